import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import { renderGithub } from '../../src/report/github.ts';
import { file, finding, registrations, report, result, tickets } from './reports.ts';

const linesOf = (input: Report) => [...renderGithub(input)].join('').trimEnd().split('\n');

describe('github', () => {
  it('has the totals, then an annotation for each finding', () => {
    expect(linesOf(report([tickets()])).join('\n')).toMatchInlineSnapshot(`
      "::notice title=portal-check::5 tickets: 1 is too late, 1 would be closed, 1 needs review, 2 are ready; checked for Tue 11/24/2026 by the HFS notice of 2/22/2023
      ::error file=drafts.csv,line=2,title=closed%3A ticket/too-late::MCO Dispute Date (Y2): 10 days too late; closed [2023-02-22 §6]. Next step: Do not submit it. The last day was Sat 11/14/2026, 10 days ago.
      ::warning file=drafts.csv,line=4,title=review%3A ticket/plan-signal::Denial Codes (V4): N52 says that another plan is responsible [X12 RARC]. Next step: Fix it. Then submit it by Wed 12/9/2026, in 15 days (last day: Thu 12/10/2026).
      ::error file=drafts.csv,line=4,title=closed%3A ticket/tracking-number-missing::MCO Tracking Number (Z4): empty; a ticket without the tracking number that the MCO assigned is closed [2023-02-22 §7]. Next step: Fix it. Then submit it by Wed 12/9/2026, in 15 days (last day: Thu 12/10/2026).
      ::warning file=drafts.csv,line=5,title=review%3A ticket/plan-signal::Denial Codes (V5): N52 says that another plan is responsible [X12 RARC]. Next step: Check it. Then submit it by Wed 11/25/2026, tomorrow (last day: Wed 12/9/2026)."
    `);
  });

  it('covers several files; findings about a whole file have no line', () => {
    const lines = linesOf(report([tickets(), registrations()]));
    expect(lines[0]).toBe(
      '::notice title=portal-check::5 tickets: 1 is too late, 1 would be closed, 1 needs review, 2 are ready; 12 registrations: 9 would take up to 3 weeks longer, 3 would be denied; checked for Tue 11/24/2026 by the HFS notice of 2/22/2023',
    );
    expect(lines[5]).toBe(
      '::warning file=people.xlsx,title=delayed%3A registration/extended-processing::12 people in one request: HFS may take up to 3 weeks longer [2023-02-22 §4d]',
    );
    expect(lines).toHaveLength(9);
  });

  it('maps outcomes to levels', () => {
    const outcomes = ['closed', 'denied', 'delayed', 'review', 'note'] as const;
    const findings = outcomes.map((outcome) => finding('file/made-up', outcome));
    const drafts = file('a.csv', 'ticket', [result(2, 'closed', { action: 'fix' })], { findings });
    const levels = linesOf(report([drafts])).map((line) => /^::(\w+) /.exec(line)?.[1]);
    expect(levels).toEqual(['notice', 'error', 'error', 'warning', 'warning', 'notice']);
  });

  it('names no file for standard input', () => {
    const drafts = file('-', 'ticket', [
      result(2, 'closed', { action: 'fix' }, [finding('file/made-up', 'closed')]),
    ]);
    expect(linesOf(report([drafts]))[1]).toMatch(
      /^::error line=2,title=closed%3A file\/made-up::made-up message /,
    );
  });

  it('escapes characters that would end a command, a property or a line', () => {
    const message = '100%: a\r\n::set-env name=X::b, c';
    const name = '50%,a:b\r\nc.csv';
    const drafts = file(name, 'ticket', [
      result(2, 'closed', { action: 'fix' }, [finding('file/made-up', 'closed', { message })]),
    ]);
    const lines = linesOf(report([drafts]));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(
      /^::error file=50%25%2Ca%3Ab%0D%0Ac\.csv,line=2,title=closed%3A file\/made-up::100%25: a {2}::set-env name=X::b, c \[/,
    );
  });

  it('reports a crashed rule', () => {
    const crashes = [{ rule: 'ticket/too-late', file: 'drafts.csv', row: 5 }];
    expect(linesOf(report([tickets()], { crashes }))[1]).toBe(
      '::error file=drafts.csv,title=portal-check::This report is incomplete: the rule ticket/too-late of portal-check itself failed in drafts.csv, row 5',
    );
  });
});
