import { expect, it } from 'vitest';
import { checkInput } from '../../../../src/core/engine/check-input.ts';
import rule from '../../../../src/core/rules/file/skipped-rows.ts';
import { contextAsOf, gridOf, validRow } from '../../../support/rows.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [
    { name: 'records alone' },
    { name: 'blank rows', file: { moreRows: [['', ' '], []] } },
    { name: "a template's example", file: { moreRows: [['EXAMPLE', 'x']] } },
    { name: 'JSON', kind: 'ticket', json: {} },
  ],
  invalid: [
    {
      name: 'one row',
      file: { moreRows: [['Total', '1']] },
      found: [[null, null, 'row']],
      says: ['Row 3 was skipped. It is a total.'],
    },
    {
      name: 'rows of several reasons',
      rows: [{}, {}],
      file: { moreRows: [['Total', '2'], [], ['A note'], ['', 'Another']] },
      found: [[null, null, 'rows']],
      says: ['Rows 4, 6-7 were skipped: total, notes.'],
    },
  ],
});

async function messageFor(moreRows: readonly (readonly string[])[]): Promise<string> {
  const input = gridOf('registration', [validRow('registration')], undefined, { moreRows });
  const file = await checkInput(input, contextAsOf(), { kind: undefined, rules: [rule] });
  return file.findings[0]?.message ?? '';
}

it('names as many rows as fit in one line', async () => {
  const kinds = [['Total', '1'], ['a note as long as a sentence, and no heading'], ['7']];
  const message = await messageFor(Array.from({ length: 60 }, (_, i) => kinds[i % 3] ?? []));
  expect(message.length).toBeLessThanOrEqual(160);
  expect(message).toMatch(
    /^Rows 3, 4, 5, [\d, ]+ and \d\d more were skipped: totals, notes, lone numbers\.$/,
  );
  const shown = [...(/Rows ([\d, ]+) and/.exec(message)?.[1] ?? '').matchAll(/\d+/g)].length;
  expect(message).toContain(` and ${60 - shown} more `);
});
