import { describe, expect, it } from 'vitest';
import {
  buildConfigJsonSchema,
  PLAN_NAMES,
  parseConfig,
  SETTING_NAMES,
} from '../../../src/app/settings/schema.ts';

const issuesOf = (content: unknown) => {
  const parsed = parseConfig(content);
  return 'issues' in parsed ? parsed.issues.map(({ code, path }) => [code, path.join('.')]) : [];
};

describe('parseConfig', () => {
  it('accepts an empty file, and trims a reason', () => {
    expect(parseConfig({})).toEqual({ config: {} });
    const rules = { 'ticket/too-late': { set: 'off', reason: '  by hand ' } };
    expect(parseConfig({ rules })).toEqual({
      config: { rules: { 'ticket/too-late': { set: 'off', reason: 'by hand' } } },
    });
  });
  it('trims a default of the office', () => {
    expect(
      parseConfig({ defaults: { ticket: { providerName: ' Made-Up Clinic ' }, registration: {} } }),
    ).toEqual({
      config: { defaults: { ticket: { providerName: 'Made-Up Clinic' }, registration: {} } },
    });
  });
  it.each<[string, unknown, [string, string][]]>([
    ['a list', [], [['invalid_type', '']]],
    ['an unknown setting', { other: 1 }, [['unrecognized_keys', '']]],
    ['an empty path', { roster: '' }, [['too_small', 'roster']]],
    ['an empty default', { defaults: { ticket: { npi: ' ' } } }, [['too_small', 'defaults.ticket.npi']]],
    ['a column without a header', { columns: { '': 'ignore' } }, [['invalid_key', 'columns.']]],
    ['a day that does not exist', { closedDays: ['2026-02-30'] }, [['invalid_format', 'closedDays.0']]],
    ['a reason of a space', { rules: { a: { set: 'off', reason: ' ' } } }, [['too_small', 'rules.a.reason']]],
    [
      'a name that changes the direction of text',
      { plans: [{ name: 'a\u202eb' }] },
      [['invalid_format', 'plans.0.name']],
    ],
  ])('refuses %s', (_, content, issues) => expect(issuesOf(content)).toEqual(issues));
});
it('lists the names of settings and of the keys of a plan', () => {
  expect(SETTING_NAMES).toContain('failOn');
  expect(PLAN_NAMES).toContain('aliases');
});
it('describes each setting in the JSON Schema', () => {
  const { properties } = buildConfigJsonSchema(['ticket/too-late']) as {
    properties: Record<string, { description?: string }>;
  };
  expect(Object.keys(properties)).toEqual(SETTING_NAMES);
  for (const property of Object.values(properties)) expect(property.description).toMatch(/\w/);
});
it('names the rules in the JSON Schema', () => {
  expect(buildConfigJsonSchema(['ticket/too-late'])).toMatchObject({
    properties: { rules: { propertyNames: { enum: ['ticket/too-late'] } } },
  });
});
