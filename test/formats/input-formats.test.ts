import { describe, expect, it } from 'vitest';
import {
  detectFormatFromName,
  INPUT_FORMAT_NAMES,
  INPUT_FORMATS,
  isRecordFormat,
} from '../../src/formats/input-formats.ts';
import { testFolder } from '../support/out-files.ts';
import { open, writerIn } from '../support/written.ts';

const folder = testFolder();
const written = writerIn(folder);

describe('detectFormatFromName', () => {
  it.each([
    ['table.csv', 'csv'],
    ['table.txt', 'csv'],
    ['TABLE.TSV', 'tsv'],
    ['drafts.json', 'json'],
    ['drafts.ndjson', 'ndjson'],
    ['drafts.jsonl', 'ndjson'],
    ['book.xlsx', 'xlsx'],
    ['book.XLSM', 'xlsx'],
    ['a.b/drafts.2026.json', 'json'],
    ['C:\\made-up\\table.csv', 'csv'],
  ])('%s is %s', (path, format) => {
    expect(detectFormatFromName(path)).toBe(format);
  });

  it.each(['table', 'book.xls', '.csv', 'table.csv/draft', 'folder.csv\\draft', 'table.', '-', ''])(
    '%j implies no format',
    (path) => {
      expect(detectFormatFromName(path)).toBeUndefined();
    },
  );

  it('gives every extension to one format', () => {
    const extensions = INPUT_FORMAT_NAMES.flatMap((name) => [...INPUT_FORMATS[name].extensions]);
    expect(new Set(extensions).size).toBe(extensions.length);
    for (const name of INPUT_FORMAT_NAMES)
      for (const extension of INPUT_FORMATS[name].extensions)
        expect(detectFormatFromName(`made-up${extension}`)).toBe(name);
  });
});

it('--input-format lists the formats in this order', () => {
  expect(INPUT_FORMAT_NAMES).toEqual(['csv', 'tsv', 'json', 'ndjson', 'xlsx']);
});

describe('the shape and kinds of a format', () => {
  it.each([
    ['csv', 'rin\n1\n'],
    ['tsv', 'rin\n1\n'],
    ['json', '{"rin":"1"}'],
    ['ndjson', '{"rin":"1"}'],
  ] as const)('are those of an opened .%s', async (format, content) => {
    const input = await open(written(`made-up.${format}`, content));
    expect(input.shape).toBe(INPUT_FORMATS[format].shape);
    expect(isRecordFormat(format)).toBe(input.shape === 'records');
    if (input.shape === 'records') expect(INPUT_FORMATS[format].kinds).toEqual([input.kind]);
  });
});
