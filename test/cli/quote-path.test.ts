import { expect, it } from 'vitest';
import { quotePath } from '../../src/cli/quote-path.ts';

it.each([
  ['tickets.xlsx', 'tickets.xlsx'],
  ['C:\\Billing\\tickets.xlsx', 'C:\\Billing\\tickets.xlsx'],
  ['July denials.xlsx', '"July denials.xlsx"'],
  ['tickets(1).xlsx', '"tickets(1).xlsx"'],
  ['A&B.xlsx', '"A&B.xlsx"'],
  ['say "now".csv', `'say "now".csv'`],
  ['100200301.csv', '"#########.csv"'],
])('quotePath(%s)', (path, quoted) => {
  expect(quotePath(path)).toBe(quoted);
});
