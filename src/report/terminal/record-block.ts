import type { FileReport, Finding } from '../../core/model/report.ts';
import type { Outcome } from '../../core/model/vocabulary.ts';
import type { Page } from '../content/block.ts';
import type { Palette } from '../content/colour.ts';
import { counted } from '../content/dates.ts';
import { verdictWords } from '../content/headline.ts';
import { fieldPlace, rowNoun } from '../content/location.ts';
import { stepSentence } from '../content/next-step.ts';
import type { Selection } from '../content/selection.ts';
import { unbroken, wrapped } from '../content/wrap.ts';
import { linked, noticeUrl } from './links.ts';

/** Where a finding's sentence begins, behind its outcome. */
const INDENT = 11;

/** One record: what would become of it, its findings, and what to do about it. */
export function recordBlock(
  { result, findings }: Selection['records'][number],
  file: FileReport,
  page: Page,
  cures: Set<string>,
): string {
  const { palette, width } = page;
  const name = palette.strong(`${rowNoun(file)} ${result.row}:`);
  const verdict = palette.outcome[result.verdict](verdictWords(result, page.moment));
  const hidden = result.findings.length - findings.length;
  const step = stepSentence(result, file.kind, page.moment);
  return [
    wrapped(`${name} ${verdict}`, width, '', 2),
    ...findings.map((finding) => findingBlock(finding, file, page, cures)),
    hidden > 0 ? wrapped(`… and ${counted(hidden, 'finding')} more`, width, '  ') : '',
    wrapped(`${palette.strong('Next step:')} ${step}`, width, '  ', 4),
  ].join('');
}

/** One finding: place, sentence, source, rule; the rule's cure where `cures` has not had it yet. */
export function findingBlock(finding: Finding, file: FileReport, page: Page, cures: Set<string>): string {
  const place = fieldPlace(finding, file);
  const sentence = place === '' ? capitalised(finding.message) : `${place}: ${finding.message}`;
  const mark = page.isNew(finding) ? unbroken(`${page.palette.strong('new')} `) : '';
  const source = linked(finding.source, noticeUrl(finding.source), page.links);
  const text = `${sentence} [${source}] ${mark}${page.palette.dim(finding.rule)}`;
  const block = wrapped(text, page.width, tagOf(finding.outcome, page.palette), INDENT);
  const cure = cures.has(finding.rule) ? undefined : page.ruleOf(finding.rule)?.cure;
  cures.add(finding.rule);
  if (cure === undefined) return block;
  return block + wrapped(`→ ${cure}`, page.width, ' '.repeat(INDENT), INDENT + 2);
}

function tagOf(outcome: Outcome, palette: Palette): string {
  return `  ${palette.outcome[outcome](outcome)}${' '.repeat(INDENT - 2 - outcome.length)}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
