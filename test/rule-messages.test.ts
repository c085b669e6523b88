import { expect, it } from 'vitest';
import { RULES } from '../src/core/rules/index.ts';
import type { AnyRule } from '../src/core/rules/rule.ts';
import { ROOT } from './support/rule-files.ts';

// The table shows the effect of every message on a record: `npm run gen` rewrites it, and reviewers read its diff.
it('gives every message its outcome, its basis and its next step', async () => {
  const lines = RULES.flatMap((rule) => Object.keys(rule.messages).map((id) => lineOf(rule, id)));
  await expect(`${lines.join('\n')}\n`, 'run npm run gen, and read the difference').toMatchFileSnapshot(
    `${ROOT}test/rule-messages.txt`,
  );
});

function lineOf(rule: AnyRule, id: string): string {
  const {
    outcome = rule.outcome,
    basis = rule.basis,
    source = rule.source,
    nextStep,
    appliesToAll,
    asksForField,
  } = rule.messages[id] ?? {};
  const extras = [
    nextStep ? JSON.stringify(nextStep) : '',
    appliesToAll ? 'every record' : '',
    asksForField ? 'once without the column' : '',
  ].filter(Boolean);
  return [rule.id, id, outcome, basis, source, ...extras].join(' | ');
}
