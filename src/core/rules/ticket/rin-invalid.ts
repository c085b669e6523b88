import type { Shown } from '../../model/vocabulary.ts';
import { show } from '../../values/redact.ts';
import { findRinFault } from '../../values/rin.ts';
import { findSpreadsheetDamage } from '../../values/spreadsheet-damage.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/rin-invalid',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'HFS ManagedCareComplaints page, notice §9',
  summary: 'The RIN does not have 9 digits.',
  why: 'HFS knows a patient by the 9-digit RIN. With another number the ticket is incomplete and would be closed.',
  cure: "Copy the RIN from MEDI or the medical card, not from the plan's ID card. Format the column as text.",
  examples: { bad: { cells: { rin: '10020030' } }, good: { cells: { rin: '100200301' } } },
  messages: {
    damaged: defineMessage(
      () => 'A spreadsheet has cut digits from this number, and a RIN has 9. This ticket would be closed.',
    ),
    zero: defineMessage(
      () =>
        'This number cell has 8 digits, and a RIN has 9. A leading zero was probably lost. This ticket would be closed.',
    ),
    member: defineMessage(
      () =>
        "This starts with letters, like the plan's member ID. A RIN has 9 digits. This ticket would be closed.",
    ),
    other: defineMessage(
      (d: { shape: Shown }) =>
        `This RIN has ${d.shape}, and a RIN has 9 digits. This ticket would be closed.`,
    ),
  },
  needs: ['rin'],
  check(row, context, report) {
    const rin = row.plain('rin');
    const fault = rin === '' ? undefined : findRinFault(rin);
    if (!fault) return;
    if (findSpreadsheetDamage(row.text('rin'), row.fact('rin'))) return report('rin', 'damaged', {});
    if (fault === 'eight' && row.fact('rin') === 'number') return report('rin', 'zero', {});
    if (fault === 'letters') return report('rin', 'member', {});
    report('rin', 'other', { shape: show(row.text('rin'), context) });
  },
});
