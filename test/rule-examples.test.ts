import { describe, expect, it } from 'vitest';
import { checkInput } from '../src/core/engine/check-input.ts';
import type { Kind } from '../src/core/model/vocabulary.ts';
import { RULES } from '../src/core/rules/index.ts';
import type { AnyRule, CellOverrides, Example } from '../src/core/rules/rule.ts';
import { exampleContext } from './support/known.ts';
import { contextAsOf, gridOf, validRow } from './support/rows.ts';

describe.each(RULES)('the examples of $id', (rule) => {
  it('give the finding for the bad one', async () => {
    expect(await findingsOf(rule, rule.examples.bad), 'the bad example must give this finding').not.toEqual(
      [],
    );
  });
  it('give no finding for the good one', async () => {
    expect(await findingsOf(rule, rule.examples.good), 'the good example must give no finding').toEqual([]);
  });
  it('name cells or headers in the good one if the bad one does', () => {
    const { bad, good } = rule.examples;
    expect(isBare(good), 'name the cells or headers that a good row differs in').toBe(isBare(bad));
  });
});

/** Whether an example has only valid rows: its fault is one of the file or the number of rows. */
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
  // All rules run, since some depend on the verdicts of others; only the findings of this rule count.
  const file = await checkInput(input, contextAsOf(undefined, await exampleContext(example)), { kind });
  const found = [...file.findings, ...[...file.results].flatMap((result) => result.findings)];
  return found.filter((finding) => finding.rule === rule.id).map((finding) => finding.message);
}
