import type { FileReport, Finding } from '../../core/model/report.ts';
import type { Outcome } from '../../core/model/vocabulary.ts';
import { capitalize } from '../../core/values/text.ts';
import { formatCount } from '../content/dates.ts';
import { describeVerdict } from '../content/headline.ts';
import { describeFieldLocation, getRowNoun } from '../content/location.ts';
import { describeNextStep } from '../content/next-step.ts';
import type { RenderContext } from '../content/render-context.ts';
import type { Selection } from '../content/selection.ts';
import { describeFailedRule } from '../content/sentences.ts';
import { insertNoBreakSpaces, wrapText } from '../content/wrap.ts';
import { findNoticeUrl, renderLink } from './links.ts';

/** The column after the outcome, where a finding's sentence begins. */
const INDENT = 11;

/** One record: what would happen to it, its findings, and what to do about it. */
export function renderRecord(
  { result, findings }: Selection['records'][number],
  file: FileReport,
  context: RenderContext,
  cures: Set<string>,
): string {
  const { palette, width } = context;
  const name = palette.strong(`${getRowNoun(file)} ${result.row}:`);
  const verdict = palette.outcome[result.verdict](describeVerdict(result, context.dates));
  const hidden = result.findings.length - findings.length;
  const step = describeNextStep(result, file.kind, context.dates);
  return [
    wrapText(`${name} ${verdict}`, width, '', 2),
    ...findings.map((finding) => renderFinding(finding, file, context, cures)),
    ...(result.failedRules ?? []).map((rule) =>
      wrapText(describeFailedRule(rule), width, renderLabel('crash', palette.outcome.closed), INDENT),
    ),
    hidden > 0 ? wrapText(`… and ${formatCount(hidden, 'finding')} more`, width, '  ') : '',
    wrapText(`${palette.strong('Next step:')} ${step}`, width, '  ', 4),
  ].join('');
}

/** One finding: location, sentence, source, rule, and the rule's cure unless `cures` contains the rule already. */
export function renderFinding(
  finding: Finding,
  file: FileReport,
  context: RenderContext,
  cures: Set<string>,
): string {
  const location = describeFieldLocation(finding, file);
  const sentence = location === '' ? capitalize(finding.message) : `${location}: ${finding.message}`;
  const mark = context.isNew(finding) ? insertNoBreakSpaces(`${context.palette.strong('new')} `) : '';
  const source = renderLink(finding.source, context.links && findNoticeUrl(finding.source));
  const text = `${sentence} [${source}] ${mark}${context.palette.dim(finding.rule)}`;
  const label = renderLabel(finding.outcome, context.palette.outcome[finding.outcome]);
  const block = wrapText(text, context.width, label, INDENT);
  const cure = cures.has(finding.rule) ? undefined : context.findRuleText(finding.rule)?.cure;
  cures.add(finding.rule);
  if (cure === undefined) return block;
  return block + wrapText(`→ ${cure}`, context.width, ' '.repeat(INDENT), INDENT + 2);
}

function renderLabel(label: Outcome | 'crash', paint: (text: string) => string): string {
  return `  ${paint(label)}${' '.repeat(INDENT - 2 - label.length)}`;
}
