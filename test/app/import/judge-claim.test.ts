import { describe, expect, it } from 'vitest';
import {
  findAgreement,
  findDenials,
  formatCode,
  isBalanced,
  isReversal,
} from '../../../src/app/import/judge-claim.ts';
import { claim, remittance } from '../../support/x12.ts';
import { readClaim } from './reading.ts';

type Changes = Parameters<typeof claim>[0];

function read(changes: Changes) {
  return readClaim(remittance({ claims: [claim(changes)] })).claim;
}

const codesOf = (changes: Changes) =>
  findDenials(read(changes)).map(({ line, adjustments }) => [
    line,
    ...adjustments.map(({ carc, cents }) => `${carc} ${cents}`),
  ]);

describe('findDenials', () => {
  it('finds the lines that were denied, and the claim as a whole', () => {
    expect(
      codesOf({
        paid: '95.5',
        lines: [
          ['140', '95.5', 'CO*45*44.5'],
          ['100', '0', 'CO*97*100'],
        ],
      }),
    ).toEqual([[2, '97 10000']]);
    expect(codesOf({ between: ['CAS*CO*29*240'], lines: [] })).toEqual([[undefined, '29 24000']]);
  });
  it('takes out what was agreed, whatever the status of the claim', () => {
    for (const status of ['1', '2', '3', '4']) {
      expect(
        codesOf({
          status,
          lines: [
            ['140', '0', 'CO*45*140'],
            ['100', '0', 'PR*1*50*1*3*50'],
          ],
        }),
      ).toEqual([]);
      expect(codesOf({ status, lines: [['240', '0', 'CO*45*40*1*16*200']] })).toEqual([[1, '16 20000']]);
    }
  });
  it('adds up an amount that is given and taken back', () => {
    expect(codesOf({ lines: [['240', '240', 'CO*97*100', 'CO*97*-100']] })).toEqual([]);
    expect(codesOf({ lines: [['240', '200', 'CO*97*100', 'CO*97*-60']] })).toEqual([[1, '97 4000']]);
  });
});

describe('isReversal', () => {
  it('is what takes an earlier claim back', () => {
    expect(isReversal(read({ status: '22' }))).toBe(true);
    expect(isReversal(read({ status: '4' }))).toBe(false);
  });
});

const agreementOf = (changes: Changes) => findAgreement(read(changes), findDenials(read(changes)));

describe('findAgreement', () => {
  it.each([
    ['25', 'predetermination', 'predetermination'],
    ['23', 'forwarded', 'forwarded'],
    ['19', undefined, 'forwarded'],
    ['20', undefined, 'forwarded'],
    ['21', undefined, 'forwarded'],
    ['4', undefined, 'contract'],
    ['1', undefined, 'contract'],
  ])('with status %s is %s for a denied claim, and %s for a paid one', (status, denied, paid) => {
    expect(agreementOf({ status })).toBe(denied);
    expect(agreementOf({ status, paid: '100', lines: [['240', '100', 'CO*45*140']] })).toBe(paid);
  });
  it.each([
    ['contract', { paid: '100', lines: [['240', '100', 'CO*45*140']] }],
    ['contract', { lines: [['240', '0', 'CO*45*240']] }],
    ['contract', { charge: '0', lines: [['0', '0']] }],
    ['patient', { lines: [['240', '0', 'CO*45*40*1*142*200']] }],
    ['earlier payer', { lines: [['240', '0', 'CO*45*40', 'OA*23*200']] }],
    ['capitation', { lines: [['240', '0', 'CO*24*240']] }],
    ['unexplained', { lines: [['240', '0']] }],
  ] as const)('%s', (reason, changes) => {
    expect(agreementOf(changes as Changes)).toBe(reason);
  });
});

it('writes a code with its group', () => {
  expect(formatCode({ group: 'CO', carc: '197' })).toBe('CO-197');
});

describe('isBalanced', () => {
  it('compares charge, adjustments and payment of the claim and of each line', () => {
    expect(isBalanced(read({}))).toBe(true);
    expect(isBalanced(read({ paid: '1' }))).toBe(false);
    expect(
      isBalanced(
        read({
          lines: [
            ['140', '0', 'CO*45*139'],
            ['100', '0', 'CO*45*101'],
          ],
        }),
      ),
    ).toBe(false);
    expect(isBalanced(read({ charge: '0.3', paid: '0.1', lines: [['0.3', '0.1', 'CO*45*0.2']] }))).toBe(true);
  });
});
