import { describe, expect, it } from 'vitest';
import { renderWrittenFiles } from '../../../src/report/terminal/written-block.ts';
import { page } from './page.ts';

describe('renderWrittenFiles', () => {
  const files = [
    { file: 'tickets.clean.csv', records: 12 },
    { file: 'tickets.held.csv', records: 1 },
    { file: 'claim-issues.molina.1.xlsx', records: 0 },
  ];
  it('lists the files that have records, then the text for people and the manifest', () => {
    expect(renderWrittenFiles({ folder: 'ready', files, corrections: 0 }, page())).toBe(
      [
        'Written to ready',
        '  tickets.clean.csv  12 rows',
        '  tickets.held.csv   1 row',
        '  READ ME.txt        what to do with each file',
        '  manifest.json      where each row went',
        '  No cell was corrected.',
        '',
      ].join('\n'),
    );
  });
  it('says how to send the parts of a split request', () => {
    const split = { folder: 'ready', files, corrections: 0, requests: [9, 1] };
    expect(renderWrittenFiles(split, page())).toMatch(
      /manifest\.json .*\n {2}Send one file at a time, and the next when HFS has processed the one\n {4}before\. Sent on one day,/,
    );
  });
  it.each([
    [1, '1 correction,'],
    [2, '2 corrections,'],
  ])('counts %d corrected cells', (corrections, text) => {
    expect(renderWrittenFiles({ folder: 'ready', files, corrections }, page())).toContain(text);
  });
});
