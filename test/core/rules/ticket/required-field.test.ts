import { TICKET } from '../../../../src/core/fields/ticket.ts';
import type { Dictionary } from '../../../../src/core/model/field.ts';
import rule from '../../../../src/core/rules/ticket/required-field.ts';
import { testRule } from '../../../support/test-rule.ts';

const NO_NPI = ['MCO', 'RIN', 'Provider Medicaid ID'];

testRule(rule, {
  valid: [
    {
      name: "neither NPI nor Medicaid ID, if the user's own layout decides what is required",
      cells: { npi: '', medicaidId: '' },
      dictionary: { ...TICKET, template: { headers: [], headerRows: 1 } } as unknown as Dictionary,
    },
    { name: 'all filled', cells: {} },
    { name: 'a surname that is a placeholder elsewhere', cells: { recipientName: 'Na', contactName: 'Na' } },
    { name: 'words as Medicaid ID beside an NPI', cells: { medicaidId: 'applied for' } },
    { name: 'the Medicaid ID alone', cells: { npi: '' } },
    { name: 'the NPI alone', cells: { medicaidId: '' } },
    { name: 'an unreadable NPI, reported as that', cells: { npi: ['', 'error'], medicaidId: '' } },
    { name: 'a claim number "see attached", reported as suspect', cells: { claimNumber: 'See attached' } },
    { name: 'an unreadable date, reported as that', cells: { serviceFrom: 'last week' } },
    { name: 'an error cell, reported as unreadable', cells: { rin: ['', 'error'] } },
    {
      name: 'fields that need not be filled',
      cells: { reference: '', serviceTo: '', contactPhone: '', category: '' },
    },
    { name: 'the tracking number, which has its own rule', cells: { trackingNumber: '' } },
    { name: 'columns that the file lacks, reported once for the file', headers: ['MCO', 'RIN', 'Reference'] },
  ],
  invalid: [
    { name: 'no MCO', cells: { mco: '' }, found: [[2, 'mco', 'empty']] },
    {
      name: 'no recipient name',
      cells: { recipientName: ' \u00a0' },
      found: [[2, 'recipientName', 'empty']],
    },
    {
      name: 'a placeholder as RIN',
      cells: { rin: 'n/a' },
      found: [[2, 'rin', 'words']],
      sources: ['HFS ManagedCareComplaints page, 2023-02-22 §9'],
    },
    { name: 'no date of service', cells: { serviceFrom: '' }, found: [[2, 'serviceFrom', 'empty']] },
    {
      name: 'a placeholder as dispute date',
      cells: { disputeFiledOn: 'TBD' },
      found: [[2, 'disputeFiledOn', 'words']],
      sources: ['2023-02-22 §6'],
    },
    {
      name: 'every field of the assumed layout',
      cells: {
        providerName: '',
        contactName: '',
        contactEmail: '',
        claimNumber: '',
        description: 'see notes',
      },
      found: [
        [2, 'providerName', 'assumed'],
        [2, 'contactName', 'assumed'],
        [2, 'contactEmail', 'assumed'],
        [2, 'claimNumber', 'assumed'],
        [2, 'description', 'words-assumed'],
      ],
    },
    {
      name: 'neither NPI nor Medicaid ID',
      cells: { npi: '', medicaidId: '' },
      found: [[2, 'npi', 'provider']],
    },
    {
      name: 'no NPI, and a placeholder as Medicaid ID',
      cells: { npi: '', medicaidId: 'none' },
      found: [[2, 'npi', 'provider-words']],
    },
    {
      name: 'words as Medicaid ID, and a placeholder as NPI',
      cells: { npi: '-', medicaidId: 'applied for' },
      found: [[2, 'npi', 'provider-words']],
    },
    {
      name: 'no column for the NPI and a blank Medicaid ID',
      headers: NO_NPI,
      cells: { medicaidId: '' },
      found: [[2, 'npi', 'provider']],
    },
    {
      name: 'no column for the Medicaid ID and a blank NPI',
      headers: ['MCO', 'RIN', 'Provider NPI'],
      cells: { npi: '' },
      found: [[2, 'npi', 'provider']],
    },
    {
      name: 'a JSON without the keys, which has no columns',
      json: {},
      headers: [
        'mco',
        'providerName',
        'contactName',
        'contactEmail',
        'claimNumber',
        'serviceFrom',
        'description',
        'npi',
      ],
      found: [
        [1, 'recipientName', 'empty'],
        [1, 'rin', 'empty'],
        [1, 'disputeFiledOn', 'empty'],
      ],
    },
  ],
});
