import { describe, expect, it } from 'vitest';
import type { FileReport } from '../../../src/core/model/report.ts';
import { listFiles } from '../../../src/report/content/report-sections.ts';
import { renderFileSections } from '../../../src/report/terminal/section-block.ts';
import { DAYS, file, finding, registrations, result, tickets } from '../reports.ts';
import { page } from './page.ts';

function render(input: FileReport, limit = 50, total = 50): string {
  const [listed] = listFiles([input], page().dates.asOf, limit);
  if (!listed) throw new Error('no file');
  return [...renderFileSections(listed, total, page())].join('');
}

const startsOf = (text: string) => text.split('\n').filter((line) => /^\S/.test(line));

describe('renderFileSections', () => {
  it('has the facts, then the sections with their records', () => {
    expect(startsOf(render(registrations()))).toEqual([
      '12 people. HFS needs until Mon 11/30/2026 at least, and may take until',
      'Skipped: 1 row',
      'FIX, THEN SUBMIT',
      'Row 2: would be denied',
      'Row 6: would be denied',
      'Row 10: would be denied',
      'READY TO SUBMIT',
      '9 registrations can be submitted without the others.',
    ]);
  });

  it('has the questions and the notes as one line each, before the other findings', () => {
    const findings = [
      finding('file/hidden-rows', 'review', { message: 'Some rows are hidden.' }),
      finding('file/column-question', 'review', { message: "Is it the RIN? If so: --map 'X=rin'" }),
      finding('file/unknown-column', 'note', { message: 'Not checked: DOB' }),
    ];
    const text = render(
      file('a.csv', 'ticket', [result(2, 'ready', { action: 'submit', ...DAYS })], { findings }),
    );
    expect(text).toContain(
      "CHECK, THEN SUBMIT\n  Is it the RIN? If so: --map 'X=rin'\n\n  Some rows are hidden.\n    HFS notice",
    );
    expect(text).toContain('GOOD TO KNOW\n  Not checked: DOB file/unknown-column\n');
  });

  it('has the rows that were checked by a person', () => {
    expect(render({ ...tickets(), checked: 3 })).toMatch(/^3 rows were checked by your staff\n/);
  });

  it('says if nothing is wrong, or if there is more than it shows', () => {
    const clean = file('a.csv', 'ticket', [result(2, 'ready', { action: 'submit', ...DAYS })]);
    expect(render(clean)).toMatch(/^Nothing is wrong\.\n/);
    expect(render(clean)).not.toContain('--max-findings');
    expect(render(tickets(), 1, 7)).toContain('\nThis shows 1 of 3 findings. --max-findings 7 shows all.\n');
  });

  it('only counts what is in the portal already', () => {
    const text = render(file('a.csv', 'ticket', [result(2, 'ready', { action: 'none', ...DAYS })]));
    expect(text).toContain('ALREADY IN THE PORTAL\n1 ticket is already in the portal.\n');
  });

  it('reports the same finding on several rows once', () => {
    const missing = finding('ticket/x', 'closed', { message: 'Made up.' });
    const rows = [2, 3, 4, 5].map((row) => result(row, 'closed', { action: 'fix' }, [missing]));
    expect(render(file('a.csv', 'ticket', rows)).match(/Made up\./g)).toHaveLength(1);
  });
});
