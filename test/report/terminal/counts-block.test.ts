import { describe, expect, it } from 'vitest';
import type { FileReport } from '../../../src/core/model/report.ts';
import { surveyFile } from '../../../src/report/content/rule-groups.ts';
import { renderCounts } from '../../../src/report/terminal/counts-block.ts';
import { DAYS, file, finding, registrations, result, tickets } from '../reports.ts';
import { page } from './page.ts';

const render = (input: FileReport) => [...renderCounts(surveyFile(input, page().dates.asOf, 50), page())];

describe('renderCounts', () => {
  it('counts records by verdict and by rule, worst first', () => {
    expect(render(tickets())).toEqual([
      'Records by verdict\n  closed  2\n  review  1\n  ready   2\n',
      [
        'Records by rule',
        '  closed  ticket/too-late                 1 record',
        '  closed  ticket/tracking-number-missing  1 record',
        '  review  ticket/plan-signal              2 records',
        '',
      ].join('\n'),
    ]);
  });
  it('says "whole file" for a finding about it', () => {
    expect(render(registrations())[1]).toContain('delayed  registration/extended-processing  whole file\n');
  });
  it('counts waiting and submitted records as ready', () => {
    const results = [
      result(2, 'ready', { action: 'wait', ...DAYS }),
      result(3, 'ready', { action: 'none' }),
      result(4, 'ready', { action: 'submit' }),
    ];
    expect(render(file('a.csv', 'ticket', results))).toEqual(['Records by verdict\n  ready  3\n']);
  });
  it('is empty for one record', () => {
    const one = result(2, 'closed', { action: 'fix' }, [finding('a/b', 'closed')]);
    expect(render(file('a.csv', 'ticket', [one]))).toEqual([]);
  });
});
