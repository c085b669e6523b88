import { personOf, providerOf } from '../../fields/person.ts';
import { FirstRows } from '../../values/first-seen.ts';
import { damageOf } from '../../values/spreadsheet-damage.ts';
import { fileRule, say } from '../rule.ts';

export default fileRule({
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
    same: say(({ row }: { row: number }) => `same person and provider as in row ${row}; one row is enough`),
  },
  begin() {
    const rows = new FirstRows();
    return {
      visit(row, report) {
        const person = personOf(row);
        const provider = providerOf(row);
        // Shortened by a spreadsheet, different Medicaid IDs look the same.
        const isDamaged = damageOf(row.text('medicaidId'), row.fact('medicaidId')) !== undefined;
        if (person === '' || provider === '' || isDamaged) return;
        const met = rows.meet(`${person}\n${provider}`, row.row);
        if (met) report(null, 'same', { row: met.row });
      },
    };
  },
});
