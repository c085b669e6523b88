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
  const findRuleText = (rule: string) => {
    const cure = CURES[rule];
    return cure === undefined ? undefined : { ...RULE, cure };
  };
  const whole = { ...STYLE, findRuleText, ...style };
  return [...renderPretty(report(files, more), whole)].join('');
}

/** The block that begins with this text, up to the next blank line. */
function blockOf(text: string, start: string): string[] {
  const block = text.split('\n\n').find((each) => each.startsWith(start)) ?? '';
  return block.trimEnd().split('\n');
}

const wordsOf = (text: string) => text.replace(/\s+/g, ' ');

describe('pretty', () => {
  it('prints a whole report on tickets', () => {
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

  it('breaks lines at 120 columns where the terminal has so many', () => {
    const text = pretty([tickets(), registrations()], { width: 120 });
    const inRow4 = blockOf(text, 'Row 4');
    expect(inRow4).toContain(
      '  closed   MCO Tracking Number (Z4): empty; a ticket without the tracking number that the MCO assigned is closed',
    );
    expect(inRow4).toContain('           [2023-02-22 §7] ticket/tracking-number-missing');
    expect(inRow4).toContain(
      '  Next step: Fix it and submit by Wed 2026-12-09 (15 days left; last day Thu 2026-12-10)',
    );
    expect(blockOf(text, 'The whole file').slice(1)).toEqual([
      '  delayed  12 people in one request: HFS may take up to 3 weeks longer [2023-02-22 §4d]',
      '           registration/extended-processing',
    ]);
  });

  it('prints a whole report on registrations', () => {
    expect(pretty([registrations()])).toMatchInlineSnapshot(`
      "12 registrations: 9 would take up to 3 weeks longer, 3 would be denied
      people.xlsx, checked for 2026-11-24 by the HFS notice of 2023-02-22
      12 people: HFS needs at least until Mon 2026-11-30, may take until
        Mon 2026-12-21
      1 row was skipped

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

      Questions: HFS.PortalInquiries@Illinois.gov. Portal and tutorials: linked in
        https://www2.illinois.gov/hfs/MedicalProviders/notices/Pages/prn230222a.aspx
      "
    `);
  });

  it('prints each of several files in a block of its own', () => {
    const more = file('/srv/drafts/123456789.json', 'ticket', [
      result(2, 'ready', { action: 'wait', on: '2026-12-01', by: '2026-12-09', safeBy: '2026-12-08' }),
      result(3, 'ready', { action: 'none', ...DAYS }),
    ]);
    const all = [tickets(), registrations(), more];
    const [head = '', ...blocks] = pretty(all).split(/^(?==== )/m);
    expect(head).toContain(
      '7 tickets: 2 would be closed, 1 needs a person to look, 2 are ready,\n' +
        '  1 waits for its planned day, 1 is in the portal already\n' +
        '12 registrations: 9 would take up to 3 weeks longer, 3 would be denied\n' +
        '3 files, checked for 2026-11-24 by the HFS notice of 2023-02-22\n',
    );
    expect(blocks.map((block) => block.split('\n').slice(0, 2))).toEqual([
      ['=== drafts.csv ===', '5 tickets: 2 would be closed, 1 needs a person to look, 2 are ready'],
      ['=== people.xlsx ===', '12 registrations: 9 would take up to 3 weeks longer, 3 would be denied'],
      [
        '=== /srv/drafts/#########.json ===',
        '2 tickets: 1 waits for its planned day, 1 is in the portal already',
      ],
    ]);
    for (const [i, whole] of blocks.entries()) {
      const [block = ''] = whole.split('\nQuestions: ');
      // What is said of it alone, below the line that names it.
      const [alone = ''] = pretty(all.slice(i, i + 1)).split('\nQuestions: ');
      const [, below = ''] = alone.split(/(?<=by\s+the\s+HFS\s+notice\s+of\s+2023-02-22\n)/);
      expect(below).not.toBe('');
      expect(block.trimEnd().endsWith(below.trimEnd())).toBe(true);
    }
  });

  it('ends with whom to ask, and with the files that were written', () => {
    const input = { ...tickets(), written: { folder: 'ready', files: [], corrections: 0 } };
    const lines = pretty([input])
      .split('\n')
      .filter((line) => /^\S/.test(line));
    expect(lines.slice(-2)).toEqual([expect.stringMatching(/^Questions: HFS/), 'Written to ready']);
  });

  it('shares the findings that are shown among the files', () => {
    const text = pretty([tickets(), registrations()], { maxFindings: 4 });
    const [, drafts = '', people = ''] = text.split(/^=== /m);
    expect(drafts).toContain('\nShowing 2 of 4 findings; --max-findings shows more\n');
    expect(drafts.match(/^Row \d+:/gm)).toEqual(['Row 5:', 'Row 4:']);
    expect(blockOf(drafts, 'Row 4')).toContain('  … and 1 finding more');
    expect(people).toContain('\nShowing 2 of 4 findings; --max-findings shows more\n');
    expect(people).toContain('\nThe whole file\n  delayed  12 people in one request');
    // Of one record there is no most urgent one.
    expect(people).toContain('\nWhat to do\nRow 2: would be denied\n');
    expect(people.match(/^Row \d+:/gm)).toEqual(['Row 2:']);
  });

  it('lists the tickets that wait for their planned day, and counts those in the portal', () => {
    const text = pretty([
      file('drafts.json', 'ticket', [
        result(2, 'ready', { action: 'wait', on: '2026-12-01', by: '2026-12-09', safeBy: '2026-12-08' }),
        result(3, 'ready', { action: 'none', ...DAYS }),
      ]),
    ]);
    expect(text).toContain('\nNo findings\n');
    expect(blockOf(text, '1 ticket waits')).toEqual([
      '1 ticket waits for its planned day:',
      '  Ticket 2: not before Tue 2026-12-01 (in 7 days), then by Tue 2026-12-08',
      '    (14 days left; last day Wed 2026-12-09)',
      '1 ticket is in the portal already',
    ]);
    expect(blockOf(text, 'Records by verdict')).toEqual(['Records by verdict', '  ready  2']);
    expect(text).not.toContain('Records by rule');
  });

  it('prints no table for one ticket', () => {
    const early = finding('ticket/too-early', 'closed', {
      message: 'filed 23 days ago, 7 too few',
      field: 'disputeFiledOn',
    });
    const step = { action: 'wait', on: '2026-12-01', by: '2026-12-31', safeBy: '2026-12-30' } as const;
    const text = pretty([
      file('draft.json', 'ticket', [{ ...result(1, 'closed', step, [early]), record: 1 }]),
    ]);
    expect(text).toMatch(/^1 ticket: would be closed \(too early\)\n/);
    expect(blockOf(text, 'What to do').slice(0, 4)).toEqual([
      'What to do',
      'Ticket 1: would be closed (too early)',
      '  closed   disputeFiledOn: filed 23 days ago, 7 too few [2023-02-22 §9]',
      '           ticket/too-early',
    ]);
    expect(text).toContain(
      '\n  Next step: Wait: submit not before Tue 2026-12-01 (in 7 days), then by\n' +
        '    Wed 2026-12-30 (36 days left; last day Thu 2026-12-31)\n',
    );
    expect(text).not.toContain('Records by');
  });

  it('says of one that is ready by when to submit it', () => {
    const text = pretty([file('draft.json', 'ticket', [result(2, 'ready', { action: 'submit', ...DAYS })])]);
    expect(text).toMatch(/^1 ticket: ready\n/);
    expect(text).toContain('\nNo findings\n');
    expect(text).toContain(
      '\n1 ticket can be submitted:\n  Ticket 2: by Tue 2026-12-08 (14 days left; last day Wed 2026-12-09)\n',
    );
    expect(text).not.toMatch(/What to do|Records by/);
  });

  it('says of one registration how long HFS takes', () => {
    const request = { individuals: 1, processing: { earliest: '2026-11-30', latest: null } };
    const people = file('people.csv', 'registration', [result(2, 'ready', { action: 'submit' })], {
      request,
      skipped: 2,
    });
    const text = pretty([people]);
    expect(text).toMatch(/^1 registration: ready\n/);
    expect(text).toContain(
      '\n1 person: HFS needs at least until Mon 2026-11-30; no upper limit is\n  published\n',
    );
    expect(text).toContain('\n2 rows were skipped\n');
    expect(text).toContain('\nNo findings\n');
    expect(text).toContain('\n1 registration can be submitted\n');
  });

  it('lists a missing column and notes apart from the rows', () => {
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
    const text = pretty([drafts]);
    expect(text).toMatch(/^3 tickets: all would be closed\nstandard input, checked for /);
    expect(blockOf(text, 'The whole file')).toEqual([
      'The whole file',
      '  closed   MCO Tracking Number: no such column [2023-02-22 §9]',
      '           file/missing-column',
      '  note     Fax: not known; it is not checked [2023-02-22 §9]',
      '           file/unknown-column',
    ]);
    expect(blockOf(text, 'What to do').slice(0, 3)).toEqual([
      'What to do',
      'Row 3: would be closed',
      '  note     Made-up note [2023-02-22 §9] ticket/old',
    ]);
    expect(text).toContain(
      '\n  Next step: Fix it and submit by Fri 2026-11-27 (3 days left;\n    last day Wed 2026-12-09)\n',
    );
    expect(blockOf(text, '3 tickets have')).toEqual([
      "3 tickets have no fault but the whole file's:",
      '  Row 3: by Fri 2026-11-27 (3 days left; last day Wed 2026-12-09)',
      '  Row 2: by Tue 2026-12-08 (14 days left; last day Wed 2026-12-09)',
      '  Row 4',
    ]);
    expect(blockOf(text, 'Records by verdict')).toEqual(['Records by verdict', '  closed  3']);
    expect(blockOf(text, 'Records by rule')).toEqual([
      'Records by rule',
      '  closed  file/missing-column  whole file',
      '  note    ticket/old           1 record',
      '  note    file/unknown-column  whole file',
    ]);
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
    expect(text.indexOf('This report is incomplete')).toBeLessThan(text.indexOf('What to do'));
    expect(blockOf(text, 'This report')).toEqual([
      'This report is incomplete: 3 rules of portal-check itself failed',
      '  ticket/too-late in drafts-########.csv, rows 2, 3, 4, 5, 6 and 2 more',
      '  file/missing-column in drafts-########.csv',
      '  ticket/too-early in drafts-########.csv, row 9',
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

  it('prints a cure once in each file', () => {
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
      const colored = pretty(files, { color: true, width }, { crashes });
      const plain = pretty(files, { width }, { crashes });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the escape that is looked for
      expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain);
      expect(plain).not.toContain('\u001b');
    }
  });

  it('paints closed and denied red, delayed yellow, review cyan, ready green, the rule dim', () => {
    const text = pretty([tickets(), registrations()], { color: true, width: 120 });
    expect(text).toContain('\u001b[31m2 would be closed\u001b[39m');
    expect(text).toContain('\u001b[31m3 would be denied\u001b[39m');
    expect(text).toContain('\u001b[33m9 would take up to 3 weeks longer\u001b[39m');
    expect(text).toContain('\u001b[36m1 needs a person to look\u001b[39m');
    expect(text).toContain('\u001b[32m2 are ready\u001b[39m');
    expect(text).toContain('\u001b[2mticket/plan-signal\u001b[22m');
  });
});
