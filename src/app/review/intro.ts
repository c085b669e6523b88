import type { Report } from '../../core/model/report.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { REVIEW_TITLE } from '../../formats/xlsx/review-baseline.ts';
import { describeComparison } from '../../report/content/comparison.ts';
import { formatCount } from '../../report/content/dates.ts';
import type { DateContext } from '../../report/content/next-step.ts';
import {
  describeAuthority,
  describeChecked,
  describeCrash,
  renderHeadlines,
} from '../../report/content/sentences.ts';
import { renderSettingsLine } from '../../report/content/settings.ts';
import type { ReviewedInput, ReviewLimits } from './findings.ts';

const PHI_NOTICE =
  'This workbook holds health information, as your file does: pass it on only to those who may see it';

/** The lines above the list of findings: what the workbook is, the result of the check, and what was left out. */
export function buildReviewIntro(
  report: Report,
  reviewed: readonly ReviewedInput[],
  dates: DateContext,
  limits: ReviewLimits,
): string[] {
  const { verdicts, findings } = report.summary;
  const authority = describeAuthority(report);
  return [
    REVIEW_TITLE,
    PHI_NOTICE,
    `${authority.charAt(0).toUpperCase()}${authority.slice(1)}`,
    ...renderSettingsLine(report),
    ...(report.crashes ?? []).slice(0, 5).map(describeCrash),
    ...reviewed.flatMap((input) => describeInput(input, dates)),
    ...describeChecked(report.files),
    `Verdicts: ${[...VERDICTS].map((verdict) => `${verdicts[verdict]} ${verdict}`).join(', ')}`,
    `${formatCount(findings, 'finding')} in all; a place below leads to its cell`,
    ...(report.baseline ? [describeComparison(report.baseline)] : []),
    ...describeLimits(findings, reviewed, limits),
  ];
}

function describeInput(
  { file, input, sheet, highlightedCells }: ReviewedInput,
  dates: DateContext,
): string[] {
  const lines = renderHeadlines([file], dates).map(
    (line) => `${maskPath(file.file)}, sheet "${sheet}": ${line}`,
  );
  const { input: raw } = file;
  if (input.rowShift === 1)
    lines.push(`Record n of ${maskPath(file.file)} stands in row n + 1: row 1 holds the keys`);
  if (raw.shape === 'grid' && raw.sheets.length > 1) {
    lines.push(
      `Of ${maskPath(file.file)} only the sheet that was checked is here, its cells as values, without its formats`,
    );
  }
  return highlightedCells > 0 ? lines : [...lines, 'No cell has anything to say'];
}

function describeLimits(
  findings: number,
  reviewed: readonly ReviewedInput[],
  { notes, listed }: ReviewLimits,
): string[] {
  const lines: string[] = [];
  const format = (count: number) => count.toLocaleString('en-US');
  for (const { sheet, highlightedCells } of reviewed) {
    if (highlightedCells > notes) {
      lines.push(
        `Sheet "${sheet}": only the first ${format(notes)} of ${format(highlightedCells)} coloured cells have a note; all are listed here`,
      );
    }
  }
  if (findings > notes)
    lines.push(`Only the first ${format(notes)} of ${format(findings)} places below are links`);
  if (findings > listed) lines.push(`Only ${format(listed)} of ${format(findings)} findings are listed here`);
  return lines;
}
