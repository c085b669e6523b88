import type { FileReport, Finding, Report, Result } from '../core/model/report.ts';
import { maskPath } from '../core/values/mask-numbers.ts';
import { mergeChunks } from './content/chunks.ts';
import { describeComparison, renderFixedLines } from './content/comparison.ts';
import { formatCount } from './content/dates.ts';
import { renderDeadlineTable } from './content/deadlines.ts';
import { describeVerdict } from './content/headline.ts';
import { defuseChunks } from './content/log-text.ts';
import { createDateContext, type DateContext } from './content/next-step.ts';
import { describePortal } from './content/portal.ts';
import { formatRecordName } from './content/record-name.ts';
import { sortBySeverity } from './content/selection.ts';
import {
  describeAuthority,
  describeChecked,
  describeCrash,
  describeFinding,
  describePlainNextStep,
  renderHeadlines,
} from './content/sentences.ts';
import { describeSettings } from './content/settings.ts';
import { listWrittenLines } from './content/written.ts';
import { escapeMarkdown } from './markdown-text.ts';
import type { RenderOptions } from './render-options.ts';

/** The report for a pull request or an e-mail: the answer, the days to act by, then all findings. */
export function renderMarkdown(report: Report, options: RenderOptions): Iterable<string> {
  return mergeChunks(defuseChunks(renderPieces(report, options)));
}

function* renderPieces(report: Report, options: RenderOptions): Generator<string> {
  const dates = createDateContext(report);
  const { files } = report;
  const [only] = files.length === 1 ? files : [];
  const subject = only ? maskPath(only.file) : formatCount(files.length, 'file');
  yield '# portal-check\n\n';
  for (const headline of renderHeadlines(files, dates)) yield `**${escapeMarkdown(headline)}**\n\n`;
  const facts = [describeAuthority(report), ...describeSettings(report), describeTotals(report)].join('; ');
  yield `${escapeMarkdown(`${subject}, ${facts}`)}\n`;
  if (report.baseline) yield `\n${escapeMarkdown(describeComparison(report.baseline))}\n`;
  for (const crash of report.crashes ?? []) yield `\n**${escapeMarkdown(describeCrash(crash))}**\n`;
  for (const file of files) {
    if (!only) yield* renderFileHead(file, dates);
    yield* renderFile(file, report, dates);
  }
  yield* renderListSection('Fixed', renderFixedLines(report));
  yield* renderListSection(
    'Clean files',
    files.flatMap(({ written }) => (written ? listWrittenLines(written) : [])),
  );
  yield* renderCures(report, options);
  // Not escaped, so that both addresses work as links.
  yield `\n${describePortal(report.rulebook)}\n`;
}

function describeTotals({ summary: { findings, skipped }, files }: Report): string {
  const rows = skipped === 0 ? [] : [`${formatCount(skipped, 'row')} skipped`];
  return [formatCount(findings, 'finding'), ...rows, ...describeChecked(files)].join(', ');
}

function* renderFileHead(file: FileReport, dates: DateContext): Generator<string> {
  yield `\n## ${escapeMarkdown(maskPath(file.file))}\n\n`;
  for (const headline of renderHeadlines([file], dates)) yield `${escapeMarkdown(headline)}\n`;
}

function* renderFile(file: FileReport, report: Report, dates: DateContext): Generator<string> {
  yield* renderDeadlineTable(file, dates);
  if (file.findings.length > 0) yield '\n### The whole file\n\n';
  for (const finding of sortBySeverity(file.findings)) yield renderFinding(finding, file, report);
  for (const result of file.results) {
    if (result.findings.length > 0) yield renderRecord(result, file, report, dates);
  }
}

function renderRecord(result: Result, file: FileReport, report: Report, dates: DateContext): string {
  const heading = `${formatRecordName(file, result)}: ${describeVerdict(result, dates)}`;
  const items = sortBySeverity(result.findings).map((finding) => renderFinding(finding, file, report));
  const step = `- **Next step:** ${escapeMarkdown(describePlainNextStep(result, file.kind, dates))}\n`;
  return `\n### ${escapeMarkdown(heading)}\n\n${items.join('')}${step}`;
}

function renderFinding(finding: Finding, file: FileReport, { baseline }: Report): string {
  const mark = baseline?.fresh.has(finding) ? 'new, ' : '';
  const words = `${describeFinding(finding, file)} [${finding.source}]`;
  return `- **${mark}${finding.outcome}** ${escapeMarkdown(words)} (\`${finding.rule}\`)\n`;
}

function* renderListSection(title: string, lines: readonly string[]): Generator<string> {
  if (lines.length > 0) yield `\n## ${title}\n\n`;
  for (const line of lines) yield `- ${escapeMarkdown(line)}\n`;
}

/** The cure of each broken rule, once. */
function* renderCures({ files }: Report, { findRuleText }: RenderOptions): Generator<string> {
  const rules = new Set<string>();
  for (const file of files) {
    for (const { rule } of file.findings) rules.add(rule);
    for (const { findings } of file.results) for (const { rule } of findings) rules.add(rule);
  }
  let title = '\n## What to do\n\n';
  for (const rule of [...rules].sort()) {
    const words = findRuleText(rule);
    if (!words) continue;
    yield `${title}- \`${rule}\`: ${escapeMarkdown(`${words.summary}. ${words.cure}`)}\n`;
    title = '';
  }
}
