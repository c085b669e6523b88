import { describe, expect, it } from 'vitest';
import { askOffice } from '../../../src/cli/commands/office-questions.ts';
import { type Step, scripted } from '../../support/scripted-asker.ts';

async function ask(name: string, npi: readonly Step[], contact: string, email: readonly Step[]) {
  const asker = scripted([['Office name:', name], ...npi, ['Contact name:', contact], ...email]);
  const defaults = await askOffice({ asker, say: () => {} });
  expect(asker.left).toEqual([]);
  return defaults;
}

describe('askOffice', () => {
  it('checks the NPI and the e-mail as they are typed', async () => {
    const defaults = await ask(
      ' Made-Up Clinic ',
      [
        ['NPI:', '12345', 'An NPI has 10 digits. Type all of them.'],
        ['NPI:', '1234567898', 'One of the digits is wrong. Check each digit.'],
        ['NPI:', '3000000000', 'An NPI starts with 1 or 2. Check the first digit.'],
        ['NPI:', '808401234567893', 'This is the 15-digit form of a card. Type the 10 digits after 80840.'],
        ['NPI:', '123-456-7893'],
      ],
      '',
      [
        ['Contact e-mail:', 'maren(at)clinic', 'Type an e-mail address like name@clinic.example.'],
        ['Contact e-mail:', 'a@clinic.example; b@clinic.example', 'Type one e-mail address only.'],
        ['Contact e-mail:', 'billing@clinic.example'],
      ],
    );
    expect(defaults).toEqual({
      ticket: { providerName: 'Made-Up Clinic', npi: '1234567893', contactEmail: 'billing@clinic.example' },
      registration: { organization: 'Made-Up Clinic', npi: '1234567893' },
    });
  });
  it('leaves out what is skipped', async () => {
    expect(await ask('', [['NPI:', '']], 'Maren Testwell', [['Contact e-mail:', '']])).toEqual({
      ticket: { contactName: 'Maren Testwell' },
    });
    expect(await ask('', [['NPI:', '']], '', [['Contact e-mail:', ' ']])).toBeUndefined();
  });
});
