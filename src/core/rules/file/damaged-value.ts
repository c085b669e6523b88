import type { Kind, Shown } from '../../model/vocabulary.ts';
import { show } from '../../values/redact.ts';
import { findSpreadsheetDamage } from '../../values/spreadsheet-damage.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

/** The identifiers whose damage no other rule reports. */
const FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  registration: ['medicaidId'],
  ticket: ['reference', 'medicaidId', 'patientAccount', 'priorAuthNumber', 'ticketNumber'],
};

export default defineRowRule({
  id: 'file/damaged-value',
  kind: 'any',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from what spreadsheets do to long numbers',
  summary: 'A spreadsheet cut a long number short, and digits are lost.',
  why: 'A number keeps 15 digits, and a spreadsheet turns the rest into zeros. A file saved as text may keep only a form like 1.2E+11. The lost digits cannot be brought back.',
  cure: 'Format the column as text. Then type or paste the number again from the document it came from.',
  examples: {
    bad: { cells: { medicaidId: '1.11222E+11' } },
    good: { cells: { medicaidId: '111222333001' } },
  },
  messages: {
    scientific: defineMessage(
      () => 'A spreadsheet cut this number to a form like 1.2E+11, and digits are lost.',
    ),
    rounded: defineMessage(
      ({ shape }: { shape: Shown }) =>
        `This has ${shape}. A spreadsheet or another program may have changed those after the 15th.`,
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
