import { expect, it } from 'vitest';
import { describeSource } from '../../../src/report/content/source-name.ts';

it.each([
  ['2023-02-22 §6', 'HFS notice of 2/22/2023 §6'],
  ['X12 code lists, read for 2023-02-22 §5', 'X12 code lists, read for 2/22/2023 §5'],
  ['89 Ill. Adm. Code 140.75(b)(2)', '89 Ill. Adm. Code 140.75(b)(2)'],
])('%s', (source, expected) => {
  expect(describeSource(source)).toBe(expected);
});
