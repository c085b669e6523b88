import { expect, it } from 'vitest';
import { readStyles } from '../../../../src/formats/xlsx/sheet/styles.ts';
import { archiveOf, partOf } from '../archive.ts';
import { styles } from '../package.ts';

async function formatsOf(xml: string) {
  const archive = await archiveOf({ 'xl/styles.xml': xml });
  return readStyles(archive, partOf(archive, 'xl/styles.xml'));
}

it('gives the format of each cell style, by a built-in number or a code', async () => {
  expect(await formatsOf(styles(14, 'yyyy-mm-dd', '00000', 14))).toEqual([
    { kind: 'plain' },
    { kind: 'date' },
    { kind: 'date' },
    { kind: 'zeros', sections: [{ pattern: '\0'.repeat(5), condition: undefined }] },
    { kind: 'date' },
  ]);
});

it('prefers a code over the built-in format of the same number', async () => {
  const xml =
    '<styleSheet><numFmts><numFmt numFmtId="14" formatCode="@"/></numFmts><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
  expect(await formatsOf(xml)).toEqual([{ kind: 'plain' }]);
});

it('takes a style without a format, or with a format that is missing, for a plain one', async () => {
  expect(await formatsOf('<styleSheet><cellXfs><xf/><xf numFmtId="999"/></cellXfs></styleSheet>')).toEqual([
    { kind: 'plain' },
    { kind: 'plain' },
  ]);
});

it('is empty for a workbook without styles', async () => {
  expect(await readStyles(await archiveOf({ other: '' }), undefined)).toEqual([]);
});

it('reads a code up to the length that Excel allows', async () => {
  const zeros = { kind: 'zeros', sections: [{ pattern: '\0'.repeat(255), condition: undefined }] };
  expect(await formatsOf(styles('0'.repeat(255), '0'.repeat(256)))).toEqual([
    { kind: 'plain' },
    zeros,
    zeros,
  ]);
});
