import { isFillerNumber } from '../../values/filler-number.ts';
import { findRinFault } from '../../values/rin.ts';
import { hasSsnFormat } from '../../values/ssn.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/rin-suspect',
  kind: 'ticket',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference: 9 digits written as another number, or to fill the cell',
  summary: 'The RIN looks like a Social Security number or made-up digits.',
  why: 'The RIN is the number that HFS gave the patient. HFS cannot find a patient by made-up digits or a Social Security number. A Social Security number should not be in the file at all.',
  cure: 'Copy the RIN from MEDI or the medical card.',
  examples: { bad: { cells: { rin: '100-20-0301' } }, good: { cells: { rin: '100200301' } } },
  messages: {
    filler: defineMessage(() => "These digits look made up to fill the cell. Look up the patient's RIN."),
    ssn: defineMessage(() => 'This is written like a Social Security number. Look up the 9-digit RIN.'),
  },
  needs: ['rin'],
  check(row, _context, report) {
    const rin = row.plain('rin');
    if (findRinFault(rin)) return;
    if (isFillerNumber(rin)) report('rin', 'filler', {});
    else if (hasSsnFormat(row.text('rin'))) report('rin', 'ssn', {});
  },
});
