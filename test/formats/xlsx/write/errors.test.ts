import { expect, it } from 'vitest';
import {
  createLongTextError,
  createTooManyRowsError,
  createUnwritableError,
} from '../../../../src/formats/xlsx/write/errors.ts';

it('an error names the place and says in full sentences what is wrong and that nothing was written', () => {
  expect(createUnwritableError('a.xlsx', 'It is too wide.').text).toBe(
    'a.xlsx: It is too wide. Nothing was written.',
  );
  expect(createTooManyRowsError('a.xlsx, row 9').text).toBe(
    'a.xlsx, row 9: There are more rows than fit on one sheet. Split your file. Nothing was written.',
  );
  expect(createLongTextError('a.xlsx, row 9').text).toBe(
    'a.xlsx, row 9: A cell would have more text than Excel allows. Nothing was written.',
  );
});
