import type { Finding } from '../../core/model/report.ts';
import type { RenderOptions } from '../render-options.ts';
import type { Palette } from './colour.ts';
import type { DateContext } from './next-step.ts';

/** What all parts of a page need. */
export interface RenderContext extends Pick<RenderOptions, 'width' | 'ruleOf' | 'links'> {
  palette: Palette;
  dates: DateContext;
  /** Whether an earlier report, where one was given, does not have the finding. */
  isNew: (finding: Finding) => boolean;
}
