import type { FileReport, Finding } from '../../core/model/report.ts';
import type { Outcome } from '../../core/model/vocabulary.ts';
import { capitalize } from '../../core/values/text.ts';
import { getCure } from '../content/entry-text.ts';
import { describeFieldLocation } from '../content/location.ts';
import type { DateContext } from '../content/next-step.ts';
import { describeSource } from '../content/source-name.ts';
import type { RenderOptions } from '../render-options.ts';
import { createRuleAnchor, escapeHtml, renderLink, renderProse, renderTag, renderText } from './markup.ts';
import type { PrintedCures } from './printed-cures.ts';
import type { Anchors } from './survey.ts';

/** What the entries of one file need. */
export interface EntryContext extends Pick<RenderOptions, 'findRuleText'> {
  file: FileReport;
  dates: DateContext;
  isNew: (finding: Finding) => boolean;
  anchors: Anchors;
  cures: PrintedCures;
  /** The level of the headings of entries. */
  level: 3 | 4;
}

const OUTCOME_TEXT: Record<Outcome, string> = {
  closed: 'would be closed',
  denied: 'would be denied',
  delayed: 'would take longer',
  review: 'needs review',
  note: 'note',
};

/** What would happen because of one finding. */
export function renderOutcome(outcome: Outcome): string {
  return renderTag(outcome, OUTCOME_TEXT[outcome]);
}

/** Findings, each with what to do beside it, and below both the source and the rule. */
export function renderFindings(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul class="findings" role="list">\n${items.join('')}</ul>\n`;
}

/** One finding of these rows. `tag` comes first, where the finding needs one of its own. */
export function renderFinding(
  finding: Finding,
  context: EntryContext,
  { rows, message = finding.message, tag = '' }: { rows: string; message?: string; tag?: string },
): string {
  const location = describeFieldLocation(finding, context.file);
  const mark = context.isNew(finding) ? '<strong>New:</strong> ' : '';
  const words =
    location === ''
      ? renderProse(capitalize(message))
      : `<strong>${renderText(location)}:</strong> ${renderProse(message)}`;
  return [
    `<li data-rule="${escapeHtml(finding.rule)}"><p class="fault">${tag}${mark}${words}</p>`,
    renderCure(finding, context, rows),
    `${renderAuthority(finding, context)}</li>\n`,
  ].join('');
}

/** Always on the screen; on paper only where a page does not have it already. */
function renderCure(finding: Finding, { findRuleText, cures }: EntryContext, rows: string): string {
  const cure = getCure(finding, findRuleText);
  if (cure === '') return '';
  const printed = cures.findNearby(cure, rows);
  const same = printed === rows ? 'Do the same.' : `Do the same as for ${printed}.`;
  const again = printed === undefined ? '' : `<span class="again">${renderText(same)}</span>`;
  return `<p class="remedy"><strong>What to do:</strong> <span${again === '' ? '' : ' class="repeated"'}>${renderProse(cure)}</span>${again}</p>`;
}

function renderAuthority({ source, rule }: Finding, { findRuleText }: EntryContext): string {
  const anchor = findRuleText(rule) && createRuleAnchor(rule);
  return `<p class="source">${renderText(describeSource(source))}, ${renderLink(anchor, rule)}</p>`;
}
