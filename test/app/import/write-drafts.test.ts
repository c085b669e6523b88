import { describe, expect, it } from 'vitest';
import { createDraftFile, openDraftFile } from '../../../src/app/import/write-drafts.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { InputError } from '../../../src/core/model/errors.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { createMemoryFile, type MemoryFile } from '../../formats/memory-file.ts';
import { testFolder } from '../../support/out-files.ts';
import { writerIn } from '../../support/written.ts';

const textOf = (file: MemoryFile) => file.content().toString('utf8');
const written = writerIn(testFolder());
const options = { dictionary: getDictionary('ticket'), platform: createNodePlatform() };
const DRAFTS = [
  { mco: 'CountyCare', rin: '001200300', recipientName: '=Sample' },
  { mco: 'Molina Healthcare of Illinois', rin: '100200301' },
];

describe('createDraftFile', () => {
  it.each(['.json', '.ndjson'])('writes a new %s', async (ending) => {
    const file = createMemoryFile();
    const writer = await createDraftFile(`a${ending}`, options).openWriter(file, 2);
    for (const draft of DRAFTS) await writer.write([draft]);
    await writer.close();
    const read =
      ending === '.json'
        ? JSON.parse(textOf(file))
        : textOf(file)
            .trim()
            .split('\n')
            .map((line: string) => JSON.parse(line));
    expect(read).toEqual(DRAFTS);
  });
  it('writes a .csv with all columns, whose cells no spreadsheet runs', async () => {
    const file = createMemoryFile();
    const writer = await createDraftFile('a.CSV', options).openWriter(file, 2);
    await writer.write(DRAFTS);
    await writer.close();
    const lines = textOf(file).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('Contact Name');
    expect(lines[1]).toContain(",'=Sample,001200300,");
  });
});

describe('openDraftFile', () => {
  it.each([
    ['a list', '[\n  { "rin": "1" }\n]\n', (text: string) => JSON.parse(text)],
    ['one ticket', '{ "rin": "1" }', (text: string) => JSON.parse(text)],
    [
      'a list in an object',
      '{"tickets": [{ "rin": "1" }], "note": "kept"}',
      (text: string) => JSON.parse(text).tickets,
    ],
  ])('adds to %s in a .json', async (_, content, parse) => {
    const file = createMemoryFile();
    const userPath = written('drafts.json', content);
    const writer = await (await openDraftFile(userPath, options)).openWriter(file, 2);
    await writer.write(DRAFTS);
    await writer.close();
    expect(parse(textOf(file))).toEqual([{ rin: '1' }, ...DRAFTS]);
    if (content.includes('note')) expect(JSON.parse(textOf(file)).note).toBe('kept');
  });
  it('adds to an .ndjson without a last line break', async () => {
    const file = createMemoryFile();
    const userPath = written('drafts.ndjson', '{"rin":"1"}');
    const writer = await (await openDraftFile(userPath, options)).openWriter(file, 2);
    await writer.write(DRAFTS);
    await writer.close();
    expect(
      textOf(file)
        .trim()
        .split('\n')
        .map((line: string) => JSON.parse(line)),
    ).toEqual([{ rin: '1' }, ...DRAFTS]);
  });
  it.each([
    ['drafts.json', '"made up"'],
    ['drafts.csv', 'MCO,Claim Number\r\nMolina,MADEUP-1\r\n'],
  ])('refuses a %s to which nothing can be added', async (name, content) => {
    await expect(openDraftFile(written(name, content), options)).rejects.toThrow(InputError);
  });
});
