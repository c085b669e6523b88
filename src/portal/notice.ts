import type { Day, Notice } from '../types.ts';
import { isoOf } from '../values/day.ts';

const BASE = 'https://www2.illinois.gov/hfs/MedicalProviders/notices/Pages/';

/** The notices that we know well enough to check by, oldest first. Earlier ones (2020, 2021) were not seen whole. */
export const NOTICES: readonly Notice[] = [
  {
    date: '2023-02-22',
    inForce: '2023-02-22',
    url: `${BASE}prn230222a.aspx`,
    window: { first: 30, last: 60 },
    extended: { individuals: 10, days: 21 },
    registrationDays: 2,
    answerDays: 5,
    resolveDays: 30,
  },
];

/** The notice in force on a day, or undefined before the first that we know. */
export function noticeOn(day: Day): Notice | undefined {
  const iso = isoOf(day);
  return NOTICES.findLast((notice) => notice.inForce <= iso);
}
