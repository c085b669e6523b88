import type { Shown } from '../../model/vocabulary.ts';
import { findEinFault } from '../../values/ein.ts';
import { show } from '../../values/redact.ts';
import { findSpreadsheetDamage } from '../../values/spreadsheet-damage.ts';
import { hasSsnFormat, isNeverIssuedSsn } from '../../values/ssn.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'registration/tax-id-suspect',
  kind: 'registration',
  outcome: 'review',
  basis: 'secondary',
  source: 'Press and vendor pages on EIN prefixes',
  summary: 'The Tax ID does not look like an EIN.',
  why: 'An EIN has 9 digits, written NN-NNNNNNN, and some pairs of first digits were never used. It has no check digit, so we cannot check more. A Social Security number should not be in the file.',
  cure: "Copy the EIN from the provider's IRS letter, as text. The Tax ID is not required, so the cell may stay blank.",
  examples: { bad: { cells: { taxId: '07-1222333' } }, good: { cells: { taxId: '11-1222333' } } },
  messages: {
    length: defineMessage(
      ({ shape }: { shape: Shown }) => `This cell has ${shape}. An EIN has 9 digits, written NN-NNNNNNN.`,
    ),
    'lost-zero': defineMessage(
      ({ shape }: { shape: Shown }) =>
        `This cell has ${shape}. An EIN has 9 digits. A leading zero may be lost.`,
    ),
    prefix: defineMessage(() => 'This starts with two digits that no EIN starts with. Check it.'),
    damaged: defineMessage(() => 'A spreadsheet cut this number short. An EIN has 9 digits.'),
    ssn: defineMessage(() => 'This is written like a Social Security number. An EIN is written NN-NNNNNNN.'),
    'never-issued': defineMessage(
      () => 'This is written like a Social Security number, and one that was never issued.',
      {
        basis: 'standard',
        source: 'SSA: numbers never issued',
      },
    ),
  },
  needs: ['taxId'],
  check(row, context, report) {
    if (row.isBlank('taxId') || row.isUnreadable('taxId')) return;
    const text = row.text('taxId');
    const id = row.plain('taxId');
    if (findSpreadsheetDamage(text, row.fact('taxId'))) return report('taxId', 'damaged', {});
    if (hasSsnFormat(text)) return report('taxId', isNeverIssuedSsn(id) ? 'never-issued' : 'ssn', {});
    const fault = findEinFault(id);
    if (fault) report('taxId', fault, { shape: show(text, context) });
  },
});
