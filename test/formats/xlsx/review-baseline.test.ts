import { expect, it } from 'vitest';
import { createMemorySource } from '../../../src/formats/bytes/source.ts';
import { isReview, REVIEW_TITLE } from '../../../src/formats/xlsx/review-baseline.ts';
import { workbook, worksheet } from './package.ts';

const bookWith = (row: number, title: string) =>
  workbook(worksheet(`<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>${title}</t></is></c></row>`));

it.each([
  ['a workbook with our title in its first cell', bookWith(1, REVIEW_TITLE), true],
  [
    'a workbook of an earlier version',
    bookWith(1, 'portal-check: your file as it was read, and what was found in it'),
    true,
  ],
  ['a workbook with another title', bookWith(1, 'First Name'), false],
  ['a workbook with our title further down', bookWith(2, REVIEW_TITLE), false],
  ['an empty workbook', workbook(worksheet('')), false],
  ['a file that is not a workbook', Buffer.from('RIN,MCO\n'), false],
])('%s', async (_, bytes, expected) => {
  expect(await isReview(createMemorySource('review.xlsx', bytes))).toBe(expected);
});

it('does not hide an error that is not about the file', async () => {
  const source = {
    ...createMemorySource('review.xlsx', Buffer.alloc(0)),
    openRandomAccess: () => {
      throw new TypeError('made-up defect');
    },
  };
  await expect(isReview(source)).rejects.toThrow('made-up defect');
});
