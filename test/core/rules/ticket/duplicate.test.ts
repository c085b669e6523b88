import rule from '../../../../src/core/rules/ticket/duplicate.ts';
import { historyOf } from '../../../support/known.ts';
import { testRule } from '../../../support/test-rule.ts';

const context = {
  history: await historyOf(
    [{ claimNumber: 'MADEUP-CLM-0009' }, {}],
    [{ trackingNumber: 'MADEUP-TRK-0002' }, { claimNumber: '' }, { claimNumber: '1.2E+11' }],
  ),
};

const sent = { history: await historyOf([{ status: 'open' }]) };

const duplicate = (row: number, message: string) => [[row, 'claimNumber', message]] as const;

testRule(rule, {
  valid: [
    { name: 'another claim', rows: [{}, { claimNumber: 'MADEUP-CLM-0002' }] },
    { name: 'another MCO', rows: [{}, { mco: 'Molina' }] },
    { name: 'another day of service', rows: [{}, { serviceFrom: '2026-09-02', serviceTo: '2026-09-02' }] },
    { name: 'another end of service', rows: [{}, { serviceTo: '2026-09-02' }] },
    { name: 'another end that cannot be read', rows: [{}, { serviceTo: 'ongoing' }] },
    {
      name: 'a day that cannot be read is not a blank one',
      rows: [{ serviceFrom: '' }, { serviceFrom: 'Friday' }],
    },
    { name: 'no claim number', rows: [{ claimNumber: '' }, { claimNumber: 'n/a' }] },
    {
      name: '"see attached", which names no claim',
      rows: [{ claimNumber: 'see attached' }, { claimNumber: 'See Attached' }],
    },
    {
      name: 'a claim number that a spreadsheet shortened',
      rows: [{ claimNumber: '1.2E+11' }, { claimNumber: '1.2E+11' }],
    },
    { name: 'not in the history', context, cells: { claimNumber: 'MADEUP-CLM-0002' } },
    { name: 'nothing to find it by in the history', context, cells: { claimNumber: '1.2E+11' } },
    { name: 'the ticket of the history itself', context, cells: { submittedOn: '2026-11-20' } },
    {
      name: 'the ticket that the history has as sent',
      context: sent,
      cells: {},
    },
    { name: 'no MCO', rows: [{ mco: '' }, { mco: '' }] },
  ],
  invalid: [
    { name: 'in the history', context, cells: {}, found: duplicate(2, 'historySame') },
    {
      name: 'in a later file of the history, with that tracking number',
      context,
      cells: { trackingNumber: 'madeup trk 0002' },
      found: duplicate(2, 'historySame'),
      says: ['Row 2 of history file 2 has the same plan, claim, service dates and tracking number.'],
    },
    {
      name: 'in the history with other tracking numbers, written differently',
      context,
      cells: { mco: 'Meridian', claimNumber: 'madeup clm 0001', serviceTo: '', trackingNumber: '77' },
      found: duplicate(2, 'historyOther'),
      says: [
        'Row 3 of history file 1 has the same plan, claim and service dates, but another tracking number.',
      ],
    },
    {
      name: 'sent before with another tracking number',
      context: sent,
      cells: { trackingNumber: 'MADEUP-TRK-0002' },
      found: duplicate(2, 'historyOther'),
    },
    {
      name: 'in the history and in the file, each reported once',
      context,
      rows: [{}, { rin: '100200302' }],
      found: [
        [2, 'claimNumber', 'historySame'],
        [3, 'claimNumber', 'sameNumber'],
      ],
    },
    { name: 'the same row twice', rows: [{}, {}], found: duplicate(3, 'sameNumber') },
    {
      name: 'another tracking number',
      rows: [{}, { trackingNumber: 'MADEUP-TRK-0002' }],
      found: duplicate(3, 'otherNumber'),
      says: [
        'Row 2 has the same plan, claim and service dates, but another tracking number. Did you dispute it twice?',
      ],
    },
    {
      name: 'the same, written differently',
      rows: [
        {},
        {
          mco: 'Meridian',
          claimNumber: 'madeup clm 0001',
          serviceFrom: '9/1/2026',
          serviceTo: '',
          trackingNumber: 'madeup-trk-0001',
        },
      ],
      found: duplicate(3, 'sameNumber'),
    },
    {
      name: 'every later record names the first row',
      rows: [{}, { claimNumber: 'MADEUP-CLM-0002' }, { rin: '100200302' }, { trackingNumber: '' }],
      found: [
        [4, 'claimNumber', 'sameNumber'],
        [5, 'claimNumber', 'otherNumber'],
      ],
      says: [
        'Row 2 has the same plan, claim, service dates and tracking number. One ticket is enough.',
        'Row 2 has the same plan, claim and service dates, but another tracking number. Did you dispute it twice?',
      ],
    },
    {
      name: 'no dates of service in either',
      rows: [
        { serviceFrom: '', serviceTo: '' },
        { serviceFrom: '', serviceTo: '' },
      ],
      found: duplicate(3, 'sameNumber'),
    },
  ],
});
