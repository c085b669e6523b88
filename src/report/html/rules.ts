import type { Report } from '../../core/model/report.ts';
import type { Verdict } from '../../core/model/vocabulary.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { counted } from '../content/dates.ts';
import type { RuleCount } from '../content/rule-groups.ts';
import { hardestFirst } from '../content/selection.ts';
import type { Style } from '../render-options.ts';
import { escapeHtml, ruleAnchor, tag, words } from './markup.ts';
import type { HtmlSurvey } from './survey.ts';

/** The records by verdict. */
export function countTiles({ summary: { records, findings, verdicts } }: Report): string {
  const tile = (count: number, text: string, kind = '') =>
    `<li class="${kind}"><strong>${count}</strong> ${words(text)}</li>`;
  const shown: Verdict[] = VERDICTS.filter((verdict) => verdicts[verdict] > 0);
  const tiles = [
    tile(records, records === 1 ? 'record' : 'records'),
    ...shown.map((verdict) => tile(verdicts[verdict], verdict, verdict)),
    tile(findings, findings === 1 ? 'finding' : 'findings'),
  ];
  return `<ul class="counts" role="list" aria-label="Records by verdict">${tiles.join('')}</ul>\n`;
}

/** Each rule that found something, by outcome, with its reason and its cure. */
export function* ruleSection(survey: HtmlSurvey, { ruleOf }: Pick<Style, 'ruleOf'>): Generator<string> {
  const counts = countsOf(survey);
  if (counts.length === 0) return;
  yield '<section aria-labelledby="rules"><h2 id="rules">Rules that found something</h2>\n<ul class="rules" role="list">\n';
  const told = new Set<string>();
  for (const { rule, outcome, records } of counts) {
    const head = `${tag(outcome)} <span class="name">${words(rule)}</span> <span class="count">${records === null ? 'whole file' : counted(records, 'record')}</span>`;
    const explained = ruleOf(rule);
    if (!explained || told.has(rule)) {
      yield `<li><p class="head">${head}</p></li>\n`;
      continue;
    }
    told.add(rule);
    const { summary, why, cure, source } = explained;
    yield `<li><details id="${ruleAnchor(rule)}"><summary class="head">${head}</summary><p>${words(summary)}. ${words(why)}</p><p><strong>What to do:</strong> ${words(cure)}.</p><p class="source">Source: ${words(source)}</p></details></li>\n`;
  }
  yield '</ul></section>\n';
}

/** The choices of a filter. */
export function ruleOptions(survey: HtmlSurvey): string {
  const rules = [...new Set(countsOf(survey).map(({ rule }) => rule))].sort();
  return rules.map((rule) => `<option value="${escapeHtml(rule)}">${words(rule)}</option>`).join('');
}

/** Hardest first, then by how many records; the same rule in several files is one. */
function countsOf({ parts }: HtmlSurvey): RuleCount[] {
  const sums = new Map<string, RuleCount>();
  for (const { survey } of parts) {
    for (const [key, { rule, outcome, records }] of survey.rules) {
      const sum = sums.get(key);
      if (!sum) sums.set(key, { rule, outcome, records });
      else if (records !== null) sum.records = (sum.records ?? 0) + records;
    }
  }
  return hardestFirst([...sums.values()].sort((a, b) => (b.records ?? 0) - (a.records ?? 0)));
}
