import { describe, expect, it } from 'vitest';
import type { NextStep } from '../../../src/core/model/report.ts';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { renderShortTimeline, renderTimeline } from '../../../src/report/html/timeline.ts';
import { DAYS, report } from '../reports.ts';

const draw = (step: NextStep) => renderTimeline(step, createDateContext(report([])));

describe('renderTimeline', () => {
  it('describes the days for screen readers', () => {
    expect(draw({ action: 'submit', ...DAYS })).toContain(
      'aria-label="Today is day 45 after you filed the dispute. You can submit a ticket from day 30 to day 60. The safe day is day 59."',
    );
  });
  it('places days in proportion to the line', () => {
    const svg = draw({ action: 'submit', ...DAYS });
    expect(svg).toContain('<rect class="axis" x="8" y="20" width="284"');
    expect(svg).toContain('<rect class="window" x="150" y="18" width="142"');
    expect(svg).toContain('<path class="today" d="M221 14v18"/>');
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
    ['a ticket that is too late', { action: 'stop', by: '2026-11-23', safeBy: null }],
    ['a dispute that is filed after today', { action: 'wait', by: '2027-01-24', safeBy: null }],
  ])('is empty for %s', (_, step) => {
    expect(draw(step)).toBe('');
  });
});

it('renderShortTimeline has the same line without labels', () => {
  const dates = createDateContext(report([]));
  const svg = renderShortTimeline({ action: 'submit', ...DAYS }, dates);
  expect(svg).toContain('The safe day is day 59."');
  expect(svg).not.toContain('<text');
  expect(renderShortTimeline({ action: 'fix' }, dates)).toBe('');
});
