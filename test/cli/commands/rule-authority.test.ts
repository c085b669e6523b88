import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderExample } from '../../../src/cli/commands/example-lines.ts';
import { listAuthorities } from '../../../src/cli/commands/rule-authority.ts';
import { adaptRuleToNotice } from '../../../src/core/rules/for-notice.ts';
import { RULES as TEMPLATES } from '../../../src/core/rules/index.ts';
import type { AnyRule } from '../../../src/core/rules/rule.ts';
import { contextAsOf } from '../../support/rows.ts';
import { ROOT } from '../../support/rule-files.ts';
import { runCli } from '../../support/run-cli.ts';

const RULES = TEMPLATES.map((rule) => adaptRuleToNotice(rule, contextAsOf().notice));

describe('rules', () => {
  it('lists every rule with its outcomes and when', async () => {
    const { status, stdout, stderr } = await runCli(['rules'], { columns: 200 });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const { id, summary } of RULES)
      expect(stdout).toMatch(new RegExp(`^[a-z, ]+ ${id}\\n +${summary}$`, 'm'));
    expect(stdout).toMatch(/^closed {2,}ticket\/too-early$/m);
    expect(stdout.split('\n')[0]).toContain(`${RULES.length} rules`);
  });

  it('fits the terminal', async () => {
    const { stdout } = await runCli(['rules'], { columns: 60 });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThan(60);
  });

  it('has colours where they are wanted', async () => {
    expect((await runCli(['rules'], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[31mclosed');
    expect((await runCli(['rules', '--no-color'], { env: { FORCE_COLOR: '1' } })).stdout).not.toContain(
      '\u001b',
    );
  });

  it('as JSON gives what each stands on', async () => {
    const { stdout } = await runCli(['rules', '--json']);
    const rules = JSON.parse(stdout) as { rule: string; says: object[] }[];
    expect(rules.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
    expect(rules.find(({ rule }) => rule === 'ticket/too-early')).toEqual({
      rule: 'ticket/too-early',
      kind: 'ticket',
      summary: 'The ticket is entered before day 30 after the dispute was filed with the MCO',
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

  it('as Markdown is the catalogue', async () => {
    const { stdout } = await runCli(['rules', '--markdown']);
    const catalogue = readFileSync(`${ROOT}src/core/rules/README.md`, 'utf8');
    expect(stdout).toBe(catalogue.replace('Generated from the rules by `npm run gen`. ', ''));
  });

  it('is one or the other', async () => {
    const { status, stdout, stderr } = await runCli(['rules', '--json', '--markdown']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain("'--json' cannot be used with option '--markdown'");
  });
});

describe('grounds', () => {
  const rule = (messages: object) =>
    ({ outcome: 'closed', basis: 'notice', source: 'A', messages }) as unknown as AnyRule;
  it('are the messages’ own, each once, the rule’s first', () => {
    const other = { outcome: 'review', basis: 'judgement', source: 'B' };
    const own = { outcome: 'closed', basis: 'notice', source: 'A' };
    expect(listAuthorities(rule({ a: other, b: {}, c: { ...other }, d: { source: 'B' } }))).toEqual([
      own,
      other,
      { ...own, source: 'B' },
    ]);
    expect(listAuthorities(rule({ a: other }))).toEqual([other]);
  });
});

describe('explain', () => {
  it('prints a rule with its reason, cure, sources and examples', async () => {
    const { status, stdout, stderr } = await runCli(['explain', 'ticket/medicare-covered-service']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "ticket/medicare-covered-service
      Medicare covers the service of a client who has Medicare and Medicaid

      Why         A complaint about a Medicare-covered service that was denied for a
                  dually eligible client is closed. Members of MMAI, FIDE SNP and
                  MLTSS count as dually eligible where the draft does not say.
      What to do  Take it to the plan's Medicare side, or to CMS; if Medicare does
                  not cover the service, say so

      It leads to, by source
                  review: 2023-02-22 §3 (the notice itself)
                  closed: 2023-02-22 §3 (the notice itself)

      By notice
                  2020-02-21: unknown
                  2021-03-02: §3
                  2023-02-22: §3

      Wrong
        Dually Eligible: yes
        Medicare-Covered Service: yes

      Right
        Dually Eligible: yes
        Medicare-Covered Service: no

      Examples are as of 2026-11-24 and made up; cells that are not shown have no
      fault.
      "
    `);
  });

  it.each(RULES.map(({ id }) => id))('%s shows its reason, cure, sources and examples', async (id) => {
    const rule = RULES.find((each) => each.id === id);
    const { status, stdout } = await runCli(['explain', id], { columns: 10_000 });
    expect(status).toBe(0);
    for (const text of [id, rule?.summary, rule?.why, rule?.cure, rule?.examples && 'as of 2026-11-24']) {
      expect(stdout).toContain(text);
    }
    for (const { outcome, source } of listAuthorities(rule as AnyRule))
      expect(stdout).toContain(`${outcome}: ${source} (`);
    const [, wrong = '', right = ''] = /\nWrong\n(.*?)\n\nRight\n(.*?)\n\nExamples/s.exec(stdout) ?? [];
    expect(wrong).not.toBe('');
    expect(right).not.toBe('');
    expect(wrong).not.toBe(right);
  });

  it.each([
    ['ticket/to-early', 'did you mean ticket/too-early?'],
    ['too-early', 'did you mean ticket/too-early?'],
    ['ticket/npi-invalid ', 'did you mean ticket/npi-invalid or registration/npi-invalid?'],
    ['quite-another-thing', 'portal-check rules lists them'],
    ['\u001b[2J', 'portal-check rules lists them'],
  ])('%j is no rule', async (id, hint) => {
    const { status, stdout, stderr } = await runCli(['explain', id]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`portal-check: no rule ${id.replace('\u001b', ' ')}; ${hint}\n`);
  });

  it('shows rows, headers and what the file is like', () => {
    const rule = { kind: 'ticket' } as AnyRule;
    expect(renderExample(rule, { rows: [{ rin: '', fax: '1' }, {}] })).toEqual([
      'row 2: RIN: (empty); fax: 1',
      'row 3: no fault',
    ]);
    expect(renderExample(rule, { headers: ['RIN', 'MCO'] })).toEqual(['columns: RIN, MCO']);
    expect(renderExample({ kind: 'any' } as AnyRule, { cells: { npi: '1' } })).toEqual(['NPI: 1']);
    const file = {
      windows1252: true,
      hiddenSheet: true,
      hiddenRows: true,
      otherSheets: [['A', 'B']],
      extraCells: 2,
      missingCells: 1,
    } as const;
    expect(renderExample(rule, { cells: {}, file })).toEqual([
      'a further sheet with the columns A, B',
      'bytes that are not UTF-8',
      'the sheet is hidden',
      'rows are hidden',
      'cells beyond the last header: 2 in each row',
      'cells that each row lacks at its end: 1',
    ]);
    expect(renderExample(rule, { cells: {} })).toEqual(['a file without a fault']);
  });
});

describe('a missing file', () => {
  it.each([
    ['rule', 'rules'],
    ['explian', 'explain <rule>'],
    ['schemas', 'schema <name>'],
    ['tickets', 'ticket <file>'],
  ])('%s resembles the command %s', async (name, usage) => {
    const { status, stderr } = await runCli(['--as-of', '2026-11-24', name]);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `portal-check: ${name}: no such file; did you mean the command: portal-check ${usage}\n`,
    );
  });
});
