import { describe, expect, it } from 'vitest';
import { findDenialCategory } from '../../../src/core/portal/denial-category.ts';

describe('findDenialCategory', () => {
  it.each([
    ['CO-197', 'prior authorization'],
    ['CO-16/N54', 'prior authorization'],
    ['CO-22', 'other coverage first'],
    ['CO-31', 'eligibility'],
    ['CO-B7', 'provider enrollment'],
    ['CO-29', 'timely filing'],
    ['OA-18', 'duplicate claim'],
    ['CO-50', 'medical necessity'],
    ['CO-97', 'bundled services'],
    ['CO-16', 'missing or wrong information'],
    ['PR-204', 'not covered'],
    ['CO-4', 'coding'],
    ['CO-119', 'limits on services'],
    ['CO-999', 'denied by the plan'],
    ['', 'denied by the plan'],
  ])('%s is %s', (code, category) => {
    expect(findDenialCategory(code)).toBe(category);
  });
});
