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
  summary: 'The NPI is no NPI',
  why: 'An NPI has 10 digits, begins with 1 or 2 and ends with a check digit; a ticket with a wrong one is incomplete, and closed.',
  cure: 'Copy the NPI from NPPES; a provider without one leaves it empty and gives the Medicaid ID',
  examples: { bad: { cells: { npi: '1234567898' } }, good: { cells: { npi: '1234567893' } } },
  messages: {
    length: defineMessage(
      ({ shape }: { shape: Shown }) => `${shape}, 10 digits expected; the ticket is closed`,
    ),
    scientific: defineMessage(() => 'scientific notation, 10 digits expected; the ticket is closed'),
    card: defineMessage(
      () => '15 digits, the card form: the NPI is the 10 after 80840; the ticket is closed',
    ),
    'first-digit': defineMessage(() => 'an NPI starts with 1 or 2; the ticket is closed'),
    'check-digit': defineMessage(
      () => 'the check digit does not fit: a digit is mistyped; the ticket is closed',
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
