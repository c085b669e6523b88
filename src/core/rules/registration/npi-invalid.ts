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
  summary: 'The NPI cannot be right.',
  why: 'An NPI has 10 digits, starts with 1 or 2 and ends with a check digit, so most typing errors show. A number that passes was not always given to a provider.',
  cure: 'Copy the 10 digits from NPPES. Leave the cell blank for an atypical provider that has no NPI.',
  examples: { bad: { cells: { npi: '1234567898' } }, good: { cells: { npi: '1234567893' } } },
  messages: {
    length: defineMessage(
      ({ shape }: { shape: Shown }) =>
        `This NPI has ${shape}, and an NPI has 10 digits. This registration would be denied.`,
    ),
    scientific: defineMessage(
      () =>
        'A spreadsheet cut this number to a form like 1.2E+9. An NPI has 10 digits. This registration would be denied.',
    ),
    card: defineMessage(
      () =>
        'These 15 digits are the card form. The NPI is the 10 digits after 80840. This registration would be denied.',
    ),
    'first-digit': defineMessage(
      () => 'An NPI starts with 1 or 2, and this does not. This registration would be denied.',
    ),
    'check-digit': defineMessage(
      () =>
        'The check digit at the end does not fit, so a digit is mistyped. This registration would be denied.',
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
