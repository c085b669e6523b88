import type { Action, FileReport, NextStep } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { dayWords, leftWords } from './dates.ts';
import { verdictWords } from './headline.ts';
import { rowNoun } from './location.ts';
import { type Moment, namedDay } from './next-step.ts';
import { unwrapped } from './sentences.ts';

/** What the reader does by the day; what is stopped, redirected or submitted has none. */
export const WHAT_TO_DO: Partial<Record<Action, string>> = {
  answer: 'answer in the portal',
  fix: 'fix and submit',
  check: 'let a person look, then submit',
  wait: 'wait, then submit',
  submit: 'submit',
};

/** A Markdown table of the days to act by, the nearest first; nothing where no record has one. */
export function* deadlineTable(file: FileReport, moment: Moment): Generator<string> {
  const rows: { day: Day; row: number; cells: string }[] = [];
  for (const result of file.results) {
    const day = namedDay(result.nextStep, moment.asOf);
    const what = WHAT_TO_DO[result.nextStep.action];
    if (day === undefined || what === undefined) continue;
    rows.push({
      day,
      row: result.row,
      cells: [verdictWords(result, moment), what, ...dayCells(result.nextStep, moment)].join(' | '),
    });
  }
  if (rows.length === 0) return;
  rows.sort((a, b) => a.day - b.day || a.row - b.row);
  yield '\n### Days to act by\n\n';
  yield `| ${rowNoun(file)} | Verdict | What to do | Not before | Safe by | Last day |\n|---:|---|---|---|---|---|\n`;
  for (const { row, cells } of rows) yield `| ${row} | ${cells} |\n`;
}

function dayCells({ on, by = '', safeBy }: NextStep, { asOf }: Moment): string[] {
  const left = ` (${leftWords(safeBy ?? by, asOf)})`;
  return [
    on === undefined ? '' : dayWords(on),
    safeBy ? dayWords(safeBy) + left : '',
    dayWords(by) + (safeBy ? '' : left),
  ].map(unwrapped);
}
