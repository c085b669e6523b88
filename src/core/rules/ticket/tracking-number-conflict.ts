import { getMcoKey } from '../../portal/ticket-plan.ts';
import { FirstSeen } from '../../values/first-seen.ts';
import { findTrackingNumberFault } from '../../values/tracking-number.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'ticket/tracking-number-conflict',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from 89 Ill. Adm. Code 140.75(b)(1)',
  summary: 'Two rows have one tracking number, but different plans or dispute dates.',
  why: 'One dispute may have many claims, so a number may appear again. But a number has only one plan and one dispute date.',
  cure: "Compare both rows with the plan's answer. Fix the number, the plan or the date.",
  examples: {
    bad: { rows: [{}, { mco: 'Molina' }] },
    good: { rows: [{}, { claimNumber: 'MADEUP-CLM-0002' }] },
  },
  messages: {
    otherMco: defineMessage(
      ({ row }: { row: number }) =>
        `Row ${row} has the same tracking number with another plan. Check both rows.`,
    ),
    otherDay: defineMessage(
      ({ row }: { row: number }) =>
        `Row ${row} has the same tracking number with another dispute date. Check both rows.`,
    ),
  },
  begin({ plans }) {
    const numbers = new FirstSeen(2);
    // If a number's first row lacks the MCO or the date: the first row that has it.
    const mcos = new FirstSeen();
    const days = new FirstSeen();
    return {
      visit(row, report) {
        const text = row.text('trackingNumber');
        if (text === '' || findTrackingNumberFault(text)) return;
        const number = row.key('trackingNumber');
        const mco = getMcoKey(row, plans);
        const filed = String(row.day('disputeFiledOn') ?? '');
        const earlier = numbers.record(number, row.row, mco, filed);
        if (!earlier) return;
        const byMco = earlier.value === 'none' ? mcos.record(number, row.row, mco) : earlier;
        const byDay =
          earlier.secondValue === 'none'
            ? days.record(number, row.row, filed)
            : { row: earlier.row, value: earlier.secondValue };
        if (mco !== '' && byMco?.value === 'other') report('trackingNumber', 'otherMco', { row: byMco.row });
        else if (filed !== '' && byDay?.value === 'other')
          report('trackingNumber', 'otherDay', { row: byDay.row });
      },
    };
  },
});
