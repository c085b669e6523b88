import { getNameKey } from '../../fields/person.ts';
import { findEmailFault } from '../../values/email.ts';
import { FirstSeen } from '../../values/first-seen.ts';
import { findSpreadsheetDamage } from '../../values/spreadsheet-damage.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'registration/conflict',
  kind: 'registration',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from notice §4a',
  summary: 'Two rows disagree about who uses an e-mail address, or whose Medicaid ID it is.',
  why: 'A portal account is for one person, and a Medicaid ID is for one provider. If two rows disagree, one is probably mistyped, often by filling a column down.',
  cure: 'Compare the two rows. Fix the one that is wrong.',
  examples: {
    bad: { rows: [{}, { firstName: 'Odell', lastName: 'Sampleton' }] },
    good: {
      rows: [{}, { firstName: 'Odell', lastName: 'Sampleton', email: 'odell.sampleton@clinic.example' }],
    },
  },
  messages: {
    names: defineMessage(
      ({ row }: { row: number }) =>
        `Row ${row} has the same e-mail address with another name. Check both rows.`,
    ),
    organizations: defineMessage(
      ({ row }: { row: number }) =>
        `Row ${row} has the same Medicaid ID with another provider. Check both rows.`,
    ),
  },
  begin() {
    const emails = new FirstSeen();
    const ids = new FirstSeen();
    return {
      visit(row, report) {
        const email = row.text('email').toLowerCase().replace(/\s/g, '');
        const name = getNameKey(row);
        if (name !== '' && findEmailFault(email) === undefined) {
          const earlier = emails.record(email, row.row, name);
          if (earlier?.value === 'other') report('email', 'names', { row: earlier.row });
        }
        const id = row.plain('medicaidId');
        const organization = row.folded('organization');
        const isDamaged = findSpreadsheetDamage(row.text('medicaidId'), row.fact('medicaidId')) !== undefined;
        if (id === '' || organization === '' || isDamaged) return;
        const earlier = ids.record(id, row.row, organization);
        if (earlier?.value === 'other') report('medicaidId', 'organizations', { row: earlier.row });
      },
    };
  },
});
