import { describe, expect, it } from 'vitest';
import { readMerges } from '../../../../src/formats/xlsx/sheet/merges.ts';
import {
  readUtf8Part,
  refuseFormulas,
  refuseMerges,
} from '../../../../src/formats/xlsx/write/template-checks.ts';
import { parseTemplateSheet } from '../../../../src/formats/xlsx/write/template-sheet.ts';
import { archiveOf, partOf } from '../archive.ts';

const RANGE = { first: 3, last: 5, columns: [0, 2] };

describe('refuseFormulas', () => {
  const formulaAt = (reference: string) => async () => {
    const row = reference.slice(1);
    const xml = `<w><sheetData><row r="${row}"><c r="${reference}"><f>1</f></c></row></sheetData></w>`;
    refuseFormulas(await archiveOf({ other: '' }), parseTemplateSheet(xml, 1), RANGE);
  };

  it('refuses a formula in the range, naming its cell', async () => {
    await expect(formulaAt('C5')()).rejects.toThrow(
      'book.xlsx: There is a formula in C5, where a row goes. Remove it from your portal template.',
    );
  });

  it.each(['B4', 'A2', 'A6'])('accepts a formula in %s, outside of the range', async (reference) => {
    await expect(formulaAt(reference)()).resolves.toBeUndefined();
  });
});

describe('refuseMerges', () => {
  const mergeAt = async (ref: string) => {
    const archive = await archiveOf({ sheet: `<w><mergeCells><mergeCell ref="${ref}"/></mergeCells></w>` });
    refuseMerges(archive, await readMerges(archive, partOf(archive, 'sheet')), RANGE);
  };

  it('refuses merged cells that overlap the range, naming them', async () => {
    await expect(mergeAt('B1:C3')).rejects.toThrow(
      'book.xlsx: The cells B1:C3 are merged, and rows go there. Unmerge them in your portal template.',
    );
  });

  it.each(['A1:C2', 'B3:B5', 'A6:C9'])('accepts merged cells %s, outside of the range', async (ref) => {
    await expect(mergeAt(ref)).resolves.toBeUndefined();
  });
});

describe('readUtf8Part', () => {
  it('refuses more than 8 MiB', async () => {
    const content = `<w>${' '.repeat(8 * 2 ** 20)}</w>`;
    const archive = await archiveOf({ sheet: content });
    const part = { ...partOf(archive, 'sheet'), packed: 2 ** 20 };
    await expect(readUtf8Part(archive, part)).rejects.toThrow('too large');
  });

  const read = async (content: string | Buffer) => {
    const archive = await archiveOf({ sheet: content });
    return readUtf8Part(archive, partOf(archive, 'sheet'));
  };

  it.each(['<w>é</w>', '\ufeff<w/>', '<?xml version="1.0" encoding="UTF-8"?><w/>'])(
    'returns %j unchanged',
    async (xml) => {
      expect(await read(xml)).toBe(xml);
    },
  );

  it.each([
    ['UTF-16', Buffer.from('\ufeff<w>é</w>', 'utf16le')],
    ['Windows-1252', Buffer.from('<?xml version="1.0" encoding="windows-1252"?><w>\xe9</w>', 'latin1')],
    ['ASCII under another declaration', Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><w/>')],
  ])('refuses %s', async (_, content) => {
    await expect(read(content)).rejects.toThrow('not in UTF-8 inside');
  });
});
