import type { Shown } from '../../model/vocabulary.ts';
import { findNpiFault } from '../../values/npi.ts';
import { show } from '../../values/redact.ts';
import { isScientific } from '../../values/spreadsheet-damage.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

export default defineRowRule({
  id: 'registration/npi-invalid',
  kind: 'registration',
  outcome: 'denied',
  basis: 'standard',
  source: 'CMS NPI standard: 10 digits, first digit, check digit',
  summary: 'The NPI cannot be one',
  why: 'An NPI has 10 digits, starts with 1 or 2 and ends in a check digit, so most typing errors show. That a number passes does not prove that it was issued.',
  cure: 'Look the provider up in NPPES and copy the 10 digits. Leave the cell empty for an atypical provider that has no NPI',
  examples: { bad: { cells: { npi: '1234567898' } }, good: { cells: { npi: '1234567893' } } },
  messages: {
    length: defineMessage(
      ({ shape }: { shape: Shown }) => `${shape}, 10 digits expected; a registration with it is denied`,
    ),
    scientific: defineMessage(
      () => 'scientific notation, 10 digits expected; a registration with it is denied',
    ),
    card: defineMessage(
      () => '15 digits, the card form: the NPI is the 10 after 80840; a registration with it is denied',
    ),
    'first-digit': defineMessage(
      () => 'an NPI starts with 1 or 2; a registration with this number is denied',
    ),
    'check-digit': defineMessage(
      () => 'the check digit does not fit: a digit is mistyped; a registration with it is denied',
    ),
  },
  needs: ['npi'],
  check(row, context, report) {
    if (row.isBlank('npi') || row.isUnreadable('npi')) return;
    const text = row.text('npi');
    if (isScientific(text)) return report('npi', 'scientific', {});
    const fault = findNpiFault(row.plain('npi'));
    if (fault === 'length') return report('npi', 'length', { shape: show(text, context) });
    if (fault) report('npi', fault, {});
  },
});
