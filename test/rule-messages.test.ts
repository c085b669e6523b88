import { expect, it } from 'vitest';
import { RULES } from '../src/core/rules/index.ts';
import type { AnyRule } from '../src/core/rules/rule.ts';
import { ROOT } from './support/rule-files.ts';

// What a sentence does to a record is decided here and nowhere else: `npm run gen` writes the table anew, and its
// diff is what a reviewer reads.
it('each message has its outcome, its basis and its way out', async () => {
  const lines = RULES.flatMap((rule) => Object.keys(rule.messages).map((id) => lineOf(rule, id)));
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${ROOT}test/rule-messages.txt`);
});

function lineOf(rule: AnyRule, id: string): string {
  const {
    outcome = rule.outcome,
    basis = rule.basis,
    source = rule.source,
    nextStep,
    appliesToAll,
  } = rule.messages[id] ?? {};
  const ways = [nextStep ? JSON.stringify(nextStep) : '', appliesToAll ? 'every record' : ''].filter(Boolean);
  return [rule.id, id, outcome, basis, source, ...ways].join(' | ');
}
