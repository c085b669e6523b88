import type { Action, FileReport, NextStep } from '../../core/model/report.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { formatDay, formatDaysLeft } from './dates.ts';
import { describeVerdict } from './headline.ts';
import { getRowNoun } from './location.ts';
import { type DateContext, getDeadlineDay } from './next-step.ts';
import { removeNoBreakSpaces } from './sentences.ts';

/** What the user does by the day. Actions without a day to act by (stop, redirect, none) are missing. */
export const ACTION_TEXT: Partial<Record<Action, string>> = {
  answer: 'answer in the portal',
  fix: 'fix and submit',
  check: 'let a person look, then submit',
  wait: 'wait, then submit',
  submit: 'submit',
};

/** A Markdown table of the days to act by, nearest first; nothing if no record has one. */
export function* renderDeadlineTable(file: FileReport, dates: DateContext): Generator<string> {
  const rows: { day: Day; row: number; cells: string }[] = [];
  for (const result of file.results) {
    const day = getDeadlineDay(result.nextStep, dates.asOf);
    const action = ACTION_TEXT[result.nextStep.action];
    if (day === undefined || action === undefined) continue;
    rows.push({
      day,
      row: result.row,
      cells: [describeVerdict(result, dates), action, ...renderDayCells(result.nextStep, dates)].join(' | '),
    });
  }
  if (rows.length === 0) return;
  rows.sort((a, b) => a.day - b.day || a.row - b.row);
  yield '\n### Days to act by\n\n';
  yield `| ${getRowNoun(file)} | Verdict | What to do | Not before | Safe by | Last day |\n|---:|---|---|---|---|---|\n`;
  for (const { row, cells } of rows) yield `| ${row} | ${cells} |\n`;
}

function renderDayCells({ on, by = '', safeBy }: NextStep, { asOf }: DateContext): string[] {
  const left = ` (${formatDaysLeft(safeBy ?? by, asOf)})`;
  return [
    on === undefined ? '' : formatDay(on),
    safeBy ? formatDay(safeBy) + left : '',
    formatDay(by) + (safeBy ? '' : left),
  ].map(removeNoBreakSpaces);
}
