import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEmailFault } from '../../../src/core/values/email.ts';

/** 254 characters, as many as there may be. */
const LONGEST = `${'m'.repeat(64)}@${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(53)}.example`;

describe('emailFault', () => {
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
  ])('%s is one', (text) => expect(findEmailFault(text)).toBeUndefined());
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
  ])('%s is none', (text) => expect(findEmailFault(text)).toBe('form'));
  it.each([
    'maren@clinic.example; odell@clinic.example',
    'maren@clinic.example,odell@clinic.example',
    'maren@clinic.example odell@clinic.example',
    'maren@clinic.example / odell@',
  ])('%s are several', (text) => expect(findEmailFault(text)).toBe('several'));

  it('takes nothing for an address that has not one @ and a dot behind it', () => {
    const odd = fc.string({ unit: fc.constantFrom('a', '.', '-', '@', ' '), maxLength: 300 });
    fc.assert(
      fc.property(odd, (text) => {
        const isOne = /^[^@ ]+@[^@ ]+\.[^@ .]{2,}$/.test(text);
        expect(findEmailFault(text) === undefined && !isOne).toBe(false);
      }),
    );
  });
});
