import { createPalette } from '../../../src/report/content/color.ts';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import type { RenderContext } from '../../../src/report/content/render-context.ts';
import { report } from '../reports.ts';

/** A terminal without colors, as of 2026-11-24; `more` overrides its members. */
export function page(more: Partial<RenderContext> = {}): RenderContext {
  return {
    width: 80,
    palette: createPalette(false),
    dates: createDateContext(report([])),
    isNew: () => false,
    findRuleText: () => undefined,
    ...more,
  };
}
