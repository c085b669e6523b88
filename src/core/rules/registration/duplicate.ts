import { getPersonKey, getProviderKey } from '../../fields/person.ts';
import { FirstSeen } from '../../values/first-seen.ts';
import { findSpreadsheetDamage } from '../../values/spreadsheet-damage.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'registration/duplicate',
  kind: 'registration',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from notice §4d',
  summary: 'The same person is registered twice for the same provider',
  why: 'One row a person and provider is enough. A second row makes the request longer, and may hide a provider or a person that was meant instead.',
  cure: 'Delete one of the rows, or correct what should differ',
  examples: {
    bad: { rows: [{}, { phone: '(312) 555-0102' }] },
    good: { rows: [{}, { medicaidId: '111222333002' }] },
  },
  messages: {
    same: defineMessage(
      ({ row }: { row: number }) => `same person and provider as in row ${row}; one row is enough`,
    ),
  },
  begin() {
    const rows = new FirstSeen();
    return {
      visit(row, report) {
        const person = getPersonKey(row);
        const provider = getProviderKey(row);
        // Different Medicaid IDs may look the same once a spreadsheet has shortened them.
        const isDamaged = findSpreadsheetDamage(row.text('medicaidId'), row.fact('medicaidId')) !== undefined;
        if (person === '' || provider === '' || isDamaged) return;
        const earlier = rows.record(`${person}\n${provider}`, row.row);
        if (earlier) report(null, 'same', { row: earlier.row });
      },
    };
  },
});
