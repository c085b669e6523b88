import { describe, expect, it } from 'vitest';
import { renderBlank } from '../../../src/app/template/write.ts';
import { SettingsError } from '../../../src/core/model/errors.ts';

describe('renderBlank', () => {
  it('renders a .csv with a byte order mark, a header and an example', async () => {
    const text = (await renderBlank('tickets', 'a/b.CSV')) as string;
    const [header, example, end] = text.split('\r\n');
    expect(header).toMatch(/^\ufeffReference,MCO,/);
    expect(example).toMatch(/^EXAMPLE MADE-UP-REF-1,/);
    expect(example).toContain('"CO-16, CO-45"');
    expect(end).toBe('');
  });

  it('renders an .xlsx', async () => {
    const bytes = (await renderBlank('registrations', 'people.xlsx')) as Uint8Array;
    expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
  });

  it('renders a ticket as JSON', async () => {
    expect(JSON.parse((await renderBlank('ticket', 'ticket.json')) as string)).toHaveProperty('rin', '');
  });

  it.each([
    ['ticket', 'a.csv', 'a ticket is written as .json'],
    ['tickets', 'a.json', 'tickets are written as .xlsx or .csv'],
    ['tickets', 'csv', 'tickets are written as .xlsx or .csv'],
    ['tickets', 'folder.csv/a', 'tickets are written as .xlsx or .csv'],
    ['tickets', '.csv', 'tickets are written as .xlsx or .csv'],
  ] as const)('refuses %s as %s', async (name, file, why) => {
    await expect(renderBlank(name, file)).rejects.toThrow(SettingsError);
    await expect(renderBlank(name, file)).rejects.toThrow(why);
  });
});
