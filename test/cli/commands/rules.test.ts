import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adaptRuleToNotice } from '../../../src/core/rules/for-notice.ts';
import { RULES as TEMPLATES } from '../../../src/core/rules/index.ts';
import { contextAsOf } from '../../support/rows.ts';
import { ROOT } from '../../support/rule-files.ts';
import { runCli } from '../../support/run-cli.ts';

const RULES = TEMPLATES.map((rule) => adaptRuleToNotice(rule, contextAsOf().notice));

describe('rules', () => {
  it('lists each rule with its outcomes and summary', async () => {
    const { status, stdout, stderr } = await runCli(['rules'], { columns: 200 });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const { id, summary } of RULES)
      expect(stdout).toMatch(new RegExp(`^[a-z, ]+ ${id}\\n +${summary}$`, 'm'));
    expect(stdout).toMatch(/^closed {2,}ticket\/too-early$/m);
    expect(stdout.split('\n')[0]).toContain(`${RULES.length} rules`);
  });

  it('fits the width of the terminal', async () => {
    const { stdout } = await runCli(['rules'], { columns: 60 });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThan(60);
  });

  it('prints colors only if they are wanted', async () => {
    expect((await runCli(['rules'], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[31mclosed');
    expect((await runCli(['rules', '--no-color'], { env: { FORCE_COLOR: '1' } })).stdout).not.toContain(
      '\u001b',
    );
  });

  it('prints the authorities and notices of each rule as JSON', async () => {
    const { stdout } = await runCli(['rules', '--json']);
    const rules = JSON.parse(stdout) as { rule: string; says: object[] }[];
    expect(rules.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
    expect(rules.find(({ rule }) => rule === 'ticket/too-early')).toEqual({
      rule: 'ticket/too-early',
      kind: 'ticket',
      summary: 'The ticket is too early: it is before day 30 after the dispute.',
      why: expect.stringContaining('30 calendar days'),
      cure: expect.any(String),
      says: [{ outcome: 'closed', basis: 'notice', source: '2023-02-22 §6' }],
      notices: [
        { notice: '2020-02-21', says: 'unknown' },
        { notice: '2021-03-02', says: 'unknown' },
        { notice: '2023-02-22', says: '§6' },
      ],
    });
    for (const { says } of rules) expect(says.length).toBeGreaterThan(0);
  });

  it('prints the catalog as Markdown', async () => {
    const { stdout } = await runCli(['rules', '--markdown']);
    const catalog = readFileSync(`${ROOT}src/core/rules/README.md`, 'utf8');
    expect(stdout).toBe(catalog.replace('Generated from the rules by `npm run gen`. ', ''));
  });

  it('refuses two formats at once', async () => {
    const { status, stdout, stderr } = await runCli(['rules', '--json', '--markdown']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Use --json or --markdown, not both.');
  });
});
