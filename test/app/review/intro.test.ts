import { describe, expect, it } from 'vitest';
import { buildReviewIntro } from '../../../src/app/review/intro.ts';
import { reviewTickets } from './reviewed.ts';

const { report, reviewed, dates } = await reviewTickets();
const NO_LIMITS = { notes: 50, listed: 50 };
const intro = (limits = NO_LIMITS, more = {}) =>
  buildReviewIntro({ ...report, ...more }, [reviewed], dates, limits);

describe('buildReviewIntro', () => {
  it('starts with the title and the warning about health information', () => {
    const [title, warning, authority] = intro();
    expect(title).toMatch(/^portal-check: /);
    expect(warning).toMatch(/health information/);
    expect(authority).toBe('Checked for 2026-11-24 by the HFS notice of 2023-02-22');
  });
  it('has the answer for each sheet, the verdicts and the number of findings', () => {
    const lines = intro();
    expect(lines).toContainEqual(expect.stringMatching(/^tickets, sheet "Tickets": 3 tickets: /));
    expect(lines).toContain('Verdicts: 2 closed, 0 denied, 0 delayed, 0 review, 1 ready');
    expect(lines).toContain(`${report.summary.findings} findings in all; a place below leads to its cell`);
  });
  it('counts the rows that a person has reviewed', () => {
    const files = report.files.map((file) => ({ ...file, checked: 2 }));
    expect(intro(NO_LIMITS, { files })).toContain('2 rows were checked by your staff');
    expect(intro().join()).not.toContain('your staff');
  });
  it('names at most five crashes', () => {
    const crashes = Array.from({ length: 7 }, (_, i) => ({ rule: 'a/b', file: 'tickets', row: i + 1 }));
    expect(intro(NO_LIMITS, { crashes }).filter((line) => line.includes('is incomplete'))).toHaveLength(5);
  });
  it('names the limits that were reached', () => {
    const { findings } = report.summary;
    expect(intro({ notes: 2, listed: 3 }).slice(-3)).toEqual([
      'Sheet "Tickets": only the first 2 of 3 coloured cells have a note; all are listed here',
      `Only the first 2 of ${findings} places below are links`,
      `Only 3 of ${findings} findings are listed here`,
    ]);
  });
  it('says if no cell has a finding', () => {
    const clean = { ...reviewed, highlightedCells: 0 };
    expect(buildReviewIntro(report, [clean], dates, NO_LIMITS)).toContain('No cell has anything to say');
  });
});
