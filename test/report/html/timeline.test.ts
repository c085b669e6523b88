import { describe, expect, it } from 'vitest';
import type { NextStep } from '../../../src/core/model/report.ts';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { renderTimeline } from '../../../src/report/html/timeline.ts';
import { DAYS, report } from '../reports.ts';

const draw = (step: NextStep) => renderTimeline(step, createDateContext(report([])));

describe('renderTimeline', () => {
  it('describes the days for screen readers', () => {
    expect(draw({ action: 'submit', ...DAYS })).toContain(
      'aria-label="Today is day 45 after the dispute was filed; a ticket may go in from day 30 to day 60; safe until day 59"',
    );
  });
  it('places days in proportion to the line', () => {
    const svg = draw({ action: 'submit', ...DAYS });
    expect(svg).toContain('<rect class="axis" x="8" y="20" width="304"');
    expect(svg).toContain('<rect class="window" x="160" y="18" width="152"');
    expect(svg).toContain('<path class="today" d="M236 14v18"/>');
  });
  it('marks a planned day and the safe day only if there is one', () => {
    const planned = draw({ action: 'wait', ...DAYS, on: '2026-12-01' });
    expect(planned).toContain('<path class="planned"');
    expect(planned).toContain('<path class="safe"');
    const plain = draw({ action: 'submit', ...DAYS, safeBy: null });
    expect(plain).not.toMatch(/class="(planned|safe)"/);
  });
  it.each<[string, NextStep]>([
    ['a step without a day', { action: 'fix' }],
    ['an answer, which is not counted from the filing day', { action: 'answer', by: '2026-12-01' }],
    ['a dispute that is filed after today', { action: 'wait', by: '2027-01-24', safeBy: null }],
  ])('is empty for %s', (_, step) => {
    expect(draw(step)).toBe('');
  });
});
