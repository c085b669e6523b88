import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import { describePortal } from '../../src/report/content/portal.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { DAYS, file, finding, RULE, registrations, report, result, STYLE, tickets } from './reports.ts';

const render = (input: Report) => [...renderMarkdown(input, STYLE)].join('');

describe('markdown', () => {
  it('has the answer, the days to act by, and the findings', () => {
    expect(render(report([tickets()]))).toMatchInlineSnapshot(`
      "# portal-check

      **5 tickets: 2 would be closed, 1 needs a person to look, 2 are ready**

      drafts.csv, checked for 2026-11-24 by the HFS notice of 2023-02-22; 4 findings

      ### Days to act by

      | Row | Verdict | What to do | Not before | Safe by | Last day |
      |---:|---|---|---|---|---|
      | 5 | needs a person to look | let a person look, then submit | Mon 2026-11-09 | Wed 2026-11-25 (1 day left) | Wed 2026-12-09 |
      | 6 | ready | submit | Mon 2026-11-09 | Fri 2026-12-04 (10 days left) | Wed 2026-12-09 |
      | 3 | ready | submit | Mon 2026-11-09 | Tue 2026-12-08 (14 days left) | Wed 2026-12-09 |
      | 4 | would be closed | fix and submit | Tue 2026-11-10 | Wed 2026-12-09 (15 days left) | Thu 2026-12-10 |

      ### Row 2: would be closed

      - **closed** MCO Dispute Date (Y2): 10 days too late; closed \\[2023-02-22 §6\\] (\`ticket/too-late\`)
      - **Next step:** Do not submit: the last day was Sat 2026-11-14, 10 days ago; no later date helps

      ### Row 4: would be closed

      - **closed** MCO Tracking Number (Z4): empty; a ticket without the tracking number that the MCO assigned is closed \\[2023-02-22 §7\\] (\`ticket/tracking-number-missing\`)
      - **review** Denial Codes (V4): N52 says that another plan is responsible \\[X12 RARC\\] (\`ticket/plan-signal\`)
      - **Next step:** Fix it and submit by Wed 2026-12-09 (15 days left; last day Thu 2026-12-10)

      ### Row 5: needs a person to look

      - **review** Denial Codes (V5): N52 says that another plan is responsible \\[X12 RARC\\] (\`ticket/plan-signal\`)
      - **Next step:** A person must look, then submit by Wed 2026-11-25 (1 day left; last day Wed 2026-12-09)

      Questions: HFS.PortalInquiries@Illinois.gov. Portal and tutorials: linked in https://www2.illinois.gov/hfs/MedicalProviders/notices/Pages/prn230222a.aspx
      "
    `);
  });

  it('lists the clean files', () => {
    const written = {
      folder: 'out',
      files: [{ file: 'people.csv', records: 9 }],
      corrections: 0,
      requests: [9],
    };
    const text = render(report([{ ...registrations(), written }]));
    expect(text).toContain(
      '\n## Clean files\n\n- out/people.csv: 9 records\n- out/READ ME.txt: what to do with',
    );
    expect(text).toContain('. 1 request: 9 people, would not wait**');
  });

  it('has a section for each of several files', () => {
    const text = render(report([{ ...tickets(), checked: 3 }, registrations()]));
    const headings = text.split('\n').filter((line) => line.startsWith('#'));
    expect(headings).toEqual([
      '# portal-check',
      '## drafts.csv',
      '### Days to act by',
      '### Row 2: would be closed',
      '### Row 4: would be closed',
      '### Row 5: needs a person to look',
      '## people.xlsx',
      '### The whole file',
      '### Row 2: would be denied',
      '### Row 6: would be denied',
      '### Row 10: would be denied',
    ]);
    expect(text).toContain(
      '\n2 files, checked for 2026-11-24 by the HFS notice of 2023-02-22; 8 findings, 1 row skipped, 3 rows were checked by your staff\n',
    );
    expect(text).toContain('**12 registrations: 9 would take up to 3 weeks longer, 3 would be denied**');
  });

  it('has the cure of each rule once', () => {
    const findRuleText = (id: string) => (id === 'ticket/plan-signal' ? RULE : undefined);
    const text = [...renderMarkdown(report([tickets()]), { ...STYLE, findRuleText })].join('');
    expect(text.split('## What to do\n')[1]).toBe(
      `\n- \`ticket/plan-signal\`: The cell is made up. Look up what is true\n\n${describePortal('2023-02-22')}\n`,
    );
    expect(render(report([tickets()]))).not.toContain('## What to do\n');
  });

  it('lists the days of what can still be done, nearest first', () => {
    const drafts = file('a.json', 'ticket', [
      result(1, 'ready', { action: 'submit', ...DAYS }),
      result(2, 'review', { action: 'answer', by: '2026-11-30', safeBy: '2026-11-26' }),
      result(3, 'closed', { action: 'stop', by: '2026-12-01', safeBy: null }),
      result(4, 'ready', { action: 'none', ...DAYS }),
      result(5, 'closed', { action: 'fix', by: '2026-11-23', safeBy: null }),
      result(6, 'closed', { action: 'fix', on: '2026-10-26', by: '2026-11-25', safeBy: null }),
      result(7, 'closed', { action: 'fix' }),
      result(8, 'ready', { action: 'submit', ...DAYS }),
    ]);
    const rows = render(report([drafts]))
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows).toEqual([
      '| Ticket | Verdict | What to do | Not before | Safe by | Last day |',
      '|---:|---|---|---|---|---|',
      '| 6 | would be closed | fix and submit | Mon 2026-10-26 |  | Wed 2026-11-25 (1 day left) |',
      '| 2 | needs a person to look | answer in the portal |  | Thu 2026-11-26 (2 days left) | Mon 2026-11-30 |',
      '| 1 | ready | submit | Mon 2026-11-09 | Tue 2026-12-08 (14 days left) | Wed 2026-12-09 |',
      '| 8 | ready | submit | Mon 2026-11-09 | Tue 2026-12-08 (14 days left) | Wed 2026-12-09 |',
    ]);
  });

  it('reports a crashed rule before all findings', () => {
    const crashes = [{ rule: 'ticket/too-late', file: 'drafts.csv', row: null }];
    const text = render(report([tickets()], { crashes }));
    const at = text.indexOf(
      '**This report is incomplete: the rule ticket/too-late of portal-check itself failed in drafts.csv**',
    );
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(text.indexOf('###'));
  });

  it('escapes markup and masks long numbers in file names', () => {
    const name = 'a|b`<script>\n# 123456789.csv';
    const drafts = file(name, 'ticket', [
      result(2, 'closed', { action: 'fix' }, [
        finding('file/made-up', 'closed', { column: '`|<b>', field: 'rin' }),
      ]),
    ]);
    const lines = render(report([drafts, drafts])).split('\n');
    expect(lines.filter((line) => line.startsWith('## '))).toEqual(
      Array(2).fill('## a\\|b\\`\\<script\\> \\# \\#\\#\\#\\#\\#\\#\\#\\#\\#.csv'),
    );
    expect(lines).toContain(
      '- **closed** \\`\\|\\<b\\>: made-up message \\[2023-02-22 §9\\] (`file/made-up`)',
    );
  });
});
