import { mergePlanSettings } from '../../../../src/core/portal/custom-plans.ts';
import rule from '../../../../src/core/rules/ticket/tracking-number-suspect.ts';
import { testRule } from '../../../support/test-rule.ts';

// Filed on 2026-10-10, day 283 of the year.
const bcbs = (number: string, more = {}) => ({ mco: 'BCBSIL', trackingNumber: number, ...more });
const FORMS = { plans: mergePlanSettings([{ name: 'Molina', trackingNumbers: ['MO########', '@@@@'] }]) };
const suspect = (message: string) => [[2, 'trackingNumber', message]] as const;

testRule(rule, {
  valid: [
    { name: 'a number unlike the others', cells: {} },
    { name: 'no number, reported as missing', cells: { trackingNumber: '' } },
    {
      name: 'a date, reported as missing',
      cells: { trackingNumber: '2026-10-11', priorAuthNumber: '2026-10-11' },
    },
    {
      name: 'the adjusted claim number of Aetna',
      cells: { mco: 'Aetna', claimNumber: 'MADEUP-26A1', trackingNumber: 'madeup26a1' },
    },
    { name: 'no authorization number to compare with', cells: { priorAuthNumber: '', trackingNumber: '17' } },
    {
      name: 'of the form in the settings',
      cells: { mco: 'Molina', trackingNumber: 'MO 12-345678' },
      context: FORMS,
    },
    {
      name: 'one digit throughout, if the settings say so',
      cells: { mco: 'Molina', trackingNumber: 'MO11111111' },
      context: FORMS,
    },
    { name: 'a number in a note of a call', cells: { trackingNumber: 'ref 123457, called 10/15/2026' } },
    { name: 'a number and a blank', cells: { trackingNumber: 'PDXGR 0001112' } },
    {
      name: 'of a form without a digit',
      cells: { mco: 'Molina', trackingNumber: 'Sent' },
      context: FORMS,
    },
    {
      name: 'of any form if the settings are for another plan',
      cells: { trackingNumber: 'Q12' },
      context: FORMS,
    },
    { name: 'BCBSIL, the day of the dispute', cells: bcbs('262830000001') },
    { name: 'BCBSIL, seven days later', cells: bcbs('262900000001') },
    { name: 'BCBSIL, seven days earlier', cells: bcbs('262760000001') },
    { name: 'BCBSIL, another shape', cells: bcbs('EAA-26001') },
    { name: 'BCBSIL, no dispute date', cells: bcbs('260010000001', { disputeFiledOn: '' }) },
    {
      name: 'BCBSIL, a dispute in the future',
      cells: bcbs('260010000002', { disputeFiledOn: '2026-12-24' }),
    },
    {
      name: 'BCBSIL, day 366 of a leap year',
      asOf: '2025-02-10',
      cells: bcbs('243660000001', { disputeFiledOn: '2025-01-02' }),
    },
    { name: 'twelve digits of another plan', cells: { trackingNumber: '269990000001' } },
    {
      name: 'twelve digits of another program of Blue Cross',
      cells: bcbs('269990000001', { program: 'MMAI' }),
    },
  ],
  invalid: [
    {
      name: 'a digit short of the form in the settings',
      cells: { mco: 'Molina', trackingNumber: 'MO1234567' },
      context: FORMS,
      found: suspect('otherForm'),
    },
    {
      name: 'the claim number, though of that form',
      cells: { mco: 'Molina', trackingNumber: 'MO12345678', claimNumber: 'MO12345678' },
      context: FORMS,
      found: suspect('claimNumber'),
    },
    {
      name: 'of the form in the settings, but an impossible day',
      cells: bcbs('269990000001'),
      context: { plans: mergePlanSettings([{ name: 'BCBS', trackingNumbers: ['############'] }]) },
      found: suspect('encodesNoDay'),
    },
    { name: 'scientific notation', cells: { trackingNumber: '2.6283E+11' }, found: suspect('damaged') },
    {
      name: 'zeros after the fifteenth digit',
      cells: { trackingNumber: '12345678901234500' },
      found: suspect('damaged'),
    },
    {
      name: 'rounded by the reader',
      cells: { trackingNumber: ['12345678901234568', 'rounded'] },
      found: suspect('damaged'),
    },
    {
      name: 'damage matters more than being the claim number',
      cells: { trackingNumber: '1.2E+15', claimNumber: '1.2E+15' },
      found: suspect('damaged'),
    },
    { name: 'the claim number', cells: { trackingNumber: 'madeup clm 0001' }, found: suspect('claimNumber') },
    {
      name: 'the claim number of Aetna, not adjusted',
      cells: { mco: 'Aetna', trackingNumber: 'MADEUP-CLM-0001' },
      found: suspect('claimNumber'),
    },
    {
      name: 'the claim number of another plan, ending A1',
      cells: { mco: 'Molina', claimNumber: 'MADEUP-26A1', trackingNumber: 'MADEUP-26A1' },
      found: suspect('claimNumber'),
    },
    {
      name: 'the claim number of an unknown plan, ending A1',
      cells: { mco: 'Made-Up Plan', claimNumber: 'MADEUP-26A1', trackingNumber: 'MADEUP-26A1' },
      found: suspect('claimNumber'),
    },
    {
      name: 'the claim number of Aetna, ending A0',
      cells: { mco: 'Aetna', claimNumber: 'MADEUP-26A0', trackingNumber: 'MADEUP-26A0' },
      found: suspect('claimNumber'),
    },
    {
      name: 'the authorization number',
      cells: { priorAuthNumber: 'MADEUP-PA-1', trackingNumber: 'MADEUPPA1' },
      found: suspect('priorAuthNumber'),
    },
    {
      name: 'the adjusted claim number of Aetna, which is the authorization number, too',
      cells: {
        mco: 'Aetna',
        claimNumber: 'MADEUP-A1',
        trackingNumber: 'MADEUP-A1',
        priorAuthNumber: 'MADEUP-A1',
      },
      found: suspect('priorAuthNumber'),
    },
    { name: 'the RIN', cells: { trackingNumber: '100-200-301' }, found: suspect('rin') },
    { name: 'the NPI', cells: { trackingNumber: '1234567893' }, found: suspect('npi') },
    {
      name: 'your account number',
      cells: { trackingNumber: 'MADEUPACCT1' },
      found: suspect('patientAccount'),
    },
    {
      name: 'the claim number with words around it',
      cells: { trackingNumber: 'Claim # MADEUP-CLM-0001, called 10/15' },
      found: suspect('claimNumber'),
    },
    {
      name: 'several numbers',
      cells: { trackingNumber: 'MADEUP-TRK-0001, MADEUP-TRK-0002' },
      found: suspect('several'),
    },
    {
      name: 'several numbers in lines',
      cells: { trackingNumber: 'MADEUP-TRK-0001\nMADEUP-TRK-0002' },
      found: suspect('several'),
    },
    { name: 'one digit throughout', cells: { trackingNumber: '0000000' }, found: suspect('filler') },
    { name: '123456789', cells: { trackingNumber: '123456789' }, found: suspect('filler') },
    {
      name: 'words with a small number',
      cells: { trackingNumber: 'waiting 2 weeks' },
      found: suspect('noDigit'),
    },
    { name: 'no digit', cells: { trackingNumber: 'spoke to Maria' }, found: suspect('noDigit') },
    {
      name: 'BCBSIL, eight days later',
      cells: bcbs('262910000001'),
      found: suspect('encodesOther'),
      says: ['This BCBSIL number has a day far from the dispute date. It should be the day BCBSIL got it.'],
    },
    {
      name: 'BCBSIL, eight days earlier',
      cells: bcbs('262750000001'),
      found: suspect('encodesOther'),
      says: ['This BCBSIL number has a day far from the dispute date. It should be the day BCBSIL got it.'],
    },
    {
      name: 'BCBSIL, the day after the as-of day',
      cells: bcbs('263290000001'),
      found: suspect('encodesFuture'),
    },
    { name: 'BCBSIL, the as-of day', cells: bcbs('263280000001'), found: suspect('encodesOther') },
    { name: 'BCBSIL, day 367', cells: bcbs('263670000001'), found: suspect('encodesNoDay') },
    { name: 'BCBSIL, day 0', cells: bcbs('260000000001'), found: suspect('encodesNoDay') },
  ],
});
