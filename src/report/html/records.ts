import type { FileReport, Finding, Result } from '../../core/model/report.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { formatCount } from '../content/dates.ts';
import { describeVerdict } from '../content/headline.ts';
import { type DateContext, getDeadlineDay } from '../content/next-step.ts';
import { formatRecordName } from '../content/record-name.ts';
import { describeRequest } from '../content/request.ts';
import { sortBySeverity } from '../content/selection.ts';
import {
  describeFailedRule,
  describeFinding,
  describePlainNextStep,
  renderPlainHeadlines,
} from '../content/sentences.ts';
import type { RenderOptions, RuleText } from '../render-options.ts';
import { createRuleAnchor, escapeHtml, renderProse, renderTag, renderText } from './markup.ts';
import { createRecordAnchor, type HtmlFileSurvey, type HtmlSurvey } from './survey.ts';

/** What the records of a page need. */
export interface RecordContext extends Pick<RenderOptions, 'findRuleText'> {
  dates: DateContext;
  isNew: (finding: Finding) => boolean;
}

/** A section for each file with its records, most urgent first. */
export function* renderFileSections({ files }: HtmlSurvey, context: RecordContext): Generator<string> {
  for (const [index, fileSurvey] of files.entries()) {
    const { survey, listedResults, recordsWithFindings } = fileSurvey;
    const { file } = survey;
    yield `<section class="file" aria-labelledby="f${index + 1}">\n`;
    yield* renderFileHead(fileSurvey, index, files.length > 1, context.dates);
    yield '<div class="records">\n';
    if (file.findings.length > 0) yield renderFileFindings(file, index, context);
    for (const result of listedResults) yield renderRecord(result, file, index, context);
    yield '</div>\n';
    if (listedResults.length < recordsWithFindings) {
      yield `<p class="cap"><strong>The ${listedResults.length} most urgent of ${recordsWithFindings} records with findings are listed;</strong> the counts are of all. The formats csv and ndjson list every one.</p>\n`;
    }
    yield '</section>\n';
  }
}

function* renderFileHead(
  { survey, recordsWithFindings }: HtmlFileSurvey,
  index: number,
  hasHeadline: boolean,
  dates: DateContext,
): Generator<string> {
  const { file, tally, findings } = survey;
  yield `<h3 id="f${index + 1}">${renderText(maskPath(file.file))}</h3>\n`;
  const lines = [
    ...(hasHeadline ? renderPlainHeadlines([tally], dates) : []),
    ...(file.request ? [describeRequest(file.request)] : []),
    findings === 0
      ? 'No findings'
      : `${formatCount(findings, 'finding')}, ${formatCount(recordsWithFindings, 'record')} with findings of their own`,
  ];
  yield `<ul class="facts">${lines.map((line) => `<li>${renderProse(line)}</li>`).join('')}</ul>\n`;
}

function renderFileFindings(file: FileReport, index: number, context: RecordContext): string {
  // The values that put the whole file first in every order.
  const start = `<article class="record" id="f${index + 1}-all" data-row="0" data-verdict="-1" data-day="-1">`;
  return `${start}<h4>The whole file</h4>\n${renderFindings(file.findings, file, context)}</article>\n`;
}

function renderRecord(result: Result, file: FileReport, index: number, context: RecordContext): string {
  const day = getDeadlineDay(result.nextStep, context.dates.asOf) ?? '';
  const attributes = `id="${createRecordAnchor(index, result)}" data-row="${result.row}" data-verdict="${VERDICTS.indexOf(result.verdict)}" data-day="${day}"`;
  const name = `${renderText(formatRecordName(file, result))}: ${renderTag(result.verdict, describeVerdict(result, context.dates))}`;
  const step = renderProse(describePlainNextStep(result, file.kind, context.dates));
  return [
    `<article class="record" ${attributes}><h4>${name}</h4>\n`,
    renderFindings(result.findings, file, context),
    ...(result.failedRules ?? []).map((rule) => `<p>${renderText(describeFailedRule(rule))}</p>\n`),
    `<p class="step"><strong>Next step:</strong> ${step}</p></article>\n`,
  ].join('');
}

function renderFindings(findings: readonly Finding[], file: FileReport, context: RecordContext): string {
  const items = sortBySeverity(findings).map((finding) => renderFinding(finding, file, context));
  return `<ul class="findings" role="list">\n${items.join('')}</ul>\n`;
}

function renderFinding(finding: Finding, file: FileReport, { findRuleText, isNew }: RecordContext): string {
  const { outcome, rule, source } = finding;
  const text = describeFinding(finding, file);
  return [
    `<li data-outcome="${outcome}" data-rule="${escapeHtml(rule)}">${renderTag(outcome)} `,
    `<div><p class="words">${isNew(finding) ? '<strong>new</strong> ' : ''}${renderProse(text.charAt(0).toUpperCase() + text.slice(1))} `,
    `<span class="source">[${renderText(source)}]</span></p>`,
    `${renderRuleDetails(rule, findRuleText(rule))}</div></li>\n`,
  ].join('');
}

/** The summary and the cure; the reason is in the section of the rules, once. */
function renderRuleDetails(rule: string, text: RuleText | undefined): string {
  if (!text) return `<p class="rule">${renderText(rule)}</p>`;
  return `<details class="rule"><summary>${renderText(rule)}</summary><p>${renderText(text.summary)}. <strong>What to do:</strong> ${renderText(text.cure)}. <a href="#${createRuleAnchor(rule)}">Why ${renderText(rule)}</a></p></details>`;
}
