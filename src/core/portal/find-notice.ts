import type { Notice } from '../model/context.ts';
import type { Day } from '../model/vocabulary.ts';
import { formatIsoDay } from '../values/day.ts';
import { NOTICES, type PartialNotice } from './published-notices.ts';

/** Whether enough of a notice is known to check by it. */
export function isFullNotice(notice: Notice | PartialNotice): notice is Notice {
  return 'window' in notice;
}

/** The notice in force on a day, even if only parts of it are known; undefined before the first. */
export function findNoticeInForce(day: Day, notices = NOTICES): Notice | PartialNotice | undefined {
  const iso = formatIsoDay(day);
  return notices.findLast((notice) => notice.inForce <= iso);
}

/** The latest notice in force on a day that is known in full, to cite it; undefined before the first. */
export function findFullNoticeInForce(day: Day, notices = NOTICES): Notice | undefined {
  const iso = formatIsoDay(day);
  return notices.filter(isFullNotice).findLast((notice) => notice.inForce <= iso);
}

/**
 * The notice that a report was made by, as the report names it.
 * @throws Error if no notice of that date is known in full: no report can have been made by it
 */
export function getNoticeByDate(date: string): Notice {
  const notice = NOTICES.filter(isFullNotice).find((candidate) => candidate.date === date);
  if (!notice) throw new Error(`no notice of ${date} to check by`);
  return notice;
}
