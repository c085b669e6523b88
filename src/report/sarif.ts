import type {
  Invocation,
  Location,
  PhysicalLocation,
  ReportingDescriptor,
  Run,
  Result as SarifResult,
} from 'sarif';
import type { FileReport, Finding, Report, Result } from '../core/model/report.ts';
import type { Outcome } from '../core/model/vocabulary.ts';
import { gathered } from './content/chunks.ts';
import { crashWords, findingWords } from './content/sentences.ts';
import { uriOf } from './file-uri.ts';
import { fileShape, headShape, resultShape } from './json-shape.ts';
import type { Style } from './render-options.ts';

const LEVELS: Record<Outcome, 'error' | 'warning' | 'note'> = {
  closed: 'error',
  denied: 'error',
  delayed: 'warning',
  review: 'warning',
  note: 'note',
};

/** SARIF 2.1.0: one run for all files, one result for each finding, a line each. */
export function renderSarif(report: Report, style: Style): Iterable<string> {
  return gathered(pieces(report, style));
}

function* pieces(report: Report, style: Style): Generator<string> {
  const rules = rulesOf(report);
  const run: Omit<Run, 'results'> = {
    tool: {
      driver: { ...report.tool, rules: [...rules.keys()].map((rule) => descriptorOf(rule, style)) },
    },
    invocations: [invocationOf(report)],
    artifacts: report.files.map((file) => ({
      location: { uri: uriOf(file.file) },
      roles: ['analysisTarget' as const],
      properties: { ...fileShape(file) },
    })),
    properties: { ...headShape(report) },
  };
  const head = JSON.stringify(run).slice(0, -1);
  yield `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[\n${head},"results":[`;
  let between = '\n';
  for (const result of results(report, rules)) {
    yield between + JSON.stringify(result);
    between = ',\n';
  }
  yield '\n]}]}\n';
}

/** The rules that found something, each with its place in the list. */
function rulesOf({ files }: Report): Map<string, number> {
  const rules = new Map<string, number>();
  const add = ({ rule }: Finding) => rules.has(rule) || rules.set(rule, rules.size);
  for (const file of files) {
    file.findings.forEach(add);
    for (const { findings } of file.results) findings.forEach(add);
  }
  return rules;
}

function* results({ files, baseline }: Report, rules: ReadonlyMap<string, number>): Generator<SarifResult> {
  for (const [index, file] of files.entries()) {
    const add = (finding: Finding, result?: Result): SarifResult => {
      const ruleIndex = rules.get(finding.rule) ?? -1;
      const own = resultOf(finding, result, file, index);
      if (!baseline) return { ruleId: finding.rule, ruleIndex, ...own };
      const baselineState = baseline.fresh.has(finding) ? 'new' : 'unchanged';
      return { ruleId: finding.rule, ruleIndex, baselineState, ...own };
    };
    for (const finding of file.findings) yield add(finding);
    for (const result of file.results) for (const finding of result.findings) yield add(finding, result);
  }
}

function resultOf(
  finding: Finding,
  record: Result | undefined,
  file: FileReport,
  index: number,
): Omit<SarifResult, 'ruleId'> {
  const { rule, field, outcome, basis, source } = finding;
  // Rule, field and row, as --baseline compares them. GitHub would else hash the line, which holds identifiers.
  const print = [rule, field ?? '', record?.row ?? ''].join(':');
  const own = record && {
    verdict: record.verdict,
    record: record.record,
    nextStep: resultShape(record).nextStep,
  };
  return {
    level: LEVELS[outcome],
    message: { text: literal(findingWords(finding, file)) },
    locations: [locationOf(finding, record, file, index)],
    partialFingerprints: { 'ruleFieldRow/v1': print, primaryLocationLineHash: print },
    properties: { outcome, basis, source, ...own },
  };
}

function locationOf(
  finding: Finding,
  record: Result | undefined,
  { file }: FileReport,
  index: number,
): Location {
  const { cell, column, field } = finding;
  const name = cell ?? column ?? field;
  const physicalLocation: PhysicalLocation = { artifactLocation: { uri: uriOf(file), index } };
  if (record) physicalLocation.region = { startLine: record.row };
  if (name === null) return { physicalLocation };
  const kind = cell === null ? 'member' : 'cell';
  return {
    physicalLocation,
    logicalLocations: [{ name, kind, fullyQualifiedName: [field ?? column, cell].filter(Boolean).join('/') }],
  };
}

function descriptorOf(id: string, { ruleOf }: Style): ReportingDescriptor {
  const words = ruleOf(id);
  if (!words) return { id };
  const { summary, why, cure, outcome, basis, source } = words;
  return {
    id,
    shortDescription: { text: literal(summary) },
    fullDescription: { text: literal(why) },
    help: {
      text: literal(`${summary}. ${why}\nWhat to do: ${cure}.\nSource: ${source}.`),
      markdown: literal(`${summary}. ${why}\n\n**What to do:** ${cure}.\n\nSource: ${source}.`),
    },
    defaultConfiguration: { level: LEVELS[outcome] },
    properties: { cure, outcome, basis, source },
  };
}

/** A rule that failed is told as the tool's own fault, by its kind and place alone. */
function invocationOf({ crashes = [] }: Report): Invocation {
  return {
    executionSuccessful: crashes.length === 0,
    toolExecutionNotifications: crashes.map((crash) => ({
      level: 'error' as const,
      message: { text: literal(crashWords(crash)) },
      associatedRule: { id: crash.rule },
    })),
  };
}

/** Braces would be read as placeholders, brackets as links (SARIF 2.1.0, 3.11.5 and 3.11.6). */
function literal(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replace(/[[\]\\]/g, '\\$&');
}
