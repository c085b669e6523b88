import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { file, finding, RULE, registrations, report, result, STYLE, tickets } from './reports.ts';

const render = (input: Report) => [...renderMarkdown(input, STYLE)].join('');

describe('markdown', () => {
  it('has the answer, and what to do in its order', () => {
    expect(render(report([tickets()]))).toMatchInlineSnapshot(`
      "# portal-check

      **5 tickets: 1 is too late, 1 would be closed, 1 needs review, 2 are ready**

      1 is due by tomorrow. 1 is too late. Fix 1 by Wed 12/9/2026. Submit 2, the first by Fri 12/4/2026.

      drafts.csv, checked for Tue 11/24/2026 by the HFS notice of 2/22/2023

      ## Do this today or tomorrow

      ### Row 5: needs review

      - **Denial Codes (V5):** N52 says that another plan is responsible<br>
        <sub>X12 RARC, \`ticket/plan-signal\`</sub>
      - **Next step:** Check it. Then submit it by Wed 11/25/2026, tomorrow (last day: Wed 12/9/2026).

      ## Too late: do not submit

      ### Row 2: too late

      - **MCO Dispute Date (Y2):** 10 days too late; closed<br>
        <sub>HFS notice of 2/22/2023 §6, \`ticket/too-late\`</sub>
      - **Next step:** Do not submit it. The last day was Sat 11/14/2026, 10 days ago.

      ## Fix, then submit

      ### Row 4: would be closed

      - **MCO Tracking Number (Z4):** empty; a ticket without the tracking number that the MCO assigned is closed<br>
        <sub>HFS notice of 2/22/2023 §7, \`ticket/tracking-number-missing\`</sub>
      - **Denial Codes (V4):** N52 says that another plan is responsible<br>
        <sub>X12 RARC, \`ticket/plan-signal\`</sub>
      - **Next step:** Fix it. Then submit it by Wed 12/9/2026, in 15 days (last day: Thu 12/10/2026).

      ## Ready to submit

      ### 2 tickets can be submitted

      - Row 6: by Fri 12/4/2026 (last day: Wed 12/9/2026)
      - Row 3: by Tue 12/8/2026 (last day: Wed 12/9/2026)

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
      '\n## Clean files\n\n- out/people.csv: 9 rows\n- out/READ ME.txt: what to do with',
    );
    expect(text).toContain('. 1 request: 9 people, would not wait**');
  });

  it('has a section for each of several files', () => {
    const text = render(report([{ ...tickets(), checked: 3 }, registrations()]));
    const headings = text.split('\n').filter((line) => line.startsWith('#'));
    expect(headings).toEqual([
      '# portal-check',
      '## drafts.csv',
      '### Do this today or tomorrow',
      '#### Row 5: needs review',
      '### Too late: do not submit',
      '#### Row 2: too late',
      '### Fix, then submit',
      '#### Row 4: would be closed',
      '### Ready to submit',
      '#### 2 tickets can be submitted',
      '## people.xlsx',
      '### Fix, then submit',
      '#### The whole file',
      '#### Row 2: would be denied',
      '#### Row 6: would be denied',
      '#### Row 10: would be denied',
      '### Ready to submit',
      '#### 9 registrations can be submitted without the others',
    ]);
    expect(text).toContain('\n2 files, checked for Tue 11/24/2026 by the HFS notice of 2/22/2023\n');
    expect(text).toContain('\n- 3 rows were checked by your staff\n');
    expect(text).toContain('\n- Skipped: 1 row\n');
    expect(text).toContain('**12 registrations: 9 would take up to 3 weeks longer, 3 would be denied**');
    expect(text).toContain('\n- Rows 3-5, 7-9 and 11-13\n');
  });

  it('has the remedy with each fault', () => {
    const findRuleText = (id: string) => (id === 'ticket/plan-signal' ? RULE : undefined);
    const text = [...renderMarkdown(report([tickets()]), { ...STYLE, findRuleText })].join('');
    expect(text.match(/N52 .*<br>\n {2}\*\*What to do:\*\* Look up what is true/g)).toHaveLength(2);
    expect(render(report([tickets()]))).not.toContain('What to do');
  });

  it('says if it does not list all, and if nothing is wrong', () => {
    const many = Array.from({ length: 5001 }, (_, i) =>
      result(i + 1, 'review', { action: 'check' }, [
        finding('file/a', 'review', { message: `made-up ${i}` }),
      ]),
    );
    expect(render(report([file('a.json', 'ticket', many)]))).toContain(
      '\nThis report lists 5000 of 5001 findings. A report in .csv lists every one.\n',
    );
    expect(render(report([file('a.json', 'ticket', [])]))).toContain('\n- Nothing is wrong.\n');
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
    expect(lines).toContain('- **\\`\\|\\<b\\>:** made-up message<br>');
  });
});
