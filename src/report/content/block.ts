import type { Finding } from '../../core/model/report.ts';
import type { Style } from '../render-options.ts';
import type { Palette } from './colour.ts';
import type { Moment } from './next-step.ts';

/** What all parts of a page need. */
export interface Page extends Pick<Style, 'width' | 'ruleOf' | 'links'> {
  palette: Palette;
  moment: Moment;
  /** Whether an earlier report, where one was given, does not have the finding. */
  isNew: (finding: Finding) => boolean;
}
