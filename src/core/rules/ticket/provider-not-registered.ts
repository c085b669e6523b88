import type { TicketField } from '../../fields/ticket.ts';
import type { Row } from '../../model/field.ts';
import type { Shown } from '../../model/vocabulary.ts';
import { addBusinessDays } from '../../portal/business-days.ts';
import { getTicketDates, getWindowDates } from '../../portal/filing-window.ts';
import { formatCount } from '../../values/count.ts';
import { findEmailFault } from '../../values/email.ts';
import { findMedicaidIdFault } from '../../values/medicaid-id.ts';
import { findNpiFault } from '../../values/npi.ts';
import { showDay } from '../../values/redact.ts';
import { findSpreadsheetDamage } from '../../values/spreadsheet-damage.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

const UNLISTED = 'This provider is not in your roster, so the ticket cannot be entered.';

export default defineRowRule({
  id: 'ticket/provider-not-registered',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §4',
  summary: 'The provider or the contact is not in your roster of who is registered.',
  why: 'A provider or its billing staff must be registered before you can submit a ticket. A complete registration takes at least {registrationDays} business days. We check this only if you give a roster.',
  cure: 'Register them first, then submit the ticket while its window is open. If they are registered, fix the numbers or your roster.',
  examples: {
    bad: {
      cells: { medicaidId: '111222333001', npi: '1234567893' },
      roster: [{ medicaidId: '111222333002', npi: '1932104098' }],
    },
    good: {
      cells: { medicaidId: '111222333001', npi: '' },
      roster: [{ medicaidId: '111222333001', npi: '1234567893' }],
    },
  },
  messages: {
    fits: defineMessage(
      (d: { ready: Shown; last: Shown }) =>
        `${UNLISTED} Registering takes until ${d.ready} at least, in time for ${d.last}.`,
      { withoutDays: () => `${UNLISTED} You have time to register.` },
    ),
    late: defineMessage(
      (d: { ready: Shown; last: Shown }) =>
        `${UNLISTED} Registering takes until ${d.ready} at least, too late for ${d.last}.`,
      { withoutDays: () => `${UNLISTED} Registering takes too long for it.` },
    ),
    undated: defineMessage(
      (d: { days: number }) =>
        `${UNLISTED} Registering takes at least ${formatCount(d.days, 'business day')}.`,
      { withoutDays: () => `${UNLISTED} Register first.` },
    ),
    unsure: defineMessage(
      () =>
        'We did not find this provider in your roster, but some of its rows lack a readable Medicaid ID or NPI. Is it registered?',
      { outcome: 'review' },
    ),
    contact: defineMessage(
      () => 'This contact is not in your roster. The person who submits a ticket must register first.',
      { outcome: 'review' },
    ),
  },
  check(row, context, report) {
    const { roster, asOf, closedDays, notice } = context;
    if (!roster || getTicketDates(row, context).submitted) return;
    const ids = (['medicaidId', 'npi'] as const).filter((field) => isComparable(row, field));
    const isAbsent =
      ids.some((field) => roster.hasField(field)) &&
      !ids.some((field) => roster.hasValue(field, row.text(field)));
    if (!isAbsent) {
      const email = row.text('contactEmail');
      const isListed = !roster.hasField('email') || roster.hasValue('email', email);
      if (!isListed && email !== '' && !findEmailFault(email)) report('contactEmail', 'contact', {});
      return;
    }
    const field = row.isBlank('medicaidId') ? 'npi' : 'medicaidId';
    if (!roster.isCompleteFor(ids)) return report(field, 'unsure', {});
    const dates = getWindowDates(row, context);
    if (!dates) return report(field, 'undated', { days: notice.registrationDays });
    const ready = addBusinessDays(asOf, notice.registrationDays, closedDays);
    const days = { ready: showDay(ready), last: showDay(dates.last) };
    report(field, ready <= dates.last ? 'fits' : 'late', days);
  },
});

/** Whether a number can be compared with the roster. One that another rule reports as wrong is in no roster anyway. */
function isComparable(row: Row<TicketField>, field: 'medicaidId' | 'npi'): boolean {
  const plain = row.plain(field);
  if (plain === '') return false;
  if (field === 'npi') return findNpiFault(plain) === undefined;
  const fact = row.fact(field);
  if (findSpreadsheetDamage(row.text(field), fact) || plain === row.plain('rin')) return false;
  return findMedicaidIdFault(plain, row.plain('npi'), fact) === undefined;
}
