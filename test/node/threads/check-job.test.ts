import { describe, expect, it } from 'vitest';
import { buildContext, type CheckOptions } from '../../../src/app/settings/resolve.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { Context } from '../../../src/core/model/context.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { createCheckJob, OPTION_OWNERS, removeReadAhead } from '../../../src/node/threads/check-job.ts';

/** Every option, with a value that changes something. */
const ALL_OPTIONS: Required<CheckOptions> = {
  asOf: '2026-11-24',
  kind: 'ticket',
  inputFormat: 'csv',
  encoding: 'windows-1252',
  layout: 'layout.json',
  roster: 'roster.csv',
  history: ['history.csv'],
  maxIndividuals: 5,
  limits: { rows: 10 },
  timeout: 60,
  closedDays: ['2026-12-24'],
  plans: [{ name: 'Made-Up Plan', program: 'HealthChoice Illinois', from: '2020-01-01' }],
  defaults: { ticket: { npi: '1234567893' } },
  columns: { 'Ref #': 'trackingNumber' },
  ruleSettings: new Map([['ticket/rin-invalid', { set: 'off', reason: 'made up' }]]),
  onlyRules: ['ticket/rin-invalid'],
  rulebook: '2023-02-22',
  showValues: true,
  label: 'Patient Account',
};
const NOON = new Date('2026-11-24T18:00:00Z');
const LATER = new Date('2027-01-04T18:00:00Z');

/** The job as a worker receives it. */
function postJob(options: CheckOptions) {
  const run = { options, context: buildContext(options, NOON), layoutDictionary: getDictionary('ticket') };
  return structuredClone(createCheckJob(run, true));
}

/** What rules can read of a context; plans are functions, so ask them. */
function readContext({ plans, ...rest }: Context) {
  return { ...rest, plans: ['Made-Up Plan', 'Meridian'].map((name) => plans.findByName(name)) };
}

describe('createCheckJob', () => {
  it('passes the options that a worker owns, and the date', () => {
    const owned = Object.keys(ALL_OPTIONS).filter(
      (key) => OPTION_OWNERS[key as keyof CheckOptions] === 'worker',
    );
    expect(Object.keys(postJob(ALL_OPTIONS).options).sort()).toEqual([...owned, 'asOf'].sort());
    for (const key of owned as (keyof CheckOptions)[]) {
      expect(postJob(ALL_OPTIONS).options[key]).toEqual(ALL_OPTIONS[key]);
    }
  });
  it('gives the worker the same context if all options are set', () => {
    const there = readContext(buildContext(postJob(ALL_OPTIONS).options, LATER));
    expect(there).toEqual(readContext(buildContext(ALL_OPTIONS, NOON)));
    expect(there.plans[0]).toHaveLength(1);
  });
  it.each(Object.keys(ALL_OPTIONS) as (keyof CheckOptions)[])(
    'gives the same context if %s alone is set',
    (key) => {
      const options: CheckOptions = { [key]: ALL_OPTIONS[key] };
      const there = readContext(buildContext(postJob(options).options, LATER));
      expect(there).toEqual(readContext(buildContext(options, NOON)));
    },
  );
  it('fixes the date, so that a worker that starts after midnight checks for the same day', () => {
    expect(postJob({}).options).toEqual({ asOf: '2026-11-24' });
  });
  it('passes no flag that is not an option of the check', () => {
    const flags: CheckOptions = { kind: 'ticket', baseline: 'old.json', color: true } as CheckOptions;
    expect(postJob(flags).options).toEqual({ kind: 'ticket', asOf: '2026-11-24' });
  });
  it('passes the layout as the dictionary that it led to', () => {
    expect(postJob({ layout: 'layout.json' })).toMatchObject({
      dictionary: { kind: 'ticket' },
      allowReadAhead: true,
    });
  });
});

it('removeReadAhead leaves the rest of the platform', () => {
  const { readAhead, ...rest } = createNodePlatform();
  expect(readAhead).toBeDefined();
  expect(removeReadAhead({ ...rest, ...(readAhead && { readAhead }) })).toEqual(rest);
});
