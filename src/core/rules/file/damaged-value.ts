import type { Kind, Shown } from '../../model/vocabulary.ts';
import { show } from '../../values/redact.ts';
import { findSpreadsheetDamage } from '../../values/spreadsheet-damage.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

/** The identifiers whose damage no other rule reports. */
const FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  registration: ['medicaidId'],
  ticket: ['medicaidId', 'patientAccount', 'priorAuthNumber', 'ticketNumber'],
};

export default defineRowRule({
  id: 'file/damaged-value',
  kind: 'any',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from what spreadsheets do to long numbers',
  summary: 'A spreadsheet shortened a long number, and digits of it are lost',
  why: 'A number cell holds 15 digits: those beyond become zeros, and a file saved as text may keep 3.6E+11 alone. The lost digits cannot be told from what is left.',
  cure: 'Format the column as text, and type or paste the number again from where it came',
  examples: {
    bad: { cells: { medicaidId: '1.11222E+11' } },
    good: { cells: { medicaidId: '111222333001' } },
  },
  messages: {
    scientific: defineMessage(
      () => 'scientific notation: digits are lost; format the column as text and type it again',
    ),
    rounded: defineMessage(
      ({ shape }: { shape: Shown }) =>
        `${shape}, those after the 15th lost; format the column as text and type it again`,
    ),
  },
  check(row, context, report) {
    for (const field of FIELDS[row.kind]) {
      const text = row.text(field);
      const damage = findSpreadsheetDamage(text, row.fact(field));
      if (damage) report(field, damage, { shape: show(text, context) });
    }
  },
});
