import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { getDictionary } from '../../src/core/fields/index.ts';
import type { Kind } from '../../src/core/model/vocabulary.ts';
import { renderJson } from '../../src/report/json.ts';
import { check } from '../support/check.ts';
import { EXAMPLE_DRAFT, EXAMPLE_REGISTRATIONS, EXAMPLE_TICKETS } from '../support/examples.ts';
import { AS_OF, VALID_TICKET } from '../support/rows.ts';
import { ROOT } from '../support/rule-files.ts';
import { runCli } from '../support/run-cli.ts';

const schemas: Record<string, ValidateFunction> = {};
beforeAll(async () => {
  for (const name of ['report', 'ticket', 'registration', 'config', 'layout']) {
    const { status, stdout, stderr } = await runCli(['schema', name]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const schema = JSON.parse(stdout) as Record<string, unknown>;
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    // Strict: a keyword or format that is not part of 2020-12 does not compile.
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
    addFormats.default(ajv);
    schemas[name] = ajv.compile(schema);
  }
});

function faultsOf(name: string, value: unknown): string[] {
  const validate = schemas[name] as ValidateFunction;
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const folder = `${ROOT}test/scenarios/`;
interface Scenario {
  args: string[];
  status: number;
  env?: Record<string, string>;
  stdin?: string;
}
const scenarioOf = (name: string) =>
  JSON.parse(readFileSync(`${folder}${name}/run.json`, 'utf8')) as Scenario;
const checked = readdirSync(folder).filter((name) => {
  const { args, status } = scenarioOf(name);
  return status < 2 && args[0] !== 'import';
});
const home = process.cwd();
afterEach(() => process.chdir(home));

async function reportOf(inputs: Parameters<typeof check>[0]): Promise<Record<string, unknown>> {
  return JSON.parse([...renderJson(await check(inputs, { asOf: AS_OF }))].join(''));
}

describe('the schema of the report', () => {
  it('is tested with scenarios', () => expect(checked.length).toBeGreaterThan(10));
  it.each(checked)('holds for scenario %s', async (name) => {
    const { args, status, stdin, env = {} } = scenarioOf(name);
    process.chdir(`${folder}${name}`);
    const run = await runCli([...args.filter((arg) => arg !== '--quiet'), '--format', 'json'], {
      env,
      ...(stdin && { stdin: readFileSync(stdin) }),
    });
    expect(run.status).toBe(status);
    expect(faultsOf('report', JSON.parse(run.stdout))).toEqual([]);
  });
  it('holds for the examples of both kinds, with crashes and corrections', async () => {
    const both = await reportOf([
      { kind: 'ticket', rows: EXAMPLE_TICKETS, name: 'a' },
      { kind: 'registration', rows: EXAMPLE_REGISTRATIONS, name: 'b' },
    ]);
    expect(faultsOf('report', both)).toEqual([]);
    const crashes = [
      { rule: 'ticket/too-late', file: 'a', row: 5 },
      { rule: 'ticket/too-late', file: 'a', row: null },
    ];
    expect(faultsOf('report', { ...both, crashes })).toEqual([]);
  });
  it.each([
    ['an unknown key', { extra: 1 }, ' must NOT have additional properties'],
    ['another version', { reportVersion: 2 }, '/reportVersion must be equal to constant'],
    ['a day of another form', { asOf: '11/24/2026' }, '/asOf must match format "date"'],
    ['no files', { files: undefined }, " must have required property 'files'"],
    [
      'a verdict short',
      { summary: { verdicts: {} } },
      "/summary/verdicts must have required property 'closed'",
    ],
  ])('refuses %s', async (_, change, fault) => {
    const report = await reportOf({ kind: 'ticket', rows: [VALID_TICKET], name: 'a' });
    expect(faultsOf('report', JSON.parse(JSON.stringify({ ...report, ...change })))).toContain(fault);
  });
  it('refuses a finding without its source', async () => {
    const report = await reportOf({ kind: 'ticket', rows: [{ ...VALID_TICKET, rin: '1' }], name: 'a' });
    const text = JSON.stringify(report).replace(/,"source":"[^"]*"/, '');
    expect(faultsOf('report', JSON.parse(text))).toContain(
      "/files/0/results/0/findings/0 must have required property 'source'",
    );
  });
});

describe('the schema of settings', () => {
  const plan = { name: 'Sixth Plan', program: 'HealthChoice Illinois', from: '2027-01-01' };
  it('holds for settings with every key', () => {
    const settings = {
      $schema: 'config.schema.json',
      layout: 'layout.json',
      roster: 'people.csv',
      history: ['old.csv'],
      failOn: 'review',
      closedDays: ['2026-12-24'],
      plans: [
        { ...plan, to: '2030-12-31', successor: 'Seventh', aliases: ['6P'], filingLimitDays: 60 },
        { name: 'Meridian', trackingNumbers: ['MER-######', '*'] },
      ],
      rules: { 'ticket/too-late': { set: 'review', reason: 'by hand' }, 'ticket/duplicate': 'off' },
    };
    expect(faultsOf('config', settings)).toEqual([]);
  });
  it('refuses a rule that does not exist', () => {
    expect(faultsOf('config', { rules: { 'ticket/to-late': 'off' } })).toContain(
      '/rules property name must be valid',
    );
  });
  it.each([
    ['a misspelled key', { alias: ['6P'] }, '/plans/0 must NOT have additional properties'],
    ['an unknown program', { program: 'Medicaid' }, '/plans/0/program must be equal to one of'],
    ['a day of another form', { from: '1/1/2027' }, '/plans/0/from must match format "date"'],
    [
      'a tracking number of blanks',
      { trackingNumbers: ['- -'] },
      '/plans/0/trackingNumbers/0 must match pattern',
    ],
    ['a filing limit of no days', { filingLimitDays: 0 }, '/plans/0/filingLimitDays must be >= 1'],
  ])('refuses %s', (_, change, fault) => {
    expect(faultsOf('config', { plans: [{ ...plan, ...change }] }).join()).toContain(fault);
  });
});

describe('the schemas of drafts', () => {
  it('describe every field of the dictionary', () => {
    for (const kind of ['ticket', 'registration'] satisfies Kind[]) {
      const text = JSON.stringify((schemas[kind] as ValidateFunction).schema);
      for (const { name, header, about } of getDictionary(kind).fields) {
        expect(text).toContain(`"${name}":{`);
        expect(text).toContain(JSON.stringify(`${header}: ${about}`).slice(0, -1));
      }
    }
  });
  it('hold for the examples', () => {
    expect(faultsOf('ticket', EXAMPLE_DRAFT)).toEqual([]);
    expect(faultsOf('ticket', EXAMPLE_TICKETS)).toEqual([]);
    expect(faultsOf('ticket', { tickets: EXAMPLE_TICKETS })).toEqual([]);
    for (const row of EXAMPLE_REGISTRATIONS) expect(faultsOf('registration', row)).toEqual([]);
  });
  it('allow values other than text, and unknown keys', () => {
    const draft = {
      rin: 100200301,
      billedAmount: 12.5,
      dualEligible: true,
      category: null,
      fax: 'x',
      program: 'ffs',
    };
    expect(faultsOf('ticket', { ...VALID_TICKET, ...draft })).toEqual([]);
  });
  it('require the fields that the notice names', () => {
    const { rin: _, ...draft } = VALID_TICKET;
    expect(faultsOf('ticket', draft)).not.toEqual([]);
    expect(faultsOf('ticket', { ...VALID_TICKET, contactName: undefined })).toEqual([]);
    const [{ medicaidId: __, ...row } = {} as never] = EXAMPLE_REGISTRATIONS;
    expect(faultsOf('registration', row)).toEqual([" must have required property 'medicaidId'"]);
    expect(faultsOf('ticket', { ...VALID_TICKET, mco: { name: 'x' } })).not.toEqual([]);
  });
  it('refuse an unknown name', async () => {
    const { status, stderr } = await runCli(['schema', 'tickets']);
    expect(status).toBe(2);
    expect(stderr).toContain('Choose ticket, registration, report, config or layout.');
  });
});
