import { describe, expect, it } from 'vitest';
import { createMemorySource } from '../../../src/formats/bytes/source.ts';
import { appendTicket, parseTickets, readText } from '../../../src/formats/json/append-ticket.ts';
import type { Platform } from '../../../src/formats/platform.ts';

const TICKET = { mco: 'Meridian', rin: '100200301' };

const platformWith = (bytes: Buffer) =>
  ({ openSource: async (path: string) => createMemorySource(path, bytes) }) as unknown as Platform;

describe('appendTicket', () => {
  it('creates the text of a new file with the ticket alone', () => {
    expect(JSON.parse(appendTicket(undefined, TICKET, 'a.json'))).toEqual(TICKET);
  });

  it('turns a single ticket into a list', () => {
    expect(JSON.parse(appendTicket('{"rin":"1"}\n', TICKET, 'a.json'))).toEqual([{ rin: '1' }, TICKET]);
  });

  it('adds to a list and keeps the text of the tickets in it', () => {
    const text = appendTicket('[\n  {"rin": 1.50}\n]\n', TICKET, 'a.json');
    expect(text).toMatch(/^\[\n {2}\{"rin": 1\.50\},\n/);
    expect(JSON.parse(text)).toEqual([{ rin: 1.5 }, TICKET]);
  });

  it('keeps the text around a list under "tickets"', () => {
    const text = appendTicket('{"by":["x"],"tickets":[{"rin":"1"}],"more":1}', TICKET, 'a.json');
    expect(JSON.parse(text)).toEqual({ by: ['x'], tickets: [{ rin: '1' }, TICKET], more: 1 });
  });

  it('refuses a text without tickets', () => {
    expect(() => appendTicket('[]', TICKET, 'a.json')).toThrow('The list has no ticket in it. Add one.');
  });
});

it('parseTickets returns the records that a .json is read as', async () => {
  const input = parseTickets('[{"rin":"1"}]', 'a.json');
  expect(input).toMatchObject({ shape: 'records', kind: 'ticket', file: 'a.json', format: 'json' });
  for await (const records of input.records())
    expect(records).toMatchObject([{ row: 1, keys: ['rin'], values: ['1'] }]);
});

it('readText decodes a file in any encoding', async () => {
  const platform = platformWith(Buffer.from('\ufeff{"mco":"é"}', 'utf16le'));
  expect(await readText('a.json', platform)).toBe('{"mco":"é"}');
});

it('readText refuses a file over the limit before it is read', async () => {
  const source = { ...createMemorySource('a.json', Buffer.alloc(0)), size: 2 ** 28 };
  const platform = { openSource: async () => source } as unknown as Platform;
  await expect(readText('a.json', platform)).rejects.toThrow(
    'a.json: This file is larger than 128 MiB. Split it, or use .csv or .ndjson.',
  );
});
