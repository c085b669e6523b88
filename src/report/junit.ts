import { createCB } from 'xmlbuilder2';
import type { FileReport, Report } from '../core/model/report.ts';
import type { Verdict } from '../core/model/vocabulary.ts';
import { VERDICTS } from '../core/portal/outcome.ts';
import { showFile } from '../core/values/mask.ts';
import { gathered } from './content/chunks.ts';
import { momentOf } from './content/next-step.ts';
import { groundWords, headlines } from './content/sentences.ts';
import type { Style } from './render-options.ts';
import { type Case, type CaseCounts, casesOf, countCases } from './test-cases.ts';

type Xml = ReturnType<typeof createCB>;

/** JUnit's XML: a suite for each file, a case for each record. A verdict that fails a run is a failure. */
export function renderJunit(report: Report, style: Style): Iterable<string> {
  return gathered(pieces(report, style));
}

function* pieces(report: Report, { failOn }: Style): Generator<string> {
  const moment = momentOf(report);
  const counts = report.files.map((file) => countCases(file, report, failOn));
  const { xml, take } = builder();
  xml.dec({ encoding: 'UTF-8' });
  xml.ele('testsuites', { name: `portal-check, ${groundWords(report)}`, ...sumOf(counts) });
  for (const [i, file] of report.files.entries()) {
    xml.ele('testsuite', { name: characters(showFile(file.file)), ...counts[i] });
    addProperties(xml, report, file);
    for (const each of casesOf(file, report, failOn, moment)) {
      addCase(xml, each, showFile(file.file));
      yield take();
    }
    xml
      .ele('system-out')
      .txt(headlines([file], moment).join('\n'))
      .up()
      .up();
  }
  xml.up().end();
  yield `${take()}\n`;
}

/** A builder whose text can be taken as it grows. */
function builder(): { xml: Xml; take: () => string } {
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

function addProperties(xml: Xml, { tool, asOf, rulebook }: Report, file: FileReport): void {
  const verdicts = verdictsOf(file);
  const values = {
    version: tool.version,
    asOf,
    rulebook,
    kind: file.kind,
    records: file.records,
    ...Object.fromEntries(VERDICTS.map((verdict) => [verdict, verdicts.get(verdict) ?? 0])),
  };
  xml.ele('properties');
  for (const [name, value] of Object.entries(values))
    xml.ele('property', { name, value: String(value) }).up();
  xml.up();
}

function verdictsOf({ results }: FileReport): Map<Verdict, number> {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of results) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return counts;
}

function addCase(xml: Xml, { name, kind, status, message, lines }: Case, file: string): void {
  xml.ele('testcase', { name, classname: characters(file), status });
  if (kind === 'passed') xml.ele('system-out');
  else xml.ele(kind, { type: status, message: characters(message) });
  xml
    .txt(characters(lines.join('\n')))
    .up()
    .up();
}

/** The text without what XML cannot hold in any form (XML 1.0, 2.2): the builder checks nothing. */
function characters(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

function sumOf(counts: readonly CaseCounts[]): CaseCounts {
  const sum: CaseCounts = { tests: 0, failures: 0, errors: 0 };
  for (const { tests, failures, errors } of counts) {
    sum.tests += tests;
    sum.failures += failures;
    sum.errors += errors;
  }
  return sum;
}
