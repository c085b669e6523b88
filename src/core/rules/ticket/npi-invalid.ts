import type { Shown } from '../../model/vocabulary.ts';
import { findNpiFault } from '../../values/npi.ts';
import { show } from '../../values/redact.ts';
import { isScientific } from '../../values/spreadsheet-damage.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'ticket/npi-invalid',
  kind: 'ticket',
  outcome: 'closed',
  basis: 'standard',
  source: 'CMS NPI standard: 10 digits with a check digit',
  summary: 'The NPI cannot be right.',
  why: 'An NPI has 10 digits, starts with 1 or 2 and ends with a check digit. A ticket with a wrong NPI is incomplete and would be closed.',
  cure: 'Copy the NPI from NPPES. If the provider has none, leave the cell blank and give the Medicaid ID.',
  examples: { bad: { cells: { npi: '1234567898' } }, good: { cells: { npi: '1234567893' } } },
  messages: {
    length: defineMessage(
      ({ shape }: { shape: Shown }) =>
        `This NPI has ${shape}, and an NPI has 10 digits. This ticket would be closed.`,
    ),
    scientific: defineMessage(
      () =>
        'A spreadsheet cut this number to a form like 1.2E+9. An NPI has 10 digits. This ticket would be closed.',
    ),
    card: defineMessage(
      () =>
        'These 15 digits are the card form. The NPI is the 10 digits after 80840. This ticket would be closed.',
    ),
    'first-digit': defineMessage(
      () => 'An NPI starts with 1 or 2, and this does not. This ticket would be closed.',
    ),
    'check-digit': defineMessage(
      () => 'The check digit at the end does not fit, so a digit is mistyped. This ticket would be closed.',
    ),
  },
  needs: ['npi'],
  check(row, context, report) {
    const text = row.text('npi');
    if (text === '') return;
    if (isScientific(text)) return report('npi', 'scientific', {});
    const fault = findNpiFault(row.plain('npi'));
    if (fault === 'length') return report('npi', 'length', { shape: show(text, context) });
    if (fault) report('npi', fault, {});
  },
});
