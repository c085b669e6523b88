import { expect, it } from 'vitest';
import { parseRuleFlags } from '../../../src/cli/options/rule-flags.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import { validRow } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';

const ALL = RULES.map(({ id }) => id);

it.each<[string, readonly string[]]>([
  ['ticket/duplicate', ['ticket/duplicate']],
  ['ticket/duplicate, ticket/rin-invalid', ['ticket/duplicate', 'ticket/rin-invalid']],
  ['all', ALL],
  ['all,-ticket/duplicate', ALL.filter((id) => id !== 'ticket/duplicate')],
])('%s chooses rules', (rules, ids) => {
  expect(parseRuleFlags({ rules })).toEqual(ids);
});

it.each([
  ['ticket/duplicates', '--rules: There is no rule "ticket/duplicates". Did you mean ticket/duplicate?'],
  ['all,-made up', '--rules: There is no rule "made up". The command "portal-check rules" lists them.'],
])('%s names no rule', (rules, message) => {
  expect(() => parseRuleFlags({ rules })).toThrow(message);
});

it('a run by one rule finds what that rule finds, and says that it is not all', async () => {
  const ticket = JSON.stringify({ ...validRow('ticket', { rin: '1', npi: '1' }), _row: 40 });
  const args = ['-', '--input-format', 'ndjson', '--as-of', '2026-11-24', '--format', 'json'];
  const run = await runCli([...args, '--rules', 'ticket/rin-invalid'], { stdin: `${ticket}\n` });
  const [file] = JSON.parse(run.stdout).files;
  expect(file.results).toMatchObject([{ row: 40, findings: [{ rule: 'ticket/rin-invalid' }] }]);
  expect(file.findings).toMatchObject([{ rule: 'file/softened-rule', outcome: 'review' }]);
});

it('files to submit must pass every rule', async () => {
  const { status, stderr } = await runCli(['a.csv', '--out', 'out', '--rules', 'ticket/duplicate']);
  expect(stderr).toContain('--rules: The files to submit must pass every rule. Leave out --rules or --out.');
  expect(status).toBe(2);
});
