import { describe, expect, it } from 'vitest';
import { buildReviewIntro } from '../../../src/app/review/intro.ts';
import { REVIEW_TITLE } from '../../../src/formats/xlsx/review-baseline.ts';
import { reviewTickets } from './reviewed.ts';

const { report, reviewed, dates } = await reviewTickets();
const NO_LIMITS = { notes: 50, listed: 50 };
const intro = (limits = NO_LIMITS, more = {}) =>
  buildReviewIntro({ ...report, ...more }, [reviewed], dates, limits);
const few = await reviewTickets(1);

describe('buildReviewIntro', () => {
  it('has the title, the answer and what comes first', () => {
    const [title, answer, first] = intro();
    expect(title).toBe(REVIEW_TITLE);
    expect(answer).toMatch(/^3 tickets: 2 would be closed, 1 is ready\.$/);
    expect(first).toMatch(/^1 is due by tomorrow\. Fix 1 by /);
    expect(intro()).toContain('Checked for Tue 11/24/2026 by the HFS notice of 2/22/2023.');
  });
  it('says that it contains health information only for tickets', () => {
    expect(intro().join()).toContain('This workbook contains health information');
    const people = { ...reviewed, file: { ...reviewed.file, kind: 'registration' as const } };
    expect(buildReviewIntro(report, [people], dates, NO_LIMITS).join()).not.toContain('health information');
  });
  it('names the sheet if there are several', () => {
    expect(buildReviewIntro(report, [reviewed, reviewed], dates, NO_LIMITS)[1]).toMatch(
      /^Tickets: 3 tickets: /,
    );
  });
  it('counts the rows that a person has checked', () => {
    const files = report.files.map((file) => ({ ...file, checked: 2 }));
    expect(intro(NO_LIMITS, { files }).join()).toContain('2 rows were checked by your staff');
    expect(intro().join()).not.toContain('your staff');
  });
  it('names at most five crashes', () => {
    const crashes = Array.from({ length: 7 }, (_, i) => ({ rule: 'a/b', file: 'tickets', row: i + 1 }));
    expect(intro(NO_LIMITS, { crashes }).filter((line) => line.includes('is incomplete'))).toHaveLength(5);
  });
  it('says how the sheet differs from the file, and which limits were reached', () => {
    const last = buildReviewIntro(report, [few.reviewed], dates, { notes: 2, listed: 1 }).at(-1);
    expect(last).toMatch(/^Sheet "Tickets": Ticket 1 is in row 2 of the sheet/);
    expect(last).toContain('Columns that matter less are folded away.');
    expect(last).toContain('Only the first 2 of 3 colored cells have a note.');
    expect(last).toMatch(/This list has the 1 most urgent of \d+ entries\.$/);
  });
});
