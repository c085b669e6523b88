import type { OfficeDefaults } from '../../core/fields/office-defaults.ts';
import { type EmailFault, findEmailFault } from '../../core/values/email.ts';
import { findNpiFault, type NpiFault } from '../../core/values/npi.ts';
import { cleanText, normalizeId } from '../../core/values/text.ts';
import { askOne, type SettingsDialog } from './settings-dialog.ts';

const NPI_FAULTS: Readonly<Record<NpiFault, string>> = {
  length: 'An NPI has 10 digits. Type all of them.',
  card: 'This is the 15-digit form of a card. Type the 10 digits after 80840.',
  'first-digit': 'An NPI starts with 1 or 2. Check the first digit.',
  'check-digit': 'One of the digits is wrong. Check each digit.',
};

const EMAIL_FAULTS: Readonly<Record<EmailFault, string>> = {
  form: 'Type an e-mail address like name@clinic.example.',
  several: 'Type one e-mail address only.',
};

/**
 * Asks what is the same on all rows of an office, and returns it as the setting `defaults`; undefined if all of it was
 * skipped.
 */
export async function askOffice(dialog: SettingsDialog): Promise<OfficeDefaults | undefined> {
  const name = await askOne(
    'Office name:',
    'The provider or facility that you bill for. Skip its name and NPI if you bill for several.',
    dialog,
  );
  const npi = await askOne('NPI:', 'Its NPI, 10 digits.', dialog, async (text) => {
    const fault = findNpiFault(normalizeNpi(text));
    return fault && NPI_FAULTS[fault];
  });
  const contactName = await askOne(
    'Contact name:',
    'The person who answers questions about your tickets.',
    dialog,
  );
  const contactEmail = await askOne(
    'Contact e-mail:',
    "That person's work address, as registered in the portal.",
    dialog,
    async (text) => {
      const fault = findEmailFault(text);
      return fault && EMAIL_FAULTS[fault];
    },
  );
  const plainNpi = normalizeNpi(npi);
  const defaults = {
    ticket: removeBlanks({ providerName: name, npi: plainNpi, contactName, contactEmail }),
    registration: removeBlanks({ organization: name, npi: plainNpi }),
  };
  const filled = Object.entries(defaults).filter(([, values]) => Object.keys(values).length > 0);
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

function normalizeNpi(text: string): string {
  return normalizeId(cleanText(text));
}

function removeBlanks(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, text]) => text !== ''));
}
