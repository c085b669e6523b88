import type { FileReport, Finding } from '../../core/model/report.ts';
import { describeFieldLocation } from '../content/location.ts';
import type { RenderContext } from '../content/render-context.ts';
import { describeSource } from '../content/source-name.ts';
import { insertNoBreakSpaces, wrapText } from '../content/wrap.ts';
import { findNoticeUrl, renderLink } from './links.ts';

const INDENT = '  ';
const ARROW = '→ ';

/** What one report has said already: the cure of each rule, and for which rows. */
export type PrintedCures = Map<string, string>;

/** One finding: its location and sentence, what to do, and small below them the source and the rule. */
export function renderFinding(
  finding: Finding,
  file: FileReport,
  context: RenderContext,
  { cures, rows, message = finding.message }: { cures: PrintedCures; rows: string; message?: string },
): string {
  const { palette, width } = context;
  const location = describeFieldLocation(finding, file);
  const start = location === '' ? '' : `${palette.strong(`${location}:`)} `;
  const mark = context.isNew(finding) ? `${insertNoBreakSpaces(palette.strong('New:'))} ` : '';
  return [
    wrapText(`${mark}${start}${message}`, width, INDENT, 4),
    renderCure(finding.rule, context, cures, rows),
    renderAuthority(finding, context),
  ].join('');
}

/** The cure where the rule is named first; later only for which rows it is printed. */
function renderCure(
  rule: string,
  { findRuleText, width }: RenderContext,
  cures: PrintedCures,
  rows: string,
): string {
  const cure = findRuleText(rule)?.cure;
  if (cure === undefined) return '';
  const earlier = cures.get(rule);
  if (earlier === undefined) cures.set(rule, rows);
  return wrapText(
    earlier === undefined ? cure : `Do the same as for ${earlier}.`,
    width,
    `${INDENT}${ARROW}`,
    4,
  );
}

function renderAuthority({ source, rule }: Finding, { palette, links, width }: RenderContext): string {
  const name = renderLink(describeSource(source), links && findNoticeUrl(source));
  return wrapText(palette.dim(`${name}, ${rule}`), width, '    ', 4);
}
