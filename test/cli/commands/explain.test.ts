import { describe, expect, it } from 'vitest';
import { listAuthorities } from '../../../src/cli/commands/rule-authority.ts';
import { adaptRuleToNotice } from '../../../src/core/rules/for-notice.ts';
import { RULES as TEMPLATES } from '../../../src/core/rules/index.ts';
import type { AnyRule } from '../../../src/core/rules/rule.ts';
import { describeSource } from '../../../src/report/content/source-name.ts';
import { contextAsOf } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';

const RULES = TEMPLATES.map((rule) => adaptRuleToNotice(rule, contextAsOf().notice));

describe('explain', () => {
  it('prints why, the sources, the notices, and examples', async () => {
    const { status, stdout, stderr } = await runCli(['explain', 'ticket/medicare-covered-service']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatchInlineSnapshot(`
      "ticket/medicare-covered-service
      Medicare covers the service of a patient who has Medicare and Medicaid.

      Why         A ticket about a denied service that Medicare covers would be
                  closed if the patient has Medicare and Medicaid. Members of MMAI,
                  FIDE SNP and MLTSS count as having both if the row does not say.
      What to do  Contact the plan's Medicare side, or CMS. If Medicare does not
                  cover the service, say so in the row.

      What would happen, by which source
                  review: HFS notice of 2/22/2023 §3
                  closed: HFS notice of 2/22/2023 §3

      By HFS notice
                  2/21/2020: unknown
                  3/2/2021: §3
                  2/22/2023: §3

      Wrong
        Dually Eligible: yes
        Medicare-Covered Service: yes

      Right
        Dually Eligible: yes
        Medicare-Covered Service: no

      The examples are made up. They are checked for Tue 11/24/2026. Nothing is wrong
      with the other cells.
      Questions: HFS.PortalInquiries@Illinois.gov. Portal and tutorials: linked in
      https://www2.illinois.gov/hfs/MedicalProviders/notices/Pages/prn230222a.aspx
      "
    `);
  });

  it.each(RULES.map(({ id }) => id))('%s is explained completely', async (id) => {
    const rule = RULES.find((other) => other.id === id);
    const { status, stdout } = await runCli(['explain', id], { columns: 10_000 });
    expect(status).toBe(0);
    for (const text of [
      id,
      rule?.summary,
      rule?.why,
      rule?.cure,
      rule?.examples && 'checked for Tue 11/24/2026',
    ]) {
      expect(stdout).toContain(text);
    }
    for (const { outcome, source } of listAuthorities(rule as AnyRule))
      expect(stdout).toContain(`${outcome}: ${describeSource(source)}`);
    const [, wrong = '', right = ''] = /\nWrong\n(.*?)\n\nRight\n(.*?)\n\nThe examples/s.exec(stdout) ?? [];
    expect(wrong).not.toBe('');
    expect(right).not.toBe('');
    expect(wrong).not.toBe(right);
  });

  it.each([
    ['ticket/to-early', 'Did you mean ticket/too-early?'],
    ['too-early', 'Did you mean ticket/too-early?'],
    ['ticket/npi-invalid ', 'Did you mean ticket/npi-invalid or registration/npi-invalid?'],
    ['quite-another-thing', 'The command "portal-check rules" lists them.'],
    ['\u001b[2J', 'The command "portal-check rules" lists them.'],
  ])('%j is refused with a hint', async (id, hint) => {
    const { status, stdout, stderr } = await runCli(['explain', id]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`portal-check: There is no rule "${id.replace('\u001b', ' ')}". ${hint}\n`);
  });
});

describe('a file that does not exist', () => {
  it.each([
    ['rule', 'rules'],
    ['explian', 'explain <rule>'],
    ['schemas', 'schema <name>'],
    ['tickets', 'ticket <file>'],
  ])('%s is answered with the command %s', async (name, usage) => {
    const { status, stderr } = await runCli(['--as-of', '2026-11-24', name]);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `portal-check: ${name}: There is no such file in ${process.cwd()}. Check its name. Did you mean the command "portal-check ${usage}"?\n`,
    );
  });
});
