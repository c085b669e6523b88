import { formatReasons, type HoldReasons } from '../../core/clean/columns.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Context } from '../../core/model/context.ts';
import type { Result } from '../../core/model/report.ts';
import { createRuleTextFinder } from '../../core/rules/rule-texts.ts';
import { describeVerdict } from '../../report/content/headline.ts';
import type { DateContext } from '../../report/content/next-step.ts';
import type { RenderOptions } from '../../report/render-options.ts';
import { describeWhatToDo } from '../review/what-to-do.ts';

/** What the words of a held file depend on. */
export interface HeldWords {
  dates: DateContext;
  findRuleText: RenderOptions['findRuleText'];
}

/** The words that the check's day and notice give. */
export function createHeldWords({ asOf, notice }: Context): HeldWords {
  const { window, extended } = notice;
  return { dates: { asOf, window, extended }, findRuleText: createRuleTextFinder(notice) };
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
