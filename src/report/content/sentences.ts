import type { Crash, FileReport, Finding, Report, Result } from '../../core/model/report.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import type { Palette } from './color.ts';
import { formatCount, formatDate, formatDay } from './dates.ts';
import { addTallies, renderHeadline, type Tally, tallyFile } from './headline.ts';
import { describeFieldLocation } from './location.ts';
import { type DateContext, describeNextStep } from './next-step.ts';

// The sentences of `pretty` for formats without colors and line wrapping.

const returnSame = (text: string): string => text;

const PLAIN_PALETTE: Palette = {
  outcome: {
    closed: returnSame,
    denied: returnSame,
    delayed: returnSame,
    review: returnSame,
    ready: returnSame,
    note: returnSame,
  },
  strong: returnSame,
  dim: returnSame,
};

/** "5 tickets: 2 would be closed, 1 needs review, 2 are ready"; one sentence for each kind. */
export function renderHeadlines(files: readonly FileReport[], dates: DateContext): string[] {
  return renderPlainHeadlines(files.map(tallyFile), dates);
}

/** The same, from counts that are there already. */
export function renderPlainHeadlines(tallies: readonly Tally[], dates: DateContext): string[] {
  return addTallies(tallies).map((tally) => removeNoBreakSpaces(renderHeadline(tally, PLAIN_PALETTE, dates)));
}

/** The name of the only file, or how many files there are. */
export function describeSubject({ files }: Report): string {
  const [only] = files.length === 1 ? files : [];
  return only ? maskPath(only.file) : formatCount(files.length, 'file');
}

/** The day and the notice that the files were checked by. */
export function describeAuthority({ asOf, rulebook }: Report): string {
  return `checked for ${removeNoBreakSpaces(formatDay(asOf))} by the HFS notice of ${formatDate(rulebook)}`;
}

/** "3 rows were checked by your staff"; none if no row was. */
export function describeChecked(files: readonly Pick<FileReport, 'checked'>[]): string[] {
  const count = files.reduce((sum, { checked = 0 }) => sum + checked, 0);
  return count === 0
    ? []
    : [`${formatCount(count, 'row')} ${count === 1 ? 'was' : 'were'} checked by your staff`];
}

/** "Medicaid ID (H5): empty; a registration without the Medicaid ID is denied" */
export function describeFinding(finding: Finding, file: FileReport): string {
  const location = describeFieldLocation(finding, file);
  return location === '' ? finding.message : `${location}: ${finding.message}`;
}

/** What the user does about a record. */
export function describePlainNextStep(result: Result, kind: Kind, dates: DateContext): string {
  return removeNoBreakSpaces(describeNextStep(result, kind, dates));
}

/** A crashed rule is our defect; readers must know that the report is incomplete. */
export function describeCrash({ rule, file, row }: Crash): string {
  const location = row === null ? maskPath(file) : `${maskPath(file)}, row ${row}`;
  return `This report is incomplete: the rule ${rule} of portal-check itself failed in ${location}`;
}

/** Why a record without a finding may still need a review. */
export function describeFailedRule(rule: string): string {
  return `The rule ${rule} of portal-check itself failed on this row`;
}

/** Replaces the no-break spaces of `pretty` by plain spaces. */
export function removeNoBreakSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
