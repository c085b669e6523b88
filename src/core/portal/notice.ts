import type { Notice } from '../model/context.ts';
import type { Day } from '../model/vocabulary.ts';
import { formatIsoDay } from '../values/day.ts';
import { NOTICES, type PartialNotice } from './notices.ts';

/** Whether a notice is known well enough to check by. */
export function isFullNotice(notice: Notice | PartialNotice): notice is Notice {
  return 'window' in notice;
}

/** The notice in force on a day, however well known; undefined before the first. */
export function findNoticeInForce(day: Day, notices = NOTICES): Notice | PartialNotice | undefined {
  const iso = formatIsoDay(day);
  return notices.findLast((notice) => notice.inForce <= iso);
}

/** The last of the notices that can be checked by. */
export function getLatestNotice(): Notice {
  return NOTICES.filter(isFullNotice).at(-1) as Notice;
}

/** The notice that a report was made by, as the report names it. */
export function findNoticeByDate(date: string): Notice {
  return NOTICES.filter(isFullNotice).find((notice) => notice.date === date) ?? getLatestNotice();
}
