import type { Notice } from '../model/context.ts';
import type { Day } from '../model/vocabulary.ts';
import { isoOf } from '../values/day.ts';
import { NOTICES, type PartNotice } from './notices.ts';

/** Whether a notice is known well enough to check by. */
export function isKnown(notice: Notice | PartNotice): notice is Notice {
  return 'window' in notice;
}

/** The notice in force on a day, however well known; undefined before the first. */
export function noticeOn(day: Day, notices = NOTICES): Notice | PartNotice | undefined {
  const iso = isoOf(day);
  return notices.findLast((notice) => notice.inForce <= iso);
}

/** The last of the notices that can be checked by. */
export function lastNotice(): Notice {
  return NOTICES.filter(isKnown).at(-1) as Notice;
}

/** The notice that a report was made by, as the report names it. */
export function noticeNamed(date: string): Notice {
  return NOTICES.filter(isKnown).find((notice) => notice.date === date) ?? lastNotice();
}
