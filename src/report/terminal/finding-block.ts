import type { FileReport, Finding } from '../../core/model/report.ts';
import { getCure } from '../content/entry-text.ts';
import { describeFieldLocation } from '../content/location.ts';
import type { RenderContext } from '../content/render-context.ts';
import { sortBySeverity } from '../content/selection.ts';
import { describeSource } from '../content/source-name.ts';
import { insertNoBreakSpaces, wrapText } from '../content/wrap.ts';
import { findNoticeUrl, renderLink } from './links.ts';

const INDENT = '  ';
const ARROW = '→ ';
/** What to do in so few characters is said each time: to look it up above would take longer. */
const SHORT_CURE = 80;

/** What one report has already said: each cure, and for which rows. */
export type PrintedCures = Map<string, string>;

interface FindingNames {
  cures: PrintedCures;
  /** The rows that the findings are about, for later findings of the same rule. */
  rows: string;
}

/** Findings, hardest first, those of one rule with the same cure together: what to do about them follows once. */
export function renderFindings(
  findings: readonly Finding[],
  file: FileReport,
  context: RenderContext,
  names: FindingNames,
): string {
  const groups = new Map<string, Finding[]>();
  for (const finding of sortBySeverity(findings)) {
    const key = `${finding.rule}\n${finding.cure ?? ''}`;
    const others = groups.get(key);
    if (others) others.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].map((group) => renderRuleFindings(group, file, context, names)).join('');
}

/** One finding: its location and sentence, what to do, and small below them the source and the rule. */
export function renderFinding(
  finding: Finding,
  file: FileReport,
  context: RenderContext,
  names: FindingNames,
): string {
  return renderRuleFindings([finding], file, context, names);
}

function renderRuleFindings(
  findings: readonly Finding[],
  file: FileReport,
  context: RenderContext,
  names: FindingNames,
): string {
  return [
    ...findings.map((finding) => renderMessage(finding, file, context)),
    renderCure(findings, context, names),
    renderAuthority(findings, context),
  ].join('');
}

function renderMessage(finding: Finding, file: FileReport, { palette, width, isNew }: RenderContext): string {
  const location = describeFieldLocation(finding, file);
  const start = location === '' ? '' : `${palette.strong(`${location}:`)} `;
  const mark = isNew(finding) ? `${insertNoBreakSpaces(palette.strong('New:'))} ` : '';
  return wrapText(`${mark}${start}${finding.message}`, width, INDENT, 4);
}

/** What to do; if it is long and the report has said it, for which rows it did. */
function renderCure(
  [finding]: readonly Finding[],
  { findRuleText, width }: RenderContext,
  { cures, rows }: FindingNames,
): string {
  const cure = finding === undefined ? '' : getCure(finding, findRuleText);
  if (cure === '') return '';
  const earlier = cures.get(cure);
  if (earlier === undefined) cures.set(cure, rows);
  return wrapText(
    earlier === undefined || cure.length <= SHORT_CURE ? cure : `Do the same as for ${earlier}.`,
    width,
    `${INDENT}${ARROW}`,
    4,
  );
}

function renderAuthority(findings: readonly Finding[], { palette, links, width }: RenderContext): string {
  const sources = [...new Set(findings.map(({ source }) => source))].map((source) =>
    renderLink(describeSource(source), links && findNoticeUrl(source)),
  );
  return wrapText(palette.dim([...sources, findings[0]?.rule].join(', ')), width, '    ', 4);
}
