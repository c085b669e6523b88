import { formatReasons, type HoldReasons } from '../../core/clean/columns.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Result } from '../../core/model/report.ts';
import { describeVerdict } from '../../report/content/headline.ts';
import type { DateContext } from '../../report/content/next-step.ts';
import type { RenderOptions } from '../../report/render-options.ts';
import { describeWhatToDo } from '../review/what-to-do.ts';

/** What the words of a held file depend on. */
export interface HeldWords {
  dates: DateContext;
  findRuleText: RenderOptions['findRuleText'];
}

/** Why a record is held and what to do, for the person who opens the file. */
export function describeHeld(
  result: Result,
  { findings, header, kind }: Pick<CheckedFile, 'findings' | 'header' | 'kind'>,
  { dates, findRuleText }: HeldWords,
  separator: string,
): HoldReasons {
  return [
    describeVerdict(result, dates),
    formatReasons(result, findings, header, separator),
    describeWhatToDo(result, kind, dates, findRuleText),
  ];
}
