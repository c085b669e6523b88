import type { FileReport, Finding, Report, Result } from '../core/model/report.ts';
import { showFile } from '../core/values/mask.ts';
import { gathered } from './content/chunks.ts';
import { comparisonWords, fixedLines } from './content/comparison.ts';
import { counted } from './content/dates.ts';
import { deadlineTable } from './content/deadlines.ts';
import { verdictWords } from './content/headline.ts';
import { type Moment, momentOf } from './content/next-step.ts';
import { hardestFirst } from './content/selection.ts';
import {
  crashWords,
  findingWords,
  groundWords,
  headlines,
  recordName,
  stepWords,
} from './content/sentences.ts';
import { markdownText } from './markdown-text.ts';
import type { Style } from './render-options.ts';

/** The report for a pull request or a mail: the answer, the days to act by, then every finding. */
export function renderMarkdown(report: Report, style: Style): Iterable<string> {
  return gathered(pieces(report, style));
}

function* pieces(report: Report, style: Style): Generator<string> {
  const moment = momentOf(report);
  const { files } = report;
  const [only] = files.length === 1 ? files : [];
  const what = only ? showFile(only.file) : counted(files.length, 'file');
  yield '# portal-check\n\n';
  for (const headline of headlines(files, moment)) yield `**${markdownText(headline)}**\n\n`;
  yield `${markdownText(`${what}, ${groundWords(report)}; ${totalWords(report)}`)}\n`;
  if (report.baseline) yield `\n${markdownText(comparisonWords(report.baseline))}\n`;
  for (const crash of report.crashes ?? []) yield `\n**${markdownText(crashWords(crash))}**\n`;
  for (const file of files) {
    if (!only) yield* fileHead(file, moment);
    yield* filePieces(file, report, moment);
  }
  yield* fixedPieces(report);
  yield* curePieces(report, style);
}

function totalWords({ summary: { findings, skipped } }: Report): string {
  const rows = skipped === 0 ? '' : `, ${counted(skipped, 'example row')} skipped`;
  return `${counted(findings, 'finding')}${rows}`;
}

function* fileHead(file: FileReport, moment: Moment): Generator<string> {
  yield `\n## ${markdownText(showFile(file.file))}\n\n`;
  for (const headline of headlines([file], moment)) yield `${markdownText(headline)}\n`;
}

function* filePieces(file: FileReport, report: Report, moment: Moment): Generator<string> {
  yield* deadlineTable(file, moment);
  if (file.findings.length > 0) yield '\n### The whole file\n\n';
  for (const finding of hardestFirst(file.findings)) yield findingItem(finding, file, report);
  for (const result of file.results) {
    if (result.findings.length > 0) yield recordPiece(result, file, report, moment);
  }
}

function recordPiece(result: Result, file: FileReport, report: Report, moment: Moment): string {
  const heading = `${recordName(file, result.row)}: ${verdictWords(result, moment)}`;
  const items = hardestFirst(result.findings).map((finding) => findingItem(finding, file, report));
  const step = `- **Next step:** ${markdownText(stepWords(result, file.kind, moment))}\n`;
  return `\n### ${markdownText(heading)}\n\n${items.join('')}${step}`;
}

function findingItem(finding: Finding, file: FileReport, { baseline }: Report): string {
  const mark = baseline?.fresh.has(finding) ? 'new, ' : '';
  const words = `${findingWords(finding, file)} [${finding.source}]`;
  return `- **${mark}${finding.outcome}** ${markdownText(words)} (\`${finding.rule}\`)\n`;
}

/** What an earlier report had and this one has not. */
function* fixedPieces(report: Report): Generator<string> {
  const lines = fixedLines(report);
  if (lines.length > 0) yield '\n## Fixed\n\n';
  for (const line of lines) yield `- ${markdownText(line)}\n`;
}

/** What to do about each rule that found something, once. */
function* curePieces({ files }: Report, { ruleOf }: Style): Generator<string> {
  const rules = new Set<string>();
  for (const file of files) {
    for (const { rule } of file.findings) rules.add(rule);
    for (const { findings } of file.results) for (const { rule } of findings) rules.add(rule);
  }
  let title = '\n## What to do\n\n';
  for (const rule of [...rules].sort()) {
    const words = ruleOf(rule);
    if (!words) continue;
    yield `${title}- \`${rule}\`: ${markdownText(`${words.summary}. ${words.cure}`)}\n`;
    title = '';
  }
}
