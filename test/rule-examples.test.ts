import { describe, expect, it } from 'vitest';
import { checkInput } from '../src/core/engine/check-input.ts';
import type { Kind } from '../src/core/model/vocabulary.ts';
import { RULES } from '../src/core/rules/index.ts';
import type { AnyRule, CellOverrides, Example } from '../src/core/rules/rule.ts';
import { knownOf } from './support/known.ts';
import { contextAsOf, gridOf, validRow } from './support/rows.ts';

describe.each(RULES)('the examples of $id', (rule) => {
  it('the bad one has this finding', async () => {
    expect(await findingsOf(rule, rule.examples.bad), 'the bad example must give this finding').not.toEqual(
      [],
    );
  });
  it('the good one has no finding', async () => {
    expect(await findingsOf(rule, rule.examples.good), 'the good example must give no finding').toEqual([]);
  });
  it('the good one shows something where the bad one does', () => {
    const { bad, good } = rule.examples;
    expect(isBare(good), 'name the cells or headers that a good row differs in').toBe(isBare(bad));
  });
});

/** Whether an example is valid rows only, its fault being the file's or their number. */
function isBare(example: Example<string>): boolean {
  if ('headers' in example) return false;
  const rows = 'cells' in example ? [example.cells] : example.rows;
  return rows.every((cells) => Object.keys(cells).length === 0);
}

async function findingsOf(rule: AnyRule, example: Example<string>): Promise<string[]> {
  const kind: Kind = rule.kind === 'any' ? 'registration' : rule.kind;
  const rows: readonly CellOverrides<string>[] =
    'cells' in example ? [example.cells] : (example.rows ?? [{}]);
  const input = gridOf(
    kind,
    rows.map((cells) => validRow(kind, cells as Record<string, string>)),
    'headers' in example ? example.headers : undefined,
    example.file,
  );
  // All rules run, since some look at the verdicts of others; only this rule's findings are asked for.
  const file = await checkInput(input, contextAsOf(undefined, await knownOf(example)), { kind });
  const found = [...file.findings, ...[...file.results].flatMap((result) => result.findings)];
  return found.filter((finding) => finding.rule === rule.id).map((finding) => finding.message);
}
