import rule from '../../../src/rules/ticket/duplicate.ts';
import { testRule } from '../../support/test-rule.ts';

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
    { name: 'no MCO', rows: [{ mco: '' }, { mco: '' }] },
  ],
  invalid: [
    { name: 'the same row twice', rows: [{}, {}], found: duplicate(3, 'sameNumber') },
    {
      name: 'another tracking number',
      rows: [{}, { trackingNumber: 'MADEUP-TRK-0002' }],
      found: duplicate(3, 'otherNumber'),
    },
    {
      name: 'the same in another writing',
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
      name: 'each later record names the first row',
      rows: [{}, { claimNumber: 'MADEUP-CLM-0002' }, { rin: '100200302' }, { trackingNumber: '' }],
      found: [
        [4, 'claimNumber', 'sameNumber'],
        [5, 'claimNumber', 'otherNumber'],
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
