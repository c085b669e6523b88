import type { Finding } from '../../core/model/report.ts';
import type { RenderOptions } from '../render-options.ts';
import type { Palette } from './color.ts';
import type { DateContext } from './next-step.ts';

/** Shared by every part of a terminal report. */
export interface RenderContext extends Pick<RenderOptions, 'width' | 'findRuleText' | 'links'> {
  palette: Palette;
  dates: DateContext;
  /** Whether an earlier report lacks the finding; false if there is no earlier report. */
  isNew: (finding: Finding) => boolean;
}
