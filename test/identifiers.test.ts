import { describe, expect, it } from 'vitest';
import { checkInput } from '../src/core/engine/check-input.ts';
import type { Kind } from '../src/core/model/vocabulary.ts';
import { RULES } from '../src/core/rules/index.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from './support/rows.ts';

// What all rules together say about one cell, so that no two rules report the same fault.

async function findingsOf(kind: Kind, cells: TestCells): Promise<string[]> {
  const input = gridOf(kind, [validRow(kind, cells)]);
  const file = await checkInput(input, contextAsOf(), { kind, rules: RULES });
  return [...file.results].flatMap(({ findings }) =>
    findings.map(({ rule, outcome, field }) => `${outcome} ${rule} ${field}`),
  );
}

describe('is read without a finding', () => {
  it.each<[string, Kind, TestCells]>([
    ['a whole-number cell', 'ticket', { claimNumber: ['900000000000001', 'number'] }],
    ['a trailing .0', 'ticket', { rin: '100200301.0', npi: '1234567893.0', medicaidId: '111222333001.0' }],
    ['a trailing .0 of other numbers', 'ticket', { claimNumber: '90000001.0', trackingNumber: '90000002.0' }],
    ['odd blanks', 'ticket', { rin: '100\u00a0200\u2009301', npi: ' 1234567893\u200b' }],
    ['odd dashes', 'ticket', { rin: '100200\u2011301', trackingNumber: 'MADEUP\u2013TRK\u20141' }],
    ['odd digits', 'ticket', { rin: '\uff11\uff100200301', billedAmount: '\uff11\uff12' }],
    ['a leading apostrophe', 'ticket', { rin: "'100200301", claimNumber: "'0001234" }],
    ['serial dates', 'ticket', { disputeFiledOn: '46305', serviceFrom: '46266', serviceTo: '46266.5' }],
    ['amounts with $ and commas', 'ticket', { billedAmount: '$1,234.50', paidAmount: '$ 0' }],
    ['a number cell as an amount', 'ticket', { billedAmount: ['120.1', 'number'] }],
    ['an Aetna number of 3 digits', 'ticket', { mco: 'Aetna', trackingNumber: '374' }],
    [
      'none required',
      'ticket',
      { priorAuthRequired: '', priorAuthNumber: 'none required', priorAuthSent: 'no' },
    ],
    ['n/a as an authorization', 'ticket', { priorAuthRequired: 'no', priorAuthNumber: 'n/a' }],
    ['a surname Na', 'ticket', { recipientName: 'Na' }],
    ['no Medicaid ID beside an NPI', 'ticket', { medicaidId: 'applied for' }],
    ['a role of the notice', 'registration', { role: 'designated billing staff' }],
    ['a person named Na', 'registration', { lastName: 'Na' }],
    ['an atypical provider', 'registration', { npi: 'n/a' }],
    ['a number cell', 'registration', { medicaidId: ['111222333001', 'number'], zip: '62701.0' }],
  ])('%s', async (_, kind, cells) => expect(await findingsOf(kind, cells)).toEqual([]));
});

describe('is reported once', () => {
  it.each<[TestCells, string]>([
    [{ medicaidId: 'see W9' }, 'denied registration/medicaid-id-missing medicaidId'],
    [{ medicaidId: '1234' }, 'review registration/medicaid-id-suspect medicaidId'],
    [{ medicaidId: '000000000000' }, 'review registration/medicaid-id-suspect medicaidId'],
    [{ medicaidId: 'IL111222333' }, 'review registration/medicaid-id-suspect medicaidId'],
    [{ medicaidId: '3.6E+11' }, 'review file/damaged-value medicaidId'],
    [{ medicaidId: '0000000000000000' }, 'review file/damaged-value medicaidId'],
    [{ medicaidId: '1234567893' }, 'denied registration/medicaid-id-suspect medicaidId'],
    [{ npi: '1.23E+9' }, 'denied registration/npi-invalid npi'],
    [{ npi: '808401234567893' }, 'denied registration/npi-invalid npi'],
    [{ npi: '3000000000' }, 'denied registration/npi-invalid npi'],
    [{ taxId: '078-05-1120' }, 'review registration/tax-id-suspect taxId'],
    [{ taxId: '96-1222333' }, 'review registration/tax-id-suspect taxId'],
  ])('in a registration: %j', async (cells, finding) => {
    expect(await findingsOf('registration', cells)).toEqual([finding]);
  });

  it.each<[TestCells, string]>([
    [{ rin: ['10020030', 'number'] }, 'closed ticket/rin-invalid rin'],
    [{ rin: '1.00200301E+8' }, 'closed ticket/rin-invalid rin'],
    [{ rin: 'XOF100200301' }, 'closed ticket/rin-invalid rin'],
    [{ rin: '100-20-0301' }, 'review ticket/rin-suspect rin'],
    [{ rin: '123456789' }, 'review ticket/rin-suspect rin'],
    [{ rin: 'n/a' }, 'closed ticket/required-field rin'],
    [{ npi: '0000000006' }, 'closed ticket/npi-invalid npi'],
    [{ claimNumber: '1.23E+11' }, 'review ticket/claim-number-suspect claimNumber'],
    [{ claimNumber: '9000000000000010000' }, 'review ticket/claim-number-suspect claimNumber'],
    [{ claimNumber: 'see attached' }, 'review ticket/claim-number-suspect claimNumber'],
    [{ claimNumber: 'no auth on file' }, 'review ticket/claim-number-suspect claimNumber'],
    [{ claimNumber: '$120.00' }, 'review ticket/claim-number-suspect claimNumber'],
    [{ claimNumber: 'pending' }, 'closed ticket/required-field claimNumber'],
    [{ trackingNumber: '2.6E+11' }, 'review ticket/tracking-number-suspect trackingNumber'],
    [{ trackingNumber: 'left a message' }, 'review ticket/tracking-number-suspect trackingNumber'],
    [{ trackingNumber: '999999' }, 'review ticket/tracking-number-suspect trackingNumber'],
    [{ trackingNumber: 'MADEUP-ACCT-1' }, 'review ticket/tracking-number-suspect trackingNumber'],
    [{ trackingNumber: 'claim MADEUP-CLM-0001' }, 'review ticket/tracking-number-suspect trackingNumber'],
    [{ trackingNumber: 'TRK-1001; TRK-1002' }, 'review ticket/tracking-number-suspect trackingNumber'],
    [{ trackingNumber: 'spoke to Ana 10/15 2:30pm' }, 'closed ticket/tracking-number-missing trackingNumber'],
    [{ trackingNumber: '(312) 555-0100' }, 'closed ticket/tracking-number-missing trackingNumber'],
    [{ trackingNumber: '10/15/2026' }, 'closed ticket/tracking-number-missing trackingNumber'],
    [{ trackingNumber: 'see notes' }, 'closed ticket/tracking-number-missing trackingNumber'],
    [{ medicaidId: '999999999999' }, 'review ticket/medicaid-id-suspect medicaidId'],
    [{ medicaidId: 'in IMPACT', npi: '' }, 'closed ticket/required-field npi'],
    [
      { priorAuthRequired: 'yes', priorAuthNumber: 'requested' },
      'closed ticket/prior-auth-missing priorAuthNumber',
    ],
    [
      { priorAuthRequired: 'yes', priorAuthNumber: 'n/a' },
      'review ticket/prior-auth-missing priorAuthNumber',
    ],
    [{ status: 'pending' }, 'review file/unreadable-value status'],
    [{ peerToPeer: 'pending' }, 'review file/unreadable-value peerToPeer'],
    [{ processExhausted: 'second level' }, 'review file/unreadable-value processExhausted'],
    [{ billedAmount: '-50' }, 'review file/unreadable-value billedAmount'],
    [{ priorAuthNumber: '3.6E+11', priorAuthSent: 'yes' }, 'review file/damaged-value priorAuthNumber'],
  ])('in a ticket: %j', async (cells, finding) => {
    expect(await findingsOf('ticket', cells)).toEqual([finding]);
  });
});
