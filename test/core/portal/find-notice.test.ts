import { describe, expect, it } from 'vitest';
import { buildContext, type CheckOptions } from '../../../src/app/settings/resolve.ts';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import type { Notice } from '../../../src/core/model/context.ts';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import {
  findFullNoticeInForce,
  findNoticeInForce,
  getNoticeByDate,
  isFullNotice,
} from '../../../src/core/portal/find-notice.ts';
import { NOTICES } from '../../../src/core/portal/published-notices.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';
import { gridOf, validRow } from '../../support/rows.ts';

const on = (iso: string) => findNoticeInForce(parseDay(iso) as Day)?.date;

it('is the one in force on the day, even if only parts of it are known', () => {
  expect(on('2020-02-27')).toBeUndefined();
  expect(on('2020-02-28')).toBe('2020-02-21');
  expect(on('2021-03-02')).toBe('2021-03-02');
  expect(on('2023-02-21')).toBe('2021-03-02');
  expect(on('2023-02-22')).toBe('2023-02-22');
  expect(on('2026-11-24')).toBe('2023-02-22');
});
describe('the notice to cite', () => {
  const cited = (iso: string, notices = NOTICES) =>
    findFullNoticeInForce(parseDay(iso) as Day, notices)?.date;
  const [full] = NOTICES.filter(isFullNotice);
  const toCome = { ...(full as Notice), date: '2027-01-04', inForce: '2027-02-01' };
  it('is never one that is not yet in force', () => {
    expect(cited('2023-02-21')).toBeUndefined();
    expect(cited('2023-02-22')).toBe('2023-02-22');
    expect(cited('2027-01-31', [...NOTICES, toCome])).toBe('2023-02-22');
    expect(cited('2027-02-01', [...NOTICES, toCome])).toBe('2027-01-04');
  });
  it('is known in full', () => {
    const { date, inForce, url } = toCome;
    const partial = { date, inForce, url, sections: {} };
    expect(cited('2027-02-01', [...NOTICES, partial])).toBe('2023-02-22');
  });
});
it('of a report is the one that the report names, and no other', () => {
  expect(getNoticeByDate('2023-02-22').date).toBe('2023-02-22');
  expect(() => getNoticeByDate('2021-03-02')).toThrow('no notice of 2021-03-02 to check by');
  expect(() => getNoticeByDate('2024-01-01')).toThrow('no notice of 2024-01-01 to check by');
});
describe('the rulebook', () => {
  const now = new Date('2026-11-24T18:00:00Z');
  const dateOf = (options: CheckOptions) => buildContext(options, now).notice.date;
  it('is the notice in force, or the one that the user names', () => {
    expect(dateOf({})).toBe('2023-02-22');
    expect(dateOf({ asOf: '2021-06-01', rulebook: '2023-02-22' })).toBe('2023-02-22');
  });
  it.each<[CheckOptions, string]>([
    [
      { asOf: '2022-06-01' },
      'asOf: We do not know enough about the HFS notice of 3/2/2021 to check by it on that day. To check by a later one, add rulebook 2/22/2023.',
    ],
    [
      { asOf: '2020-01-01' },
      'asOf: There was no HFS notice on the portal yet on that day. To check by a later one, add rulebook 2/22/2023.',
    ],
    [
      { rulebook: '2020-02-21' },
      'rulebook: We do not know enough about the HFS notice of 2/21/2020 to check by it. Type 2/22/2023.',
    ],
    [{ rulebook: '2024-01-01' }, 'rulebook: There is no HFS notice of that day. Type 2/22/2023'],
    [{ rulebook: 'soon' }, 'rulebook: This day cannot be read. Type the date like 11/30/2026.'],
  ])('%j is refused', (options, line) => {
    expect(() => buildContext(options, now)).toThrow(line);
  });
  it('of a future notice needs data only: a window of 20 to 45 days', async () => {
    const [latest] = NOTICES.filter(isFullNotice);
    if (!latest) throw new Error('no notice');
    const made = { ...latest, date: '2027-01-04', inForce: '2027-01-04', window: { first: 20, last: 45 } };
    const rules = async (disputeFiledOn: string) => {
      const context = buildContext({ asOf: '2027-02-01' }, now, [...NOTICES, made]);
      const cells = { disputeFiledOn, deniedOn: disputeFiledOn, mcoDecidedOn: '2027-01-28' };
      const input = gridOf('ticket', [validRow('ticket', cells)]);
      const [result] = [...(await checkInput(input, context, { kind: 'ticket' })).results];
      return [result?.findings.map(({ rule }) => rule), result?.nextStep.on, result?.nextStep.by];
    };
    // Days 19, 21, 44 and 46; the 30 and 60 days of the notice before do not matter.
    expect(await rules('2027-01-13')).toEqual([['ticket/too-early'], '2027-02-02', '2027-02-27']);
    expect(await rules('2027-01-11')).toEqual([[], '2027-01-31', '2027-02-25']);
    expect(await rules('2026-12-19')).toEqual([[], '2027-01-08', '2027-02-02']);
    expect(await rules('2026-12-17')).toEqual([['ticket/too-late'], '2027-01-06', '2027-01-31']);
  });
});
