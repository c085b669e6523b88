import { describe, expect, it } from 'vitest';
import { parseReportDay } from '../../../src/report/content/dates.ts';
import { surveyFile } from '../../../src/report/content/survey.ts';
import { DAYS, file, finding, registrations, result, tickets } from '../reports.ts';

const AS_OF = parseReportDay('2026-11-24');

describe('surveyFile', () => {
  it('counts records by verdict and by section', () => {
    const { tally, sections } = surveyFile(tickets(), AS_OF, 50);
    expect(tally.records).toBe(5);
    expect(Object.fromEntries(tally.parts)).toEqual({ lost: 1, closed: 1, review: 1, ready: 2 });
    const counts = [...sections].map(([id, { rows, day }]) => [id, { count: rows.count, day }]);
    expect(Object.fromEntries(counts)).toEqual({
      lost: { count: 1, day: Number.POSITIVE_INFINITY },
      now: { count: 1, day: AS_OF + 1 },
      fix: { count: 1, day: AS_OF + 15 },
      ready: { count: 2, day: AS_OF + 10 },
    });
  });

  it('counts the tickets with their last day today', () => {
    const today = { action: 'submit', by: '2026-11-24', safeBy: null } as const;
    const drafts = file('a.csv', 'ticket', [
      result(2, 'ready', today),
      result(3, 'ready', { action: 'submit', ...DAYS, safeBy: '2026-11-24' }),
      result(4, 'ready', { ...today, action: 'none' }),
    ]);
    expect(surveyFile(drafts, AS_OF, 0).endToday).toBe(1);
  });

  it('has each broken rule once, of records and of the whole file', () => {
    const twice = result(2, 'closed', { action: 'fix' }, [
      finding('ticket/a', 'closed'),
      finding('ticket/a', 'closed'),
      finding('ticket/a', 'note'),
    ]);
    const findings = [finding('file/a', 'note')];
    const { rules } = surveyFile(file('a.csv', 'ticket', [twice], { findings }), AS_OF, 0);
    expect([...rules]).toEqual(['file/a', 'ticket/a']);
  });

  it('keeps as many records with findings as the limit says', () => {
    expect(surveyFile(registrations(), AS_OF, 2).work.records.list()).toHaveLength(2);
  });
});
