import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import type { RenderOptions } from '../../src/report/render-options.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { ROOT } from '../support/rule-files.ts';
import { file, finding, RULE, registrations, report, result, STYLE, tickets } from './reports.ts';

// The published schema, from @microsoft/jest-sarif 1.0.0-beta.0 (MIT). It is in draft 4 of JSON Schema; the part of it
// that is used here differs from draft 7 only in the name of the id.
const {
  $schema: _,
  id,
  ...schema
} = JSON.parse(readFileSync(`${ROOT}test/schemas/sarif-2.1.0-rtm.5.json`, 'utf8')) as Record<
  string,
  unknown
> & { id: string };
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile({ ...schema, $id: id });

const findRuleText = () => RULE;

function logOf(input: Report, style: Partial<RenderOptions> = {}): Log {
  const log: unknown = JSON.parse([...renderSarif(input, { ...STYLE, findRuleText, ...style })].join(''));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log as Log;
}

const resultsOf = (input: Report): Result[] => logOf(input).runs[0]?.results ?? [];

describe('sarif', () => {
  it('is validated by a schema that rejects anything else', () => {
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
    const uri = { artifacts: [{ location: { uri: 'a b' } }], tool: { driver: { name: 'x' } } };
    expect(validate({ version: '2.1.0', runs: [uri] })).toBe(false);
  });

  it('is one run for several files, a result for each finding', () => {
    const whole = report([tickets(), registrations()]);
    const { runs } = logOf(whole);
    expect(runs).toHaveLength(1);
    const [run] = runs;
    expect(run?.results).toHaveLength(whole.summary.findings);
    expect(run?.artifacts?.map(({ location }) => location?.uri)).toEqual(['drafts.csv', 'people.xlsx']);
    expect(run?.artifacts?.[1]?.properties).toEqual({
      file: 'people.xlsx',
      kind: 'registration',
      records: 12,
      request: registrations().request,
    });
    expect(run?.properties).toEqual({
      reportVersion: 1,
      tool: whole.tool,
      asOf: '2026-11-24',
      rulebook: '2023-02-22',
      summary: whole.summary,
    });
    expect(run?.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });

  it('gives location, level, fingerprint and properties of a finding', () => {
    expect(resultsOf(report([tickets()]))[0]).toEqual({
      ruleId: 'ticket/too-late',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'MCO Dispute Date (Y2): 10 days too late; closed' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'drafts.csv', index: 0 }, region: { startLine: 2 } },
          logicalLocations: [{ name: 'Y2', kind: 'cell', fullyQualifiedName: 'disputeFiledOn/Y2' }],
        },
      ],
      partialFingerprints: {
        'ruleFieldRow/v1': 'ticket/too-late:disputeFiledOn:2',
        primaryLocationLineHash: 'ticket/too-late:disputeFiledOn:2',
      },
      properties: {
        outcome: 'closed',
        basis: 'notice',
        source: '2023-02-22 §6',
        verdict: 'closed',
        record: 1,
        nextStep: { action: 'stop', on: '2026-10-15', by: '2026-11-14', safeBy: null },
      },
    });
  });

  it('maps outcomes to levels', () => {
    const outcomes = ['closed', 'denied', 'delayed', 'review', 'note'] as const;
    const findings = outcomes.map((outcome) => finding('file/made-up', outcome, { field: 'rin' }));
    const drafts = file('a.json', 'ticket', [result(2, 'closed', { action: 'fix' }, findings)]);
    const levels = resultsOf(report([drafts])).map(({ level }) => level);
    expect(levels).toEqual(['error', 'error', 'warning', 'warning', 'note']);
  });

  it('gives a finding about the whole file no row, and one about a column its name', () => {
    const whole = [
      finding('file/made-up', 'note'),
      finding('file/made-up', 'note', { column: 'Fax' }),
      finding('file/made-up', 'note', { field: 'rin' }),
    ];
    const drafts = file('a.csv', 'ticket', [result(2, 'ready', { action: 'submit' })], { findings: whole });
    const results = resultsOf(report([drafts]));
    const physicalLocation = { artifactLocation: { uri: 'a.csv', index: 0 } };
    const column = (name: string) => ({ name, kind: 'member', fullyQualifiedName: name });
    expect(results.map(({ locations }) => locations)).toEqual([
      [{ physicalLocation }],
      [{ physicalLocation, logicalLocations: [column('Fax')] }],
      [{ physicalLocation, logicalLocations: [column('rin')] }],
    ]);
    expect(results[0]?.partialFingerprints?.['ruleFieldRow/v1']).toBe('file/made-up::');
    expect(results[0]?.properties).toEqual({ outcome: 'note', basis: 'notice', source: '2023-02-22 §9' });
  });

  it('describes each rule once, with reason and cure, at the index that results name', () => {
    const { runs } = logOf(report([tickets()]));
    const rules = runs[0]?.tool.driver.rules ?? [];
    expect(rules.map((rule) => rule.id)).toEqual([
      'ticket/too-late',
      'ticket/plan-signal',
      'ticket/tracking-number-missing',
    ]);
    for (const { ruleId, ruleIndex } of runs[0]?.results ?? [])
      expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    expect(rules[0]).toEqual({
      id: 'ticket/too-late',
      shortDescription: { text: RULE.summary },
      fullDescription: { text: RULE.why },
      help: {
        text: `${RULE.summary} ${RULE.why}\nWhat to do: ${RULE.cure}\nSource: ${RULE.source}.`,
        markdown: `${RULE.summary} ${RULE.why}\n\n**What to do:** ${RULE.cure}\n\nSource: ${RULE.source}.`,
      },
      defaultConfiguration: { level: 'error' },
      properties: { cure: RULE.cure, outcome: 'closed', basis: 'notice', source: RULE.source },
    });
    const unknown = logOf(report([tickets()]), { findRuleText: () => undefined });
    expect(unknown.runs[0]?.tool.driver.rules?.[0]).toEqual({ id: 'ticket/too-late' });
  });

  it('has an empty list of results without findings', () => {
    expect(resultsOf(report([file('a.csv', 'ticket', [result(2, 'ready', { action: 'submit' })])]))).toEqual(
      [],
    );
  });

  it('reports a crashed rule as a fault of the tool', () => {
    const crashes = [{ rule: 'ticket/too-late', file: 'drafts.csv', row: 5 }];
    const [invocation] = logOf(report([tickets()], { crashes })).runs[0]?.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications).toEqual([
      {
        level: 'error',
        message: {
          text: 'This report is incomplete: the rule ticket/too-late of portal-check itself failed in drafts.csv, row 5',
        },
        associatedRule: { id: 'ticket/too-late' },
      },
    ]);
  });

  it('names the page of the tool', () => {
    const [run] = logOf(report([tickets()])).runs;
    expect(run?.tool.driver.informationUri).toBe('https://www.npmjs.com/package/portal-check');
  });

  it('shows what a rule says unchanged, in Markdown too', () => {
    const text = { ...RULE, cure: 'Type --out <folder> & {name} [x](http://bad.example) *now*.' };
    const { runs } = logOf(report([tickets()]), { findRuleText: () => text });
    expect(runs[0]?.tool.driver.rules?.[0]?.help?.markdown).toBe(
      `${RULE.summary} ${RULE.why}\n\n**What to do:** Type --out \\<folder\\> \\& \\{{name\\}} \\[x\\](http\\://bad.example) \\*now\\*.\n\nSource: ${RULE.source}.`,
    );
  });

  it('escapes placeholders and links', () => {
    const message = '"{0} [x](http://bad.example) C:\\a" is no day';
    const drafts = file('a.json', 'ticket', [
      result(1, 'review', { action: 'check' }, [finding('file/made-up', 'review', { message })]),
    ]);
    expect(resultsOf(report([drafts]))[0]?.message.text).toBe(
      '"{{0}} \\[x\\](http://bad.example) C:\\\\a" is no day',
    );
  });

  it('names files by the URIs that it is passed', () => {
    const drafts = file('my drafts.csv', 'ticket', [
      result(2, 'closed', { action: 'fix' }, [finding('file/made-up', 'closed')]),
    ]);
    const { artifacts, results } = logOf(report([drafts]), { toFileUri: encodeURI }).runs[0] ?? {};
    expect(artifacts?.[0]?.location?.uri).toBe('my%20drafts.csv');
    const [location] = results?.[0]?.locations ?? [];
    expect(location?.physicalLocation?.artifactLocation).toEqual({ uri: 'my%20drafts.csv', index: 0 });
  });
});
