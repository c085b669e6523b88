import { expect, it } from 'vitest';
import { NOTICES, noticeOn } from '../../src/portal/notice.ts';
import type { Day } from '../../src/types.ts';
import { readDay } from '../../src/values/date-text.ts';

const on = (iso: string) => noticeOn(readDay(iso) as Day)?.date;

it('is the one in force on the day', () => {
  expect(on('2023-02-21')).toBeUndefined();
  expect(on('2023-02-22')).toBe('2023-02-22');
  expect(on('2026-11-24')).toBe('2023-02-22');
});
it('stands oldest first, each with its address', () => {
  const days = NOTICES.map((notice) => notice.inForce);
  expect(days).toEqual([...days].sort());
  for (const notice of NOTICES) expect(notice.url).toMatch(/^https:\/\/www2\.illinois\.gov\/hfs\/.+\.aspx$/);
});
it('says what the notice of 2023-02-22 says', () => {
  expect(NOTICES[0]).toMatchObject({
    window: { first: 30, last: 60 },
    extended: { individuals: 10, days: 21 },
    registrationDays: 2,
    answerDays: 5,
    resolveDays: 30,
  });
});
