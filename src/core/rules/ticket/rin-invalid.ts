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
  summary: 'The RIN is not 9 digits',
  why: 'HFS knows a recipient by the 9-digit RIN; with another number the ticket is incomplete, and closed.',
  cure: "Copy the RIN from MEDI or the medical card, not the MCO's member id; format the column as text",
  examples: { bad: { cells: { rin: '10020030' } }, good: { cells: { rin: '100200301' } } },
  messages: {
    damaged: defineMessage(
      () => 'damaged by a spreadsheet: digits are lost; 9 digits expected, and the ticket is closed',
    ),
    zero: defineMessage(
      () => '8 digits in a number cell: probably a leading zero was lost; 9 expected, the ticket is closed',
    ),
    member: defineMessage(
      () => "begins with letters: it looks like an MCO's member id; 9 digits expected, the ticket is closed",
    ),
    other: defineMessage((d: { shape: Shown }) => `${d.shape}, 9 digits expected; the ticket is closed`),
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
