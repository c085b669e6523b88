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
  summary: 'The Tax ID does not look like an EIN',
  why: 'An EIN has 9 digits, is written NN-NNNNNNN, and some prefixes were never assigned. It has no check digit, so more cannot be told. A Social Security number in its place is also one too many in a file.',
  cure: "Copy the EIN from the provider's IRS letter, as text. It is not required: the cell may stay empty",
  examples: { bad: { cells: { taxId: '07-1222333' } }, good: { cells: { taxId: '11-1222333' } } },
  messages: {
    length: defineMessage(({ shape }: { shape: Shown }) => `${shape}, 9 digits expected, NN-NNNNNNN`),
    'lost-zero': defineMessage(
      ({ shape }: { shape: Shown }) => `${shape}, 9 digits expected: a leading zero may be lost`,
    ),
    prefix: defineMessage(() => 'starts with two digits that no EIN starts with'),
    damaged: defineMessage(
      () => 'a number that the spreadsheet shortened, 9 digits expected; format the cell as text',
    ),
    ssn: defineMessage(() => 'written like a Social Security number; an EIN is written NN-NNNNNNN'),
    'never-issued': defineMessage(
      () => 'written like a Social Security number, and one that was never issued',
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
