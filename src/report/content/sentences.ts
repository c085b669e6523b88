import type { Crash, FileReport, Finding, Report, Result } from '../../core/model/report.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { showFile } from '../../core/values/mask.ts';
import type { Palette } from './colour.ts';
import { addTallies, headlineOf, type Tally } from './headline.ts';
import { fieldPlace, rowNoun } from './location.ts';
import { type Moment, stepSentence } from './next-step.ts';
import { surveyFile } from './rule-groups.ts';

// The words of `pretty` for formats that know no colours and break no lines.

const same = (text: string): string => text;

const PLAIN: Palette = {
  outcome: { closed: same, denied: same, delayed: same, review: same, ready: same, note: same },
  strong: same,
  dim: same,
};

/** "5 tickets: 2 would be closed, 1 needs a person to look, 2 are ready"; a sentence for each kind. */
export function headlines(files: readonly FileReport[], moment: Moment): string[] {
  const tallies: Tally[] = files.map((file) => surveyFile(file, moment.asOf, 0).tally);
  return plainHeadlines(tallies, moment);
}

/** The same from what was counted already. */
export function plainHeadlines(tallies: readonly Tally[], moment: Moment): string[] {
  return addTallies(tallies).map((tally) => unwrapped(headlineOf(tally, PLAIN, moment)));
}

/** By which day and notice the report was made. */
export function groundWords({ asOf, rulebook }: Report): string {
  return `checked for ${asOf} by the HFS notice of ${rulebook}`;
}

/** "Row 5" */
export function recordName(file: FileReport, row: number): string {
  return `${rowNoun(file)} ${row}`;
}

/** "Medicaid ID (H5): empty; a registration without the Medicaid ID is denied" */
export function findingWords(finding: Finding, file: FileReport): string {
  const place = fieldPlace(finding, file);
  return place === '' ? finding.message : `${place}: ${finding.message}`;
}

/** What the user does about a record. */
export function stepWords(result: Result, kind: Kind, moment: Moment): string {
  return unwrapped(stepSentence(result, kind, moment));
}

/** A rule that failed: a defect of ours, of which the reader must know that the report is not whole. */
export function crashWords({ rule, file, row }: Crash): string {
  const place = row === null ? showFile(file) : `${showFile(file)}, row ${row}`;
  return `This report is incomplete: the rule ${rule} of portal-check itself failed in ${place}`;
}

/** Blanks that `pretty` does not break at are plain blanks here. */
export function unwrapped(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
