import { getPersonKey } from '../../fields/person.ts';
import { FirstSeen, type ValueComparison } from '../../values/first-seen.ts';
import { findSpreadsheetDamage } from '../../values/spreadsheet-damage.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'registration/duplicate',
  kind: 'registration',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from notice §4d',
  summary: 'The same person is in the request twice for the same provider.',
  why: 'One row for a person and a provider is enough. A second row makes the request longer. You may also have meant another person or provider.',
  cure: 'Delete one of the rows, or fix what should be different.',
  examples: {
    bad: { rows: [{}, { phone: '(312) 555-0102' }] },
    good: { rows: [{}, { medicaidId: '111222333002' }] },
  },
  messages: {
    same: defineMessage(
      ({ row }: { row: number }) => `Row ${row} has the same person and provider. One row is enough.`,
    ),
  },
  begin() {
    const ids = new FirstSeen();
    // Without a Medicaid ID, or without one and an NPI, the next field says whose rows they are.
    const npis = new FirstSeen();
    const organizations = new FirstSeen(2);
    return {
      visit(row, report) {
        const person = getPersonKey(row);
        // Different Medicaid IDs may look the same once a spreadsheet has shortened them.
        const isDamaged = findSpreadsheetDamage(row.text('medicaidId'), row.fact('medicaidId')) !== undefined;
        if (person === '' || isDamaged) return;
        const [id, npi, organization] = [
          row.plain('medicaidId'),
          row.plain('npi'),
          row.folded('organization'),
        ];
        const record = (seen: FirstSeen, value: string) =>
          value === '' ? undefined : seen.record(`${person}\n${value}`, row.row, id, npi);
        const [byId, byNpi, byOrganization] = [
          record(ids, id),
          record(npis, npi),
          record(organizations, organization),
        ];
        const earlier =
          byId ??
          (byNpi && !differs(byNpi.value, id) ? byNpi : undefined) ??
          (byOrganization && !differs(byOrganization.value, id) && !differs(byOrganization.secondValue, npi)
            ? byOrganization
            : undefined);
        if (earlier) report(null, 'same', { row: earlier.row });
      },
    };
  },
});

/** Whether both rows have a number, and not the same one. */
function differs(compared: ValueComparison, number: string): boolean {
  return compared === 'other' && number !== '';
}
