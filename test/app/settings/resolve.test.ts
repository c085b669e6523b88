import { describe, expect, it } from 'vitest';
import { buildContext, findNotice, parseSettingDay } from '../../../src/app/settings/resolve.ts';
import { SettingsError } from '../../../src/core/model/errors.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';

const now = new Date('2026-11-24T18:00:00Z');

/** The error that a call throws. */
function catchError(call: () => unknown): SettingsError {
  try {
    call();
  } catch (error) {
    if (error instanceof SettingsError) return error;
  }
  throw new Error('no SettingsError');
}

describe('parseSettingDay', () => {
  it.each(['2026-11-24', '11/24/2026', '11/24/26', 'Nov 24 2026', 'Tue 11/24/2026', 'Tue\u00a011/24/2026'])(
    'reads %j as a cell is read',
    (text) => expect(parseSettingDay('asOf', text)).toBe(parseDay('2026-11-24')),
  );
  it.each(['24/11/2026', 'Wed 11/24/2026', '2026-02-30', ''])('refuses %j, naming the option', (text) => {
    expect(() => parseSettingDay('asOf', text)).toThrow(
      'asOf: This day cannot be read. Type the date like 11/30/2026.',
    );
  });
});

describe('buildContext', () => {
  it('has a default for every option', () => {
    expect(buildContext({}, now)).toMatchObject({
      asOf: parseDay('2026-11-24'),
      notice: { date: '2023-02-22' },
      showValues: false,
      closedDays: new Set(),
    });
  });
  it('takes the day in Chicago, where it may still be yesterday', () => {
    expect(buildContext({}, new Date('2026-11-24T05:00:00Z')).asOf).toBe(parseDay('2026-11-23'));
  });
  it('takes closed days, the limit of people and the settings of rules', () => {
    const ruleSettings = new Map([['ticket/too-late', { set: 'off' }]] as const);
    const context = buildContext({ closedDays: ['2026-11-30'], maxIndividuals: 3, ruleSettings }, now);
    expect(context).toMatchObject({ closedDays: new Set([parseDay('2026-11-30')]), maxIndividuals: 3 });
    expect(context.ruleSettings).toBe(ruleSettings);
    expect(buildContext({ ruleSettings: new Map() }, now)).not.toHaveProperty('ruleSettings');
  });
  it('carries the key of the option that is wrong', () => {
    expect(catchError(() => buildContext({ asOf: 'x' }, now)).option).toBe('asOf');
    expect(catchError(() => buildContext({ rulebook: '2001-01-01' }, now)).option).toBe('rulebook');
  });
  it('names another option as a way out', () => {
    const error = catchError(() => buildContext({ asOf: '2020-01-01' }, now));
    expect(error.describe((key) => `[${key}]`)).toBe(
      '[asOf]: There was no HFS notice on the portal yet on that day. To check by a later one, add [rulebook] 2/22/2023.',
    );
  });
  it('refuses a plan that no setting can mean', () => {
    expect(() => buildContext({ plans: [{ name: 'Made Up' }] }, now)).toThrow(/^plans\[0\]\.name: /);
  });
});

it('findNotice returns the notice of a date, or the one in force', () => {
  expect(findNotice('2023-02-22', new Date('2021-06-01T18:00:00Z')).date).toBe('2023-02-22');
  expect(findNotice(undefined, now).date).toBe('2023-02-22');
  expect(() => findNotice('2021-03-02', now)).toThrow(
    'rulebook: We do not know enough about the HFS notice of 3/2/2021',
  );
});
