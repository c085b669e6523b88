import type { Crash, FileReport, Finding, Report, Result } from '../../core/model/report.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { maskPath } from '../../core/values/mask.ts';
import type { Palette } from './colour.ts';
import { addTallies, renderHeadline, type Tally } from './headline.ts';
import { describeFieldLocation, getRowNoun } from './location.ts';
import { type DateContext, describeNextStep } from './next-step.ts';
import { surveyFile } from './rule-groups.ts';

// The words of `pretty` for formats that know no colours and break no lines.

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

/** "5 tickets: 2 would be closed, 1 needs a person to look, 2 are ready"; a sentence for each kind. */
export function renderHeadlines(files: readonly FileReport[], moment: DateContext): string[] {
  const tallies: Tally[] = files.map((file) => surveyFile(file, moment.asOf, 0).tally);
  return renderPlainHeadlines(tallies, moment);
}

/** The same from what was counted already. */
export function renderPlainHeadlines(tallies: readonly Tally[], moment: DateContext): string[] {
  return addTallies(tallies).map((tally) =>
    removeNoBreakSpaces(renderHeadline(tally, PLAIN_PALETTE, moment)),
  );
}

/** By which day and notice the report was made. */
export function describeAuthority({ asOf, rulebook }: Report): string {
  return `checked for ${asOf} by the HFS notice of ${rulebook}`;
}

/** "Row 5" */
export function formatRecordName(file: FileReport, row: number): string {
  return `${getRowNoun(file)} ${row}`;
}

/** "Medicaid ID (H5): empty; a registration without the Medicaid ID is denied" */
export function describeFinding(finding: Finding, file: FileReport): string {
  const place = describeFieldLocation(finding, file);
  return place === '' ? finding.message : `${place}: ${finding.message}`;
}

/** What the user does about a record. */
export function describePlainNextStep(result: Result, kind: Kind, moment: DateContext): string {
  return removeNoBreakSpaces(describeNextStep(result, kind, moment));
}

/** A rule that failed: a defect of ours, of which the reader must know that the report is not whole. */
export function describeCrash({ rule, file, row }: Crash): string {
  const place = row === null ? maskPath(file) : `${maskPath(file)}, row ${row}`;
  return `This report is incomplete: the rule ${rule} of portal-check itself failed in ${place}`;
}

/** Why a record without a finding may still need a review. */
export function describeFailedRule(rule: string): string {
  return `The rule ${rule} of portal-check itself failed on this record`;
}

/** Blanks that `pretty` does not break at are plain blanks here. */
export function removeNoBreakSpaces(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
