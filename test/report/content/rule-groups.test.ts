import { describe, expect, it } from 'vitest';
import { parseReportDay } from '../../../src/report/content/dates.ts';
import { MAX_LISTED, surveyFile } from '../../../src/report/content/rule-groups.ts';
import { DAYS, file, finding, registrations, result, tickets } from '../reports.ts';

const AS_OF = parseReportDay('2026-11-24');

describe('surveyFile', () => {
  it('counts records by verdict, and findings', () => {
    const { tally, findings } = surveyFile(tickets(), AS_OF, 50);
    expect(tally.records).toBe(5);
    expect(Object.fromEntries(tally.parts)).toEqual({ closed: 2, review: 1, ready: 2 });
    expect(findings).toBe(4);
  });
  it('counts records that are closed only because they are too early', () => {
    const early = result(2, 'closed', { action: 'wait' });
    expect(surveyFile(file('a.csv', 'ticket', [early]), AS_OF, 0).tally.early).toBe(1);
  });
  it('counts each rule once for a record, and without records for the whole file', () => {
    const twice = result(2, 'closed', { action: 'fix' }, [
      finding('ticket/a', 'closed'),
      finding('ticket/a', 'closed'),
      finding('ticket/a', 'note'),
    ]);
    const findings = [finding('file/a', 'note')];
    const { rules } = surveyFile(file('a.csv', 'ticket', [twice], { findings }), AS_OF, 0);
    expect([...rules.values()]).toEqual([
      { rule: 'file/a', outcome: 'note', records: null },
      { rule: 'ticket/a', outcome: 'closed', records: 1 },
      { rule: 'ticket/a', outcome: 'note', records: 1 },
    ]);
  });
  it('groups records without findings by what is to be done', () => {
    const { submit, blockedByFile, planned, submitted } = surveyFile(
      file('a.csv', 'ticket', [
        result(2, 'ready', { action: 'submit', ...DAYS }),
        result(3, 'ready', { action: 'submit', ...DAYS, safeBy: '2026-12-01' }),
        result(4, 'ready', { action: 'wait', on: '2026-12-01' }),
        result(5, 'ready', { action: 'none' }),
        result(6, 'closed', { action: 'fix' }),
        result(7, 'closed', { action: 'wait' }, [finding('ticket/too-early', 'closed')]),
      ]),
      AS_OF,
      0,
    );
    expect([submit, planned, submitted, blockedByFile].map(({ count }) => count)).toEqual([2, 1, 1, 1]);
    expect(submit.earliest?.step.safeBy).toBe('2026-12-01');
  });
  it('lists at most MAX_LISTED records of a group, and keeps `limit` records with findings', () => {
    const many = Array.from({ length: MAX_LISTED + 1 }, (_, i) =>
      result(i + 2, 'ready', { action: 'submit' }),
    );
    expect(surveyFile(file('a.csv', 'ticket', many), AS_OF, 0).submit.listed).toHaveLength(MAX_LISTED);
    expect(surveyFile(registrations(), AS_OF, 2).mostUrgent.list()).toHaveLength(2);
  });
});
