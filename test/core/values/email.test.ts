import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEmailFault } from '../../../src/core/values/email.ts';

/** 254 characters, the maximum. */
const LONGEST = `${'m'.repeat(64)}@${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(53)}.example`;

describe('findEmailFault', () => {
  it.each([
    'maren@clinic.example',
    'maren.testwell+portal@mail.clinic.example',
    "o'dell_s@clinic-north.example",
    'm@1a.example',
    'jörg@klinik.example',
    'maren@clinic.xn--p1ai',
    'maren@é.example',
    `${'m'.repeat(64)}@clinic.example`,
    LONGEST,
  ])('%s is an address', (text) => expect(findEmailFault(text)).toBeUndefined());
  it.each([
    '',
    'maren',
    'maren.clinic.example',
    '@clinic.example',
    'maren@',
    'maren@clinic',
    'maren@clinic,example',
    'maren@clinic.example.',
    'maren@.example',
    'maren@clinic..example',
    'maren@-clinic.example',
    'maren@clinic-.example',
    'maren@clinic.e',
    'maren@clinic.123',
    'maren@clinic.1example',
    'maren@clinic.example1',
    '(maren)@clinic.example',
    '(@clinic.example',
    'maren.(@clinic.example',
    'maren@(.example',
    'maren@192.0.2.1',
    '.maren@clinic.example',
    'maren.@clinic.example',
    'maren..t@clinic.example',
    'maren testwell@clinic.example',
    'Maren <maren@clinic.example>',
    'maren@@clinic.example',
    'maren@clinic.example (front desk)',
    `${'m'.repeat(65)}@clinic.example`,
    `maren@${'a'.repeat(64)}.example`,
    `maren@${'clinic.'.repeat(40)}example`,
    LONGEST.replace('example', 'examples'),
  ])('%s is malformed', (text) => expect(findEmailFault(text)).toBe('form'));
  it.each([
    'maren@clinic.example; odell@clinic.example',
    'maren@clinic.example,odell@clinic.example',
    'maren@clinic.example odell@clinic.example',
    'maren@clinic.example / odell@',
  ])('%s has several addresses', (text) => expect(findEmailFault(text)).toBe('several'));

  it('accepts nothing without exactly one @ and a dot after it', () => {
    const odd = fc.string({ unit: fc.constantFrom('a', '.', '-', '@', ' '), maxLength: 300 });
    fc.assert(
      fc.property(odd, (text) => {
        const isOne = /^[^@ ]+@[^@ ]+\.[^@ .]{2,}$/.test(text);
        expect(findEmailFault(text) === undefined && !isOne).toBe(false);
      }),
    );
  });
});
