import { expect, it } from 'vitest';
import { findMedicaidIdFault } from '../../../src/core/values/medicaid-id.ts';

it.each([
  ['111222333001', undefined],
  ['1234567893', 'npi'],
  ['1234567898', undefined],
  ['2223330', 'impact-provider'],
  ['222333', undefined],
  ['11222333', undefined],
  ['111222333', 'nine-digits'],
  ['1234', 'short'],
  ['22333', 'short'],
  ['123456', 'filler'],
  ['123456789', 'filler'],
  ['000000000000', 'filler'],
  ['1111111', 'filler'],
  ['IL111222333001', 'letters'],
  ['111222333001A', undefined],
  ['20261015000001', 'impact-application'],
  ['20260229000001', undefined],
  ['19261015000001', undefined],
  ['2026101500001', undefined],
  ['202610150000011', undefined],
  ['2026010120261015000001', undefined],
  ['ABCDEFG', 'letters'],
  ['', undefined],
])('%j: %s', (id, fault) => expect(findMedicaidIdFault(id, '1932104098', undefined)).toBe(fault));

it.each([
  ["the record's own NPI", '1932104098', '1932104098', undefined, 'own-npi'],
  ['its own NPI, with a wrong check digit', '1932104099', '1932104099', undefined, 'own-npi'],
  ['twelve digits in both places', '111222333001', '111222333001', undefined, undefined],
  ['eleven digits in a number cell', '11222333001', '', 'number', 'lost-zero'],
  ['eleven digits in a text cell', '11222333001', '', undefined, undefined],
] as const)('%s', (_name, id, npi, fact, fault) => expect(findMedicaidIdFault(id, npi, fact)).toBe(fault));
