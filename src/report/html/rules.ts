import type { Report } from '../../core/model/report.ts';
import type { Verdict } from '../../core/model/vocabulary.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { formatCount } from '../content/dates.ts';
import { sortBySeverity } from '../content/selection.ts';
import type { RuleCount } from '../content/survey.ts';
import type { RenderOptions } from '../render-options.ts';
import { createRuleAnchor, escapeHtml, renderTag, renderText } from './markup.ts';
import type { HtmlSurvey } from './survey.ts';

/** The number of records, of each verdict, and of findings. */
export function renderCountTiles({ summary: { records, findings, verdicts } }: Report): string {
  const tile = (count: number, text: string, kind = '') =>
    `<li class="${kind}"><strong>${count}</strong> ${renderText(text)}</li>`;
  const shown: Verdict[] = VERDICTS.filter((verdict) => verdicts[verdict] > 0);
  const tiles = [
    tile(records, records === 1 ? 'record' : 'records'),
    ...shown.map((verdict) => tile(verdicts[verdict], verdict, verdict)),
    tile(findings, findings === 1 ? 'finding' : 'findings'),
  ];
  return `<ul class="counts" role="list" aria-label="Records by verdict">${tiles.join('')}</ul>\n`;
}

/** The broken rules by outcome, each with its reason and its cure. */
export function* renderRuleSection(
  survey: HtmlSurvey,
  { findRuleText }: Pick<RenderOptions, 'findRuleText'>,
): Generator<string> {
  const counts = sumRuleCounts(survey);
  if (counts.length === 0) return;
  yield '<section aria-labelledby="rules"><h2 id="rules">Rules that found something</h2>\n<ul class="rules" role="list">\n';
  const explained = new Set<string>();
  for (const { rule, outcome, records } of counts) {
    const head = `${renderTag(outcome)} <span class="name">${renderText(rule)}</span> <span class="count">${records === null ? 'whole file' : formatCount(records, 'record')}</span>`;
    const text = findRuleText(rule);
    if (!text || explained.has(rule)) {
      yield `<li><p class="head">${head}</p></li>\n`;
      continue;
    }
    explained.add(rule);
    const { summary, why, cure, source } = text;
    yield `<li><details id="${createRuleAnchor(rule)}"><summary class="head">${head}</summary><p>${renderText(summary)}. ${renderText(why)}</p><p><strong>What to do:</strong> ${renderText(cure)}.</p><p class="source">Source: ${renderText(source)}</p></details></li>\n`;
  }
  yield '</ul></section>\n';
}

/** The options of the rule filter. */
export function renderRuleOptions(survey: HtmlSurvey): string {
  const rules = [...new Set(sumRuleCounts(survey).map(({ rule }) => rule))].sort();
  return rules.map((rule) => `<option value="${escapeHtml(rule)}">${renderText(rule)}</option>`).join('');
}

/** Worst first, then by number of records; the counts of a rule in several files are added up. */
function sumRuleCounts({ files }: HtmlSurvey): RuleCount[] {
  const sums = new Map<string, RuleCount>();
  for (const { survey } of files) {
    for (const [key, { rule, outcome, records }] of survey.rules) {
      const sum = sums.get(key);
      if (!sum) sums.set(key, { rule, outcome, records });
      else if (records !== null) sum.records = (sum.records ?? 0) + records;
    }
  }
  return sortBySeverity([...sums.values()].sort((a, b) => (b.records ?? 0) - (a.records ?? 0)));
}
