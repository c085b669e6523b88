import { expect, it } from 'vitest';
import { describeSource } from '../../../src/report/content/source-name.ts';

it.each([
  ['2023-02-22 §6', 'HFS notice of 2/22/2023 §6'],
  ['2020-02-21 and 2020-04-27 notices; 140.75(b)', 'HFS notices of 2/21/2020 and 4/27/2020; 140.75(b)'],
  ['X12 code lists, read for 2023-02-22 §5', 'X12 code lists, read for 2/22/2023 §5'],
  ['89 Ill. Adm. Code 140.75(b)(2)', '89 Ill. Adm. Code 140.75(b)(2)'],
])('%s', (source, expected) => {
  expect(describeSource(source)).toBe(expected);
});
