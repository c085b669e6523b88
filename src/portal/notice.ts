import type { Day, Notice } from '../types.ts';
import { isoOf } from '../values/day.ts';

const BASE = 'https://www2.illinois.gov/hfs/MedicalProviders/notices/Pages/';

/** A notice of which we have seen only some sentences: nothing can be checked by it. */
export interface PartNotice extends Pick<Notice, 'date' | 'inForce' | 'url'> {
  /** The sections of 2023-02-22 that it has as well. Of all others it is unknown what it says. */
  same: readonly string[];
}

/** What HFS has published on the portal, oldest first. */
export const NOTICES: readonly (Notice | PartNotice)[] = [
  { date: '2020-02-21', inForce: '2020-02-28', url: `${BASE}prn200221a.aspx`, same: [] },
  // Channel, Medicare, registration and exhaustion.
  {
    date: '2021-03-02',
    inForce: '2021-03-02',
    url: `${BASE}prn210302b.aspx`,
    same: ['§2', '§3', '§4', '§5'],
  },
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

/** Whether a notice is known well enough to check by. */
export function isKnown(notice: Notice | PartNotice): notice is Notice {
  return 'window' in notice;
}

/** The notice in force on a day, however well known; undefined before the first. */
export function noticeOn(day: Day, notices = NOTICES): Notice | PartNotice | undefined {
  const iso = isoOf(day);
  return notices.findLast((notice) => notice.inForce <= iso);
}
