import { describe, expect, it } from 'vitest';
import type { FileReport, Report } from '../../../src/core/model/report.ts';
import type { RenderOptions } from '../../../src/report/render-options.ts';
import { renderPretty } from '../../../src/report/terminal/pretty.ts';
import { DAYS, file, RULE, registrations, report, result, STYLE, tickets } from '../reports.ts';

const CURES: Record<string, string> = {
  'ticket/plan-signal': 'Look up on the day of service which plan the member had',
  'ticket/tracking-number-missing': 'Ask the MCO for the number; every MCO must issue one',
  'registration/medicaid-id-missing': 'Enter the 12-digit HFS provider number as it stands in IMPACT',
};

function pretty(files: FileReport[], style: Partial<RenderOptions> = {}, more: Partial<Report> = {}): string {
  const findRuleText = (rule: string) => {
    const cure = CURES[rule];
    return cure === undefined ? undefined : { ...RULE, cure };
  };
  const whole = { ...STYLE, findRuleText, ...style };
  return [...renderPretty(report(files, more), whole)].join('');
}

const wordsOf = (text: string) => text.replace(/\s+/g, ' ');

describe('pretty', () => {
  it('prints a whole report on tickets', () => {
    expect(pretty([tickets()])).toMatchInlineSnapshot(`
      "5 tickets: 1 is too late, 1 would be closed, 1 needs review, 2 are ready
      1 is due by tomorrow. 1 is too late. Fix 1 by Wed 12/9/2026. Submit 2, the
        first by Fri 12/4/2026.
      drafts.csv, checked for Tue 11/24/2026 by the HFS notice of 2/22/2023

      DO THIS TODAY OR TOMORROW
      Row 5: needs review
        Denial Codes (V5): N52 says that another plan is responsible
        → Look up on the day of service which plan the member had
          X12 RARC, ticket/plan-signal
        Check it. Then submit it by Wed 11/25/2026, tomorrow
          (last day: Wed 12/9/2026).

      TOO LATE: DO NOT SUBMIT
      Row 2: too late
        MCO Dispute Date (Y2): 10 days too late; closed
          HFS notice of 2/22/2023 §6, ticket/too-late
        Do not submit it. The last day was Sat 11/14/2026, 10 days ago.

      FIX, THEN SUBMIT
      Row 4: would be closed
        MCO Tracking Number (Z4): empty; a ticket without the tracking number that
          the MCO assigned is closed
        → Ask the MCO for the number; every MCO must issue one
          HFS notice of 2/22/2023 §7, ticket/tracking-number-missing
        Denial Codes (V4): N52 says that another plan is responsible
        → Look up on the day of service which plan the member had
          X12 RARC, ticket/plan-signal
        Fix it. Then submit it by Wed 12/9/2026, in 15 days
          (last day: Thu 12/10/2026).

      READY TO SUBMIT
      2 tickets can be submitted:
        Row 6: by Fri 12/4/2026 (last day: Wed 12/9/2026)
        Row 3: by Tue 12/8/2026 (last day: Wed 12/9/2026)

      Questions: HFS.PortalInquiries@Illinois.gov. Portal and tutorials: linked in
        https://www2.illinois.gov/hfs/MedicalProviders/notices/Pages/prn230222a.aspx
      "
    `);
  });

  it('prints a whole report on registrations', () => {
    expect(pretty([registrations()])).toMatchInlineSnapshot(`
      "12 registrations: 9 would take up to 3 weeks longer, 3 would be denied
      Fix 3. Submit 9.
      people.xlsx, checked for Tue 11/24/2026 by the HFS notice of 2/22/2023
      12 people. HFS needs until Mon 11/30/2026 at least, and may take until
        Mon 12/21/2026.
      Skipped: 1 row

      FIX, THEN SUBMIT
        12 people in one request: HFS may take up to 3 weeks longer
          HFS notice of 2/22/2023 §4d, registration/extended-processing

      Row 2: would be denied
        Medicaid ID (H2): empty; a registration without the Medicaid ID is denied
        → Enter the 12-digit HFS provider number as it stands in IMPACT
          HFS notice of 2/22/2023 §4a, registration/medicaid-id-missing
        Fix it. Then submit it.

      Row 6: would be denied
        Medicaid ID (H6): empty; a registration without the Medicaid ID is denied
        → Enter the 12-digit HFS provider number as it stands in IMPACT
          HFS notice of 2/22/2023 §4a, registration/medicaid-id-missing
        Fix it. Then submit it.

      Row 10: would be denied
        Medicaid ID (H10): empty; a registration without the Medicaid ID is denied
        → Enter the 12-digit HFS provider number as it stands in IMPACT
          HFS notice of 2/22/2023 §4a, registration/medicaid-id-missing
        Fix it. Then submit it.

      READY TO SUBMIT
      9 registrations can be submitted without the others.

      Questions: HFS.PortalInquiries@Illinois.gov. Portal and tutorials: linked in
        https://www2.illinois.gov/hfs/MedicalProviders/notices/Pages/prn230222a.aspx
      "
    `);
  });

  it.each([tickets(), registrations()])('prints the same words in a wider terminal: $file', (each) => {
    const wide = pretty([each], { width: 120 });
    expect(wordsOf(wide)).toBe(wordsOf(pretty([each])));
    const lengths = wide.split('\n').map((line) => line.length);
    expect(Math.max(...lengths)).toBeGreaterThan(79);
    expect(Math.max(...lengths)).toBeLessThan(120);
  });

  it('prints each of several files in a block of its own, each with its own answer', () => {
    const more = file('/srv/drafts/123456789.json', 'ticket', [
      result(2, 'ready', { action: 'wait', on: '2026-12-01', by: '2026-12-09', safeBy: '2026-12-08' }),
      result(3, 'ready', { action: 'none', ...DAYS }),
    ]);
    const [head = '', ...blocks] = pretty([tickets(), registrations(), more]).split(/^(?==== )/m);
    expect(wordsOf(head)).toContain(
      '7 tickets: 1 is too late, 1 would be closed, 1 needs review, 2 are ready, 1 waits for its planned day, 1 is already in the portal ' +
        '12 registrations: 9 would take up to 3 weeks longer, 3 would be denied ',
    );
    expect(head).toContain('\n3 files, checked for Tue 11/24/2026 by the HFS notice of 2/22/2023\n');
    expect(blocks.map((block) => block.split('\n').slice(0, 2))).toEqual([
      ['=== drafts.csv ===', '5 tickets: 1 is too late, 1 would be closed, 1 needs review, 2 are ready'],
      ['=== people.xlsx ===', '12 registrations: 9 would take up to 3 weeks longer, 3 would be denied'],
      [
        '=== /srv/drafts/#########.json ===',
        '2 tickets: 1 waits for its planned day, 1 is already in the portal',
      ],
    ]);
  });

  it('ends with whom to ask, the files that were written, and the next command', () => {
    const input = { ...tickets(), written: { folder: 'ready', files: [], corrections: 0 } };
    const style = { writtenReports: ['checked-123456789.xlsx'], nextCommand: 'portal-check due drafts.csv' };
    const lines = pretty([input], style)
      .split('\n')
      .filter((line) => /^\S/.test(line));
    expect(lines.slice(-4)).toEqual([
      expect.stringMatching(/^Questions: HFS/),
      'Written to ready',
      'Report written: checked-#########.xlsx',
      'Next: portal-check due drafts.csv',
    ]);
  });

  it('shares what is listed among the files', () => {
    const text = pretty([tickets(), registrations()], { maxFindings: 4 });
    const [, drafts = '', people = ''] = text.split(/^=== /m);
    expect(drafts).toContain('\nThis shows 2 of 3 findings. --max-findings 7 shows all.\n');
    expect(drafts.match(/^Row \d+:/gm)).toEqual(['Row 5:', 'Row 2:']);
    expect(people).toContain('\nThis shows 2 of 4 findings. --max-findings 7 shows all.\n');
    expect(people.match(/^Row \d+:/gm)).toEqual(['Row 2:']);
    expect(pretty([tickets()], { maxFindings: Number.POSITIVE_INFINITY })).toBe(pretty([tickets()]));
  });

  it('says that a rule itself failed before it says anything of the files', () => {
    const row = (n: number | null, rule = 'ticket/too-late') => ({
      rule,
      file: 'drafts-20261124.csv',
      row: n,
    });
    const crashes = [2, 3, 4, 5, 6, 7, 8].map((n) => row(n));
    crashes.push(row(null, 'file/missing-column'), row(9, 'ticket/too-early'));
    const text = pretty([tickets()], {}, { crashes });
    const at = text.indexOf('This report is incomplete: 3 rules of portal-check itself failed\n');
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(text.indexOf('DO THIS TODAY'));
    expect(text).toContain('  ticket/too-late in drafts-########.csv, rows 2, 3, 4, 5, 6 and 2 more\n');
    expect(text).toContain('  file/missing-column in drafts-########.csv\n');
  });

  it('differs only by escape codes with colors', () => {
    const files = [tickets(), registrations()];
    const crashes = [{ rule: 'ticket/too-late', file: 'drafts.csv', row: 2 }];
    for (const width of [40, 80, 120]) {
      const colored = pretty(files, { color: true, width }, { crashes });
      const plain = pretty(files, { width }, { crashes });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the escape that is looked for
      expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain);
      expect(plain).not.toContain('\u001b');
    }
  });

  it('paints what is lost or wrong red, what waits yellow, a question cyan, ready green, the rule dim', () => {
    const wait = { action: 'wait', on: '2026-12-01', by: '2026-12-31', safeBy: '2026-12-30' } as const;
    const early = file('early.csv', 'ticket', [result(2, 'closed', wait)]);
    const text = pretty([tickets(), registrations(), early], { color: true, width: 160 });
    expect(text).toContain('\u001b[31m1 is too late\u001b[39m');
    expect(text).toContain('\u001b[31m1 would be closed\u001b[39m');
    expect(text).toContain('\u001b[33m1 is too early\u001b[39m');
    expect(text).toContain('\u001b[31m3 would be denied\u001b[39m');
    expect(text).toContain('\u001b[33m9 would take up to 3 weeks longer\u001b[39m');
    expect(text).toContain('\u001b[36m1 needs review\u001b[39m');
    expect(text).toContain('\u001b[32m2 are ready\u001b[39m');
    expect(text).toContain('\u001b[2mX12 RARC, ticket/plan-signal\u001b[22m');
  });
});
