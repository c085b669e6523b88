import { describe, expect, it } from 'vitest';
import type { FileReport, Report } from '../../../src/core/model/report.ts';
import type { RenderOptions } from '../../../src/report/render-options.ts';
import { renderPretty } from '../../../src/report/terminal/pretty.ts';
import { DAYS, file, finding, RULE, registrations, report, result, STYLE, tickets } from '../reports.ts';

const CURES: Record<string, string> = {
  'ticket/plan-signal': 'Look up on the day of service which plan the member had',
  'ticket/tracking-number-missing': 'Ask the MCO for the number; every MCO must issue one',
  'registration/medicaid-id-missing': 'Enter the 12-digit HFS provider number as it stands in IMPACT',
};

function pretty(files: FileReport[], style: Partial<RenderOptions> = {}, more: Partial<Report> = {}): string {
  const ruleOf = (rule: string) => {
    const cure = CURES[rule];
    return cure === undefined ? undefined : { ...RULE, cure };
  };
  const whole = { ...STYLE, ruleOf, ...style };
  return [...renderPretty(report(files, more), whole)].join('');
}

describe('pretty', () => {
  it('shows tickets at 80 columns', () => {
    expect(pretty([tickets()])).toMatchInlineSnapshot(`
      "5 tickets: 2 would be closed, 1 needs a person to look, 2 are ready
      drafts.csv, checked for 2026-11-24 by the HFS notice of 2023-02-22

      What to do, most urgent first
      Row 5: needs a person to look
        review   Denial Codes (V5): N52 says that another plan is responsible [X12
                 RARC] ticket/plan-signal
                 → Look up on the day of service which plan the member had
        Next step: A person must look, then submit by Wed 2026-11-25 (1 day left;
          last day Wed 2026-12-09)

      Row 4: would be closed
        closed   MCO Tracking Number (Z4): empty; a ticket without the tracking
                 number that the MCO assigned is closed [2023-02-22 §7]
                 ticket/tracking-number-missing
                 → Ask the MCO for the number; every MCO must issue one
        review   Denial Codes (V4): N52 says that another plan is responsible [X12
                 RARC] ticket/plan-signal
        Next step: Fix it and submit by Wed 2026-12-09 (15 days left;
          last day Thu 2026-12-10)

      Row 2: would be closed
        closed   MCO Dispute Date (Y2): 10 days too late; closed [2023-02-22 §6]
                 ticket/too-late
        Next step: Do not submit: the last day was Sat 2026-11-14, 10 days ago; no
          later date helps

      2 tickets can be submitted:
        Row 6: by Fri 2026-12-04 (10 days left; last day Wed 2026-12-09)
        Row 3: by Tue 2026-12-08 (14 days left; last day Wed 2026-12-09)

      Records by verdict
        closed  2
        review  1
        ready   2

      Records by rule
        closed  ticket/too-late                 1 record
        closed  ticket/tracking-number-missing  1 record
        review  ticket/plan-signal              2 records
      "
    `);
  });

  it('shows tickets at 120 columns', () => {
    expect(pretty([tickets()], { width: 120 })).toMatchInlineSnapshot(`
      "5 tickets: 2 would be closed, 1 needs a person to look, 2 are ready
      drafts.csv, checked for 2026-11-24 by the HFS notice of 2023-02-22

      What to do, most urgent first
      Row 5: needs a person to look
        review   Denial Codes (V5): N52 says that another plan is responsible [X12 RARC] ticket/plan-signal
                 → Look up on the day of service which plan the member had
        Next step: A person must look, then submit by Wed 2026-11-25 (1 day left; last day Wed 2026-12-09)

      Row 4: would be closed
        closed   MCO Tracking Number (Z4): empty; a ticket without the tracking number that the MCO assigned is closed
                 [2023-02-22 §7] ticket/tracking-number-missing
                 → Ask the MCO for the number; every MCO must issue one
        review   Denial Codes (V4): N52 says that another plan is responsible [X12 RARC] ticket/plan-signal
        Next step: Fix it and submit by Wed 2026-12-09 (15 days left; last day Thu 2026-12-10)

      Row 2: would be closed
        closed   MCO Dispute Date (Y2): 10 days too late; closed [2023-02-22 §6] ticket/too-late
        Next step: Do not submit: the last day was Sat 2026-11-14, 10 days ago; no later date helps

      2 tickets can be submitted:
        Row 6: by Fri 2026-12-04 (10 days left; last day Wed 2026-12-09)
        Row 3: by Tue 2026-12-08 (14 days left; last day Wed 2026-12-09)

      Records by verdict
        closed  2
        review  1
        ready   2

      Records by rule
        closed  ticket/too-late                 1 record
        closed  ticket/tracking-number-missing  1 record
        review  ticket/plan-signal              2 records
      "
    `);
  });

  it('shows registrations at 80 columns', () => {
    expect(pretty([registrations()])).toMatchInlineSnapshot(`
      "12 registrations: 9 would take up to 3 weeks longer, 3 would be denied
      people.xlsx, checked for 2026-11-24 by the HFS notice of 2023-02-22
      12 people: HFS needs at least until Mon 2026-11-30, may take until
        Mon 2026-12-21
      1 example row was skipped

      The whole file
        delayed  12 people in one request: HFS may take up to 3 weeks longer
                 [2023-02-22 §4d] registration/extended-processing

      What to do, most urgent first
      Row 2: would be denied
        denied   Medicaid ID (H2): empty; a registration without the Medicaid ID is
                 denied [2023-02-22 §4a] registration/medicaid-id-missing
                 → Enter the 12-digit HFS provider number as it stands in IMPACT
        Next step: Fix it, then submit

      Row 6: would be denied
        denied   Medicaid ID (H6): empty; a registration without the Medicaid ID is
                 denied [2023-02-22 §4a] registration/medicaid-id-missing
        Next step: Fix it, then submit

      Row 10: would be denied
        denied   Medicaid ID (H10): empty; a registration without the Medicaid ID is
                 denied [2023-02-22 §4a] registration/medicaid-id-missing
        Next step: Fix it, then submit

      9 registrations can be submitted without the others

      Records by verdict
        denied   3
        delayed  9

      Records by rule
        denied   registration/medicaid-id-missing  3 records
        delayed  registration/extended-processing  whole file
      "
    `);
  });

  it('shows registrations at 120 columns', () => {
    expect(pretty([registrations()], { width: 120 })).toMatchInlineSnapshot(`
      "12 registrations: 9 would take up to 3 weeks longer, 3 would be denied
      people.xlsx, checked for 2026-11-24 by the HFS notice of 2023-02-22
      12 people: HFS needs at least until Mon 2026-11-30, may take until Mon 2026-12-21
      1 example row was skipped

      The whole file
        delayed  12 people in one request: HFS may take up to 3 weeks longer [2023-02-22 §4d]
                 registration/extended-processing

      What to do, most urgent first
      Row 2: would be denied
        denied   Medicaid ID (H2): empty; a registration without the Medicaid ID is denied [2023-02-22 §4a]
                 registration/medicaid-id-missing
                 → Enter the 12-digit HFS provider number as it stands in IMPACT
        Next step: Fix it, then submit

      Row 6: would be denied
        denied   Medicaid ID (H6): empty; a registration without the Medicaid ID is denied [2023-02-22 §4a]
                 registration/medicaid-id-missing
        Next step: Fix it, then submit

      Row 10: would be denied
        denied   Medicaid ID (H10): empty; a registration without the Medicaid ID is denied [2023-02-22 §4a]
                 registration/medicaid-id-missing
        Next step: Fix it, then submit

      9 registrations can be submitted without the others

      Records by verdict
        denied   3
        delayed  9

      Records by rule
        denied   registration/medicaid-id-missing  3 records
        delayed  registration/extended-processing  whole file
      "
    `);
  });

  it('shows several files of both kinds in separate blocks', () => {
    const more = file('/srv/drafts/123456789.json', 'ticket', [
      result(2, 'ready', { action: 'wait', on: '2026-12-01', by: '2026-12-09', safeBy: '2026-12-08' }),
      result(3, 'ready', { action: 'none', ...DAYS }),
    ]);
    expect(pretty([tickets(), registrations(), more], { maxFindings: 4 })).toMatchInlineSnapshot(`
      "7 tickets: 2 would be closed, 1 needs a person to look, 2 are ready,
        1 waits for its planned day, 1 is in the portal already
      12 registrations: 9 would take up to 3 weeks longer, 3 would be denied
      3 files, checked for 2026-11-24 by the HFS notice of 2023-02-22

      === drafts.csv ===
      5 tickets: 2 would be closed, 1 needs a person to look, 2 are ready
      Showing 2 of 4 findings; --max-findings shows more

      What to do, most urgent first
      Row 5: needs a person to look
        review   Denial Codes (V5): N52 says that another plan is responsible [X12
                 RARC] ticket/plan-signal
                 → Look up on the day of service which plan the member had
        Next step: A person must look, then submit by Wed 2026-11-25 (1 day left;
          last day Wed 2026-12-09)

      Row 4: would be closed
        closed   MCO Tracking Number (Z4): empty; a ticket without the tracking
                 number that the MCO assigned is closed [2023-02-22 §7]
                 ticket/tracking-number-missing
                 → Ask the MCO for the number; every MCO must issue one
        … and 1 finding more
        Next step: Fix it and submit by Wed 2026-12-09 (15 days left;
          last day Thu 2026-12-10)

      2 tickets can be submitted:
        Row 6: by Fri 2026-12-04 (10 days left; last day Wed 2026-12-09)
        Row 3: by Tue 2026-12-08 (14 days left; last day Wed 2026-12-09)

      Records by verdict
        closed  2
        review  1
        ready   2

      Records by rule
        closed  ticket/too-late                 1 record
        closed  ticket/tracking-number-missing  1 record
        review  ticket/plan-signal              2 records

      === people.xlsx ===
      12 registrations: 9 would take up to 3 weeks longer, 3 would be denied
      12 people: HFS needs at least until Mon 2026-11-30, may take until
        Mon 2026-12-21
      1 example row was skipped
      Showing 2 of 4 findings; --max-findings shows more

      The whole file
        delayed  12 people in one request: HFS may take up to 3 weeks longer
                 [2023-02-22 §4d] registration/extended-processing

      What to do
      Row 2: would be denied
        denied   Medicaid ID (H2): empty; a registration without the Medicaid ID is
                 denied [2023-02-22 §4a] registration/medicaid-id-missing
                 → Enter the 12-digit HFS provider number as it stands in IMPACT
        Next step: Fix it, then submit

      9 registrations can be submitted without the others

      Records by verdict
        denied   3
        delayed  9

      Records by rule
        denied   registration/medicaid-id-missing  3 records
        delayed  registration/extended-processing  whole file

      === /srv/drafts/#########.json ===
      2 tickets: 1 waits for its planned day, 1 is in the portal already
      No findings

      1 ticket waits for its planned day:
        Ticket 2: not before Tue 2026-12-01 (in 7 days), then by Tue 2026-12-08
          (14 days left; last day Wed 2026-12-09)
      1 ticket is in the portal already

      Records by verdict
        ready  2
      "
    `);
  });

  it('shows one ticket without a table', () => {
    const early = finding('ticket/too-early', 'closed', {
      message: 'filed 23 days ago, 7 too few',
      field: 'disputeFiledOn',
    });
    const step = { action: 'wait', on: '2026-12-01', by: '2026-12-31', safeBy: '2026-12-30' } as const;
    expect(
      pretty([file('draft.json', 'ticket', [{ ...result(1, 'closed', step, [early]), record: 1 }])]),
    ).toMatchInlineSnapshot(`
      "1 ticket: would be closed (too early)
      draft.json, checked for 2026-11-24 by the HFS notice of 2023-02-22

      What to do
      Ticket 1: would be closed (too early)
        closed   disputeFiledOn: filed 23 days ago, 7 too few [2023-02-22 §9]
                 ticket/too-early
        Next step: Wait: submit not before Tue 2026-12-01 (in 7 days), then by
          Wed 2026-12-30 (36 days left; last day Thu 2026-12-31)
      "
    `);
  });

  it('shows a ticket that is ready', () => {
    expect(
      pretty([file('draft.json', 'ticket', [result(2, 'ready', { action: 'submit', ...DAYS })])]),
    ).toMatchInlineSnapshot(`
      "1 ticket: ready
      draft.json, checked for 2026-11-24 by the HFS notice of 2023-02-22
      No findings

      1 ticket can be submitted:
        Ticket 2: by Tue 2026-12-08 (14 days left; last day Wed 2026-12-09)
      "
    `);
  });

  it('shows one registration', () => {
    const request = { individuals: 1, processing: { earliest: '2026-11-30', latest: null } };
    const people = file('people.csv', 'registration', [result(2, 'ready', { action: 'submit' })], {
      request,
      skipped: 2,
    });
    expect(pretty([people])).toMatchInlineSnapshot(`
      "1 registration: ready
      people.csv, checked for 2026-11-24 by the HFS notice of 2023-02-22
      1 person: HFS needs at least until Mon 2026-11-30; no upper limit is
        published
      2 example rows were skipped
      No findings

      1 registration can be submitted
      "
    `);
  });

  it('shows the effect of a missing column and of notes', () => {
    const drafts = file(
      '-',
      'ticket',
      [
        result(2, 'closed', { action: 'fix', ...DAYS }),
        result(3, 'closed', { action: 'fix', ...DAYS, safeBy: '2026-11-27' }, [
          finding('ticket/old', 'note', { message: 'made-up note' }),
        ]),
        result(4, 'closed', { action: 'fix' }),
      ],
      {
        findings: [
          finding('file/unknown-column', 'note', { message: 'not known; it is not checked', column: 'Fax' }),
          finding('file/missing-column', 'closed', { message: 'no such column', field: 'trackingNumber' }),
        ],
      },
    );
    expect(pretty([drafts])).toMatchInlineSnapshot(`
      "3 tickets: all would be closed
      standard input, checked for 2026-11-24 by the HFS notice of 2023-02-22

      The whole file
        closed   MCO Tracking Number: no such column [2023-02-22 §9]
                 file/missing-column
        note     Fax: not known; it is not checked [2023-02-22 §9]
                 file/unknown-column

      What to do
      Row 3: would be closed
        note     Made-up note [2023-02-22 §9] ticket/old
        Next step: Fix it and submit by Fri 2026-11-27 (3 days left;
          last day Wed 2026-12-09)

      3 tickets have no fault but the whole file's:
        Row 3: by Fri 2026-11-27 (3 days left; last day Wed 2026-12-09)
        Row 2: by Tue 2026-12-08 (14 days left; last day Wed 2026-12-09)
        Row 4

      Records by verdict
        closed  3

      Records by rule
        closed  file/missing-column  whole file
        note    ticket/old           1 record
        note    file/unknown-column  whole file
      "
    `);
  });

  it('reports crashed rules first', () => {
    const row = (n: number | null, rule = 'ticket/too-late') => ({
      rule,
      file: 'drafts-20261124.csv',
      row: n,
    });
    const crashes = [2, 3, 4, 5, 6, 7, 8].map((n) => row(n));
    crashes.push(row(null, 'file/missing-column'), row(9, 'ticket/too-early'));
    const lines = pretty([tickets()], {}, { crashes }).split('\n').slice(2, 8);
    expect(lines).toEqual([
      '',
      'This report is incomplete: 3 rules of portal-check itself failed',
      '  ticket/too-late in drafts-########.csv, rows 2, 3, 4, 5, 6 and 2 more',
      '  file/missing-column in drafts-########.csv',
      '  ticket/too-early in drafts-########.csv, row 9',
      '',
    ]);
  });

  it('shows at most maxFindings findings, the most urgent, and counts all', () => {
    const all = pretty([tickets()]);
    const few = pretty([tickets()], { maxFindings: 2 });
    expect(few).toContain('Showing 2 of 4 findings; --max-findings shows more\n');
    expect(few.match(/^Row \d+/gm)).toEqual(['Row 5', 'Row 4']);
    expect(few).toContain('… and 1 finding more');
    expect(few.slice(few.indexOf('Records by verdict'))).toBe(all.slice(all.indexOf('Records by verdict')));
    expect(all).not.toContain('--max-findings');
    const none = pretty([tickets()], { maxFindings: 0 });
    expect(none).toContain('Showing 0 of 4 findings');
    expect(none).not.toContain('What to do');
    expect(pretty([tickets()], { maxFindings: Number.POSITIVE_INFINITY })).toBe(all);
  });

  it('lists the tickets that can be submitted if there are few, else names the first day', () => {
    const ready = (count: number) =>
      pretty([
        file(
          'drafts.csv',
          'ticket',
          Array.from({ length: count }, (_, i) =>
            result(i + 2, 'ready', {
              action: 'submit',
              ...DAYS,
              safeBy: i === 3 ? '2026-12-01' : '2026-12-04',
            }),
          ),
        ),
      ]);
    expect(
      ready(10)
        .match(/^ {2}Row \d+: by/gm)
        ?.slice(0, 3),
    ).toEqual(['  Row 5: by', '  Row 2: by', '  Row 3: by']);
    expect(ready(10).match(/^ {2}Row/gm)).toHaveLength(10);
    expect(ready(11)).toContain(
      '11 tickets can be submitted, the first by Tue 2026-12-01 (7 days left;\n  last day Wed 2026-12-09)\n',
    );
    expect(ready(11)).not.toMatch(/^ {2}Row/m);
  });

  it('shows a cure once in a file', () => {
    const text = pretty([tickets()]);
    expect(text.match(/another plan is responsible/g)).toHaveLength(2);
    expect(text.match(/→ Look up/g)).toHaveLength(1);
    expect(text.indexOf('→ Look up')).toBeLessThan(text.indexOf('Row 4'));
    expect(pretty([tickets(), tickets()]).match(/→ Look up/g)).toHaveLength(2);
  });

  it('differs only by escape codes with colors', () => {
    const files = [tickets(), registrations()];
    const crashes = [{ rule: 'ticket/too-late', file: 'drafts.csv', row: 2 }];
    for (const width of [40, 80, 120]) {
      const colored = pretty(files, { colour: true, width }, { crashes });
      const plain = pretty(files, { width }, { crashes });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the escape that is looked for
      expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain);
      expect(plain).not.toContain('\u001b');
    }
  });

  it('paints closed and denied red, delayed yellow, review cyan, ready green, the rule dim', () => {
    const text = pretty([tickets(), registrations()], { colour: true, width: 120 });
    expect(text).toContain('\u001b[31m2 would be closed\u001b[39m');
    expect(text).toContain('\u001b[31m3 would be denied\u001b[39m');
    expect(text).toContain('\u001b[33m9 would take up to 3 weeks longer\u001b[39m');
    expect(text).toContain('\u001b[36m1 needs a person to look\u001b[39m');
    expect(text).toContain('\u001b[32m2 are ready\u001b[39m');
    expect(text).toContain('\u001b[2mticket/plan-signal\u001b[22m');
  });
});
