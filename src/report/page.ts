import type { Finding } from '../types/report.ts';
import type { Palette } from './colour.ts';
import type { Moment } from './next-step.ts';
import type { Style } from './style.ts';

/** What all parts of a page need. */
export interface Page extends Pick<Style, 'width' | 'ruleOf' | 'links'> {
  palette: Palette;
  moment: Moment;
  /** Whether an earlier report, where one was given, does not have the finding. */
  isNew: (finding: Finding) => boolean;
}
