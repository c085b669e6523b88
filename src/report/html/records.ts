import type { FileReport, Finding, Result } from '../../core/model/report.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { showFile } from '../../core/values/mask.ts';
import { counted } from '../content/dates.ts';
import { groupClauses } from '../content/group-lines.ts';
import { verdictWords } from '../content/headline.ts';
import { type Moment, namedDay } from '../content/next-step.ts';
import { requestWords } from '../content/request.ts';
import { hardestFirst } from '../content/selection.ts';
import { findingWords, plainHeadlines, recordName, stepWords } from '../content/sentences.ts';
import type { RuleWords, Style } from '../render-options.ts';
import { escapeHtml, prose, ruleAnchor, tag, words } from './markup.ts';
import { type HtmlSurvey, type Part, recordAnchor } from './survey.ts';

/** What each record of a page needs. */
export interface RecordPage extends Pick<Style, 'ruleOf'> {
  moment: Moment;
  isNew: (finding: Finding) => boolean;
}

/** Every file with its records, most urgent first. */
export function* fileSections({ parts }: HtmlSurvey, page: RecordPage): Generator<string> {
  for (const [place, part] of parts.entries()) {
    const { survey, listed, found } = part;
    const { file } = survey;
    yield `<section class="file" aria-labelledby="f${place + 1}">\n`;
    yield* fileHead(part, place, parts.length > 1, page.moment);
    yield '<div class="records">\n';
    if (file.findings.length > 0) yield wholeRecord(file, place, page);
    for (const result of listed) yield record(result, file, place, page);
    yield '</div>\n';
    if (listed.length < found) {
      yield `<p class="cap"><strong>The ${listed.length} most urgent of ${found} records with findings are listed;</strong> the counts are of all. The formats csv and ndjson list every one.</p>\n`;
    }
    yield '</section>\n';
  }
}

function* fileHead(
  { survey, found }: Part,
  place: number,
  isNamed: boolean,
  moment: Moment,
): Generator<string> {
  const { file, tally, findings } = survey;
  yield `<h3 id="f${place + 1}">${words(showFile(file.file))}</h3>\n`;
  const lines = [
    ...(isNamed ? plainHeadlines([tally], moment) : []),
    ...(file.request ? [requestWords(file.request)] : []),
    ...groupClauses(survey),
    findings === 0
      ? 'No findings'
      : `${counted(findings, 'finding')}, ${counted(found, 'record')} with findings of their own`,
  ];
  yield `<ul class="facts">${lines.map((line) => `<li>${prose(line)}</li>`).join('')}</ul>\n`;
}

function wholeRecord(file: FileReport, place: number, page: RecordPage): string {
  // The whole file comes first by every order.
  const start = `<article class="record" id="f${place + 1}-all" data-row="0" data-verdict="-1" data-day="-1">`;
  return `${start}<h4>The whole file</h4>\n${findingList(file.findings, file, page)}</article>\n`;
}

function record(result: Result, file: FileReport, place: number, page: RecordPage): string {
  const day = namedDay(result.nextStep, page.moment.asOf) ?? '';
  const attributes = `id="${recordAnchor(place, result)}" data-row="${result.row}" data-verdict="${VERDICTS.indexOf(result.verdict)}" data-day="${day}"`;
  const name = `${words(recordName(file, result.row))}: ${tag(result.verdict, verdictWords(result, page.moment))}`;
  const step = prose(stepWords(result, file.kind, page.moment));
  return [
    `<article class="record" ${attributes}><h4>${name}</h4>\n`,
    findingList(result.findings, file, page),
    `<p class="step"><strong>Next step:</strong> ${step}</p></article>\n`,
  ].join('');
}

function findingList(findings: readonly Finding[], file: FileReport, page: RecordPage): string {
  const items = hardestFirst(findings).map((finding) => findingItem(finding, file, page));
  return `<ul class="findings" role="list">\n${items.join('')}</ul>\n`;
}

function findingItem(finding: Finding, file: FileReport, { ruleOf, isNew }: RecordPage): string {
  const { outcome, rule, source } = finding;
  const text = findingWords(finding, file);
  return [
    `<li data-outcome="${outcome}" data-rule="${escapeHtml(rule)}">${tag(outcome)} `,
    `<div><p class="words">${isNew(finding) ? '<strong>new</strong> ' : ''}${prose(text.charAt(0).toUpperCase() + text.slice(1))} `,
    `<span class="source">[${words(source)}]</span></p>`,
    `${ruleDetails(rule, ruleOf(rule))}</div></li>\n`,
  ].join('');
}

/** The cure in place; why stands once, among the rules. */
function ruleDetails(rule: string, told: RuleWords | undefined): string {
  if (!told) return `<p class="rule">${words(rule)}</p>`;
  return `<details class="rule"><summary>${words(rule)}</summary><p>${words(told.summary)}. <strong>What to do:</strong> ${words(told.cure)}. <a href="#${ruleAnchor(rule)}">Why ${words(rule)}</a></p></details>`;
}
