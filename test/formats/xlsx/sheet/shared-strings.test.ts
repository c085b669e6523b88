import { describe, expect, it } from 'vitest';
import { readSharedStrings, SharedStrings } from '../../../../src/formats/xlsx/sheet/shared-strings.ts';
import { archiveOf, partOf } from '../archive.ts';
import { sharedStrings } from '../package.ts';

async function stringsOf(xml: string): Promise<SharedStrings> {
  const archive = await archiveOf({ 'xl/sharedStrings.xml': xml });
  return new SharedStrings(await readSharedStrings(archive, partOf(archive, 'xl/sharedStrings.xml')));
}

describe('shared strings', () => {
  it('are found by index, whether plain, rich, empty or escaped', async () => {
    const strings = await stringsOf(
      sharedStrings(
        '<t>Made-Up Clinic</t>',
        '<r><t>two </t></r><r><t>runs</t></r>',
        '<t/>',
        '<t xml:space="preserve"> é漢😀 </t>',
        '<t>a &amp; b_x000D_</t>',
        '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
      ),
    );
    const texts = Array.from({ length: 6 }, (_, i) => strings.at(i));
    expect(texts).toEqual(['Made-Up Clinic', 'two runs', '', ' é漢😀 ', 'a & b\r', '東京']);
  });

  it('have no text at an index beyond the table', async () => {
    const strings = await stringsOf(sharedStrings('<t>one</t>'));
    expect([strings.at(-1), strings.at(1), strings.at(Number.NaN)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('grow beyond the first capacity, and share slots of the cache', async () => {
    const count = 10_000;
    const strings = await stringsOf(
      sharedStrings(...Array.from({ length: count }, (_, i) => `<t>text ${i}</t>`)),
    );
    for (const index of [0, 4096, 8192, 0, count - 1]) expect(strings.at(index)).toBe(`text ${index}`);
  });

  it('are read the same by pattern and by the XML parser', async () => {
    const texts = ['one', ' two ', 'a_x0041_b', 'quote "', 'x'.repeat(100)];
    const plain = await stringsOf(
      sharedStrings(...texts.map((text) => `<t xml:space="preserve">${text}</t>`)),
    );
    // A comment makes the pattern fail.
    const parsed = await stringsOf(sharedStrings(...texts.map((text) => `<!-- --><t>${text}</t>`)));
    const all = (strings: SharedStrings) => texts.map((_, i) => strings.at(i));
    expect(all(plain)).toEqual(all(parsed));
    expect(all(plain)).toEqual(['one', ' two ', 'aAb', 'quote "', 'x'.repeat(100)]);
  });

  it('are empty for a workbook without them', async () => {
    const table = await readSharedStrings(await archiveOf({ other: '' }), undefined);
    expect(new SharedStrings(table).at(0)).toBeUndefined();
  });
});
