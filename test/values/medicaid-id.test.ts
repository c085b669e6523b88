import { expect, it } from 'vitest';
import { mistakenFor } from '../../src/values/medicaid-id.ts';

it.each([
  ['111222333001', undefined],
  ['1234567893', 'npi'],
  ['1234567898', undefined],
  ['1234567', 'impact-provider'],
  ['123456', undefined],
  ['12345678', undefined],
  ['123456789', 'nine-digits'],
  ['20261015000001', 'impact-application'],
  ['20260229000001', undefined],
  ['19261015000001', undefined],
  ['2026101500001', undefined],
  ['202610150000011', undefined],
  ['ABCDEFG', undefined],
  ['', undefined],
])('%j: %s', (id, mistaken) => expect(mistakenFor(id)).toBe(mistaken));
