import type { Finding, Report } from '../core/model/report.ts';
import { maskPath } from '../core/values/mask-numbers.ts';
import { capitalize } from '../core/values/text.ts';
import { mergeChunks } from './content/chunks.ts';
import { describeComparison, renderFixedLines } from './content/comparison.ts';
import { describeFirstSteps } from './content/first-steps.ts';
import { defuseChunks } from './content/log-text.ts';
import { createDateContext } from './content/next-step.ts';
import { describePortal } from './content/portal.ts';
import { describePlain, type ListedFile, listFiles, type ReportSection } from './content/report-sections.ts';
import {
  describeAuthority,
  describeCrash,
  describeSubject,
  removeNoBreakSpaces,
  renderPlainHeadlines,
} from './content/sentences.ts';
import { renderSettingsLine } from './content/settings.ts';
import { type FileSurvey, listFacts } from './content/survey.ts';
import { listWrittenLines } from './content/written.ts';
import {
  type EntryContext,
  renderFileFindings,
  renderGroup,
  renderPlainRecords,
  renderRecord,
} from './markdown-entries.ts';
import { escapeMarkdown } from './markdown-text.ts';
import type { RenderOptions } from './render-options.ts';

/** Entries in one report: more than anybody reads in a pull request or an e-mail. */
const MAX_ENTRIES_LISTED = 5000;
/** So many rows of one group are named. */
const MAX_NAMED = 100;

/** The report for a pull request or an e-mail: the answer, then what to do in its order. */
export function renderMarkdown(report: Report, options: RenderOptions): Iterable<string> {
  return mergeChunks(defuseChunks(renderPieces(report, options)));
}

function* renderPieces(report: Report, { findRuleText }: RenderOptions): Generator<string> {
  const dates = createDateContext(report);
  const { files } = report;
  const listed = listFiles(files, dates.asOf, MAX_ENTRIES_LISTED, MAX_NAMED);
  const isNew = (finding: Finding): boolean => report.baseline?.fresh.has(finding) === true;
  const isOnly = files.length === 1;
  yield* renderHead(
    report,
    listed.map(({ survey }) => survey),
  );
  for (const { survey, list } of listed) {
    const { file } = survey;
    const context: EntryContext = { file, dates, isNew, findRuleText, heading: isOnly ? '###' : '####' };
    if (!isOnly) yield `\n## ${escapeMarkdown(maskPath(file.file))}\n`;
    yield renderFacts(survey, isOnly ? [] : renderPlainHeadlines([survey.tally], dates));
    yield* renderSections({ survey, list }, context);
  }
  yield* renderListSection('Fixed', renderFixedLines(report));
  yield* renderListSection(
    'Clean files',
    files.flatMap(({ written }) => (written ? listWrittenLines(written) : [])),
  );
  // Not escaped, so that both addresses work as links.
  yield `\n${describePortal(report.rulebook)}\n`;
}

function* renderHead(report: Report, surveys: readonly FileSurvey[]): Generator<string> {
  const { crashes = [], baseline } = report;
  const answers = renderPlainHeadlines(
    surveys.map(({ tally }) => tally),
    createDateContext(report),
  );
  const firstSteps = removeNoBreakSpaces(describeFirstSteps(surveys));
  yield '# portal-check\n\n';
  for (const answer of answers) yield `**${escapeMarkdown(answer)}**\n\n`;
  if (firstSteps !== '') yield `${escapeMarkdown(firstSteps)}\n\n`;
  yield `${escapeMarkdown(`${describeSubject(report)}, ${describeAuthority(report)}`)}\n`;
  for (const line of renderSettingsLine(report)) yield `\n${escapeMarkdown(line)}\n`;
  if (baseline) yield `\n${escapeMarkdown(describeComparison(baseline))}\n`;
  for (const crash of crashes) yield `\n**${escapeMarkdown(describeCrash(crash))}**\n`;
}

function renderFacts(survey: FileSurvey, headlines: readonly string[]): string {
  const lines = [...headlines, ...listFacts(survey)];
  return lines.length === 0 ? '' : `\n${renderItems(lines.map(removeNoBreakSpaces))}`;
}

function* renderSections({ survey, list }: ListedFile, context: EntryContext): Generator<string> {
  const { sections, listed, total } = list;
  for (const section of sections) yield* renderSection(section, survey, context);
  if (listed < total)
    yield `\nThis report lists ${listed} of ${total} findings. A report in .csv lists every one.\n`;
}

function* renderSection(
  { id, title, fileFindings, entries, plain }: ReportSection,
  { file, tally }: FileSurvey,
  context: EntryContext,
): Generator<string> {
  yield `\n${context.heading.slice(1)} ${title}\n`;
  yield renderFileFindings(fileFindings, context);
  for (const { group, record } of entries) {
    yield group ? renderGroup(group, context) : renderRecord(record, context);
  }
  if (!plain || id === 'notes') return;
  const text = describePlain(id, plain, file.kind, plain.count < tally.records);
  yield renderPlainRecords(plain, capitalize(text), context);
}

function* renderListSection(title: string, lines: readonly string[]): Generator<string> {
  if (lines.length > 0) yield `\n## ${title}\n\n${renderItems(lines)}`;
}

function renderItems(lines: readonly string[]): string {
  return lines.map((line) => `- ${escapeMarkdown(line)}\n`).join('');
}
