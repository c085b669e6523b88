import type {
  ArtifactLocation,
  Invocation,
  Location,
  PhysicalLocation,
  ReportingDescriptor,
  Run,
  Result as SarifResult,
} from 'sarif';
import type { FileReport, Finding, Report, Result } from '../core/model/report.ts';
import type { Outcome } from '../core/model/vocabulary.ts';
import { mergeJsonChunks } from './content/chunks.ts';
import { describeCrash, describeFinding } from './content/sentences.ts';
import { escapeMarkdown } from './markdown-text.ts';
import { pickFileHead, pickReportHead, pickResult } from './public-report.ts';
import type { RenderOptions } from './render-options.ts';

const INFORMATION_URI = 'https://www.npmjs.com/package/portal-check';

const LEVELS: Record<Outcome, 'error' | 'warning' | 'note'> = {
  closed: 'error',
  denied: 'error',
  delayed: 'warning',
  review: 'warning',
  note: 'note',
};

/** SARIF 2.1.0: one run for all files, one result for each finding, each on its own line. */
export function renderSarif(report: Report, options: RenderOptions): Iterable<string> {
  return mergeJsonChunks(renderPieces(report, options));
}

function* renderPieces(report: Report, options: RenderOptions): Generator<string> {
  const rules = indexRules(report);
  const run: Omit<Run, 'results'> = {
    tool: {
      driver: {
        ...report.tool,
        informationUri: INFORMATION_URI,
        rules: [...rules.keys()].map((rule) => createDescriptor(rule, options)),
      },
    },
    invocations: [createInvocation(report)],
    artifacts: report.files.map((file) => ({
      location: { uri: options.toFileUri(file.file) },
      roles: ['analysisTarget' as const],
      properties: pickProperties(file),
    })),
    properties: { ...pickReportHead(report) },
  };
  const head = JSON.stringify(run).slice(0, -1);
  yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[\n${head},"results":[`;
  let separator = '\n';
  for (const result of createResults(report, rules, options)) {
    yield separator + JSON.stringify(result);
    separator = ',\n';
  }
  yield '\n]}]}\n';
}

/** The broken rules, each with its index in the list of rules. */
function indexRules({ files }: Report): Map<string, number> {
  const rules = new Map<string, number>();
  const add = ({ rule }: Finding) => rules.has(rule) || rules.set(rule, rules.size);
  for (const file of files) {
    file.findings.forEach(add);
    for (const { findings } of file.results) findings.forEach(add);
  }
  return rules;
}

function* createResults(
  { files, baseline }: Report,
  rules: ReadonlyMap<string, number>,
  { toFileUri }: RenderOptions,
): Generator<SarifResult> {
  for (const [index, file] of files.entries()) {
    const artifactLocation = { uri: toFileUri(file.file), index };
    const add = (finding: Finding, result?: Result): SarifResult => {
      const ruleIndex = rules.get(finding.rule) ?? -1;
      const own = createResult(finding, result, file, artifactLocation);
      if (!baseline) return { ruleId: finding.rule, ruleIndex, ...own };
      const baselineState = baseline.fresh.has(finding) ? 'new' : 'unchanged';
      return { ruleId: finding.rule, ruleIndex, baselineState, ...own };
    };
    for (const finding of file.findings) yield add(finding);
    for (const result of file.results) for (const finding of result.findings) yield add(finding, result);
  }
}

function createResult(
  finding: Finding,
  record: Result | undefined,
  file: FileReport,
  artifactLocation: ArtifactLocation,
): Omit<SarifResult, 'ruleId'> {
  const { rule, field, outcome, basis, source } = finding;
  // Rule, field and row, as --baseline compares them. Without it GitHub would hash the line, which contains identifiers.
  const fingerprint = [rule, field ?? '', record?.row ?? ''].join(':');
  const own = record && {
    verdict: record.verdict,
    record: record.record,
    nextStep: pickResult(record).nextStep,
  };
  return {
    level: LEVELS[outcome],
    message: { text: escapeMessage(describeFinding(finding, file)) },
    locations: [createLocation(finding, record, artifactLocation)],
    partialFingerprints: { 'ruleFieldRow/v1': fingerprint, primaryLocationLineHash: fingerprint },
    properties: { outcome, basis, source, ...own },
  };
}

function createLocation(
  finding: Finding,
  record: Result | undefined,
  artifactLocation: ArtifactLocation,
): Location {
  const { cell, column, field } = finding;
  const name = cell ?? column ?? field;
  const physicalLocation: PhysicalLocation = { artifactLocation };
  if (record) physicalLocation.region = { startLine: record.row };
  if (name === null) return { physicalLocation };
  const kind = cell === null ? 'member' : 'cell';
  return {
    physicalLocation,
    logicalLocations: [{ name, kind, fullyQualifiedName: [field ?? column, cell].filter(Boolean).join('/') }],
  };
}

function createDescriptor(id: string, { findRuleText }: RenderOptions): ReportingDescriptor {
  const words = findRuleText(id);
  if (!words) return { id };
  const { summary, why, cure, outcome, basis, source } = words;
  return {
    id,
    shortDescription: { text: escapeMessage(summary) },
    fullDescription: { text: escapeMessage(why) },
    help: {
      text: escapeMessage(`${summary} ${why}\nWhat to do: ${cure}\nSource: ${source}.`),
      markdown: [
        `${escapeMarkdown(summary)} ${escapeMarkdown(why)}`,
        `**What to do:** ${escapeMarkdown(cure)}`,
        `Source: ${escapeMarkdown(source)}.`,
      ]
        .map(doubleBraces)
        .join('\n\n'),
    },
    defaultConfiguration: { level: LEVELS[outcome] },
    properties: { cure, outcome, basis, source },
  };
}

/** A crashed rule is reported as a fault of the tool: the rule and the row, but no error message. */
function createInvocation({ crashes = [] }: Report): Invocation {
  return {
    executionSuccessful: crashes.length === 0,
    toolExecutionNotifications: crashes.map((crash) => ({
      level: 'error' as const,
      message: { text: escapeMessage(describeCrash(crash)) },
      associatedRule: { id: crash.rule },
    })),
  };
}

/** Viewers read braces as placeholders and brackets as links (SARIF 2.1.0, 3.11.5 and 3.11.6). */
function escapeMessage(text: string): string {
  return doubleBraces(text).replace(/[[\]\\]/g, '\\$&');
}

function doubleBraces(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}

/** What the file is and how many records it has. How its columns were read is in the JSON report. */
function pickProperties(report: FileReport): object {
  const { columns: _columns, skippedRows: _skippedRows, ...properties } = pickFileHead(report);
  return properties;
}
