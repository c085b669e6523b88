import type { Finding } from '../../core/model/report.ts';
import type { RenderOptions } from '../render-options.ts';
import type { Palette } from './color.ts';
import type { DateContext } from './next-step.ts';

/** What every part of a terminal report needs. */
export interface RenderContext extends Pick<RenderOptions, 'width' | 'ruleOf' | 'links'> {
  palette: Palette;
  dates: DateContext;
  /** Whether an earlier report lacks the finding; false if there is no earlier report. */
  isNew: (finding: Finding) => boolean;
}
