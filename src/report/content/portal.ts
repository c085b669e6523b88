import { getNoticeByDate } from '../../core/portal/find-notice.ts';

/** The address of the portal team (§12 of the notice). */
const PORTAL_TEAM = 'HFS.PortalInquiries@Illinois.gov';

/**
 * Where the portal is, and whom to ask about it, by the date of a notice. The address of the notice ends the line, so that
 * it can be copied.
 */
export function describePortal(rulebook: string): string {
  const { url } = getNoticeByDate(rulebook);
  return `Questions: ${PORTAL_TEAM}. Portal and tutorials: linked in ${url}`;
}
