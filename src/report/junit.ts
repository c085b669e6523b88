import { createCB } from 'xmlbuilder2';
import type { FileReport, Report, ReportSettings } from '../core/model/report.ts';
import type { Verdict } from '../core/model/vocabulary.ts';
import { VERDICTS } from '../core/portal/outcome.ts';
import { maskPath } from '../core/values/mask-numbers.ts';
import { mergeChunks } from './content/chunks.ts';
import { createDateContext } from './content/next-step.ts';
import { describeAuthority, describeChecked, renderHeadlines } from './content/sentences.ts';
import type { RenderOptions } from './render-options.ts';
import { countCases, createCases, type TestCase, type TestCounts } from './test-cases.ts';

/** Build servers ask for a time. A record's is not measured, and the same file must always give the same report. */
const NO_TIME = '0';

type Xml = ReturnType<typeof createCB>;

/** JUnit XML: a suite for each file, a case for each record. A verdict that fails the run is a failure. */
export function renderJunit(report: Report, options: RenderOptions): Iterable<string> {
  return mergeChunks(renderPieces(report, options));
}

function* renderPieces(report: Report, { failOn }: RenderOptions): Generator<string> {
  const dates = createDateContext(report);
  const counts = report.files.map((file) => countCases(file, report, failOn));
  const { xml, take } = createXmlBuilder();
  xml.dec({ encoding: 'UTF-8' });
  xml.ele('testsuites', {
    name: `portal-check, ${describeAuthority(report)}`,
    ...sumCounts(counts),
    time: NO_TIME,
  });
  for (const [i, file] of report.files.entries()) {
    xml.ele('testsuite', {
      name: replaceInvalidCharacters(maskPath(file.file)),
      ...counts[i],
      time: NO_TIME,
    });
    addProperties(xml, report, file);
    for (const testCase of createCases(file, report, failOn, dates)) {
      addCase(xml, testCase, maskPath(file.file));
      yield take();
    }
    xml
      .ele('system-out')
      .txt([...renderHeadlines([file], dates), ...describeChecked([file])].join('\n'))
      .up()
      .up();
  }
  xml.up().end();
  yield `${take()}\n`;
}

/** An XML builder; `take` returns the text since the last call. */
function createXmlBuilder(): { xml: Xml; take: () => string } {
  let written = '';
  const data = (text: string): void => {
    written += text;
  };
  const take = (): string => {
    const text = written;
    written = '';
    return text;
  };
  return { xml: createCB({ data, prettyPrint: true }), take };
}

function addProperties(xml: Xml, { tool, asOf, rulebook, settings }: Report, file: FileReport): void {
  const verdicts = countVerdicts(file);
  const values = {
    version: tool.version,
    asOf,
    rulebook,
    ...(settings && listSettings(settings)),
    kind: file.kind,
    records: file.records,
    ...Object.fromEntries(VERDICTS.map((verdict) => [verdict, verdicts.get(verdict) ?? 0])),
  };
  xml.ele('properties');
  for (const [name, value] of Object.entries(values))
    xml.ele('property', { name, value: replaceInvalidCharacters(String(value)) }).up();
  xml.up();
}

/** What was set for the check; what was not is left out. */
function listSettings({ file, layout, failOn, closedDays }: ReportSettings): Record<string, string> {
  return {
    ...(file !== null && { settings: maskPath(file) }),
    ...(layout !== null && { layout: maskPath(layout) }),
    ...(failOn !== null && { failOn }),
    ...(closedDays.length > 0 && { closedDays: closedDays.join(' ') }),
  };
}

function countVerdicts({ results }: FileReport): Map<Verdict, number> {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of results) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}

function addCase(xml: Xml, { name, kind, status, message, lines }: TestCase, file: string): void {
  xml.ele('testcase', { name, classname: replaceInvalidCharacters(file), status, time: NO_TIME });
  if (kind === 'passed') xml.ele('system-out');
  else xml.ele(kind, { type: status, message: replaceInvalidCharacters(message) });
  xml
    .txt(replaceInvalidCharacters(lines.join('\n')))
    .up()
    .up();
}

/** Replaces the characters that XML cannot contain in any form (XML 1.0, 2.2); the builder does not check. */
function replaceInvalidCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

function sumCounts(counts: readonly TestCounts[]): TestCounts {
  const sum: TestCounts = { tests: 0, failures: 0, errors: 0 };
  for (const { tests, failures, errors } of counts) {
    sum.tests += tests;
    sum.failures += failures;
    sum.errors += errors;
  }
  return sum;
}
