import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isNamePlaceholder, isPlaceholder } from '../../../src/core/values/placeholder.ts';

it.each([
  'n/a',
  'N.A.',
  'na',
  'None',
  'nil',
  'pending',
  'TBD',
  'Unknown',
  'called',
  'see notes',
  'See Attached',
  'see-attached',
  '- see attached -',
  '-',
  '--',
  '?',
  '???',
  '0',
  '',
  ' ',
  '...',
])('%j is a placeholder', (text) => expect(isPlaceholder(text)).toBe(true));
it.each([
  '00',
  '1',
  'nab',
  'nobody',
  'pending review',
  'see attached letter',
  'O',
  '-1',
  'x',
  '_'.repeat(17),
  '-- see attached -',
])('%j is a value', (text) => expect(isPlaceholder(text)).toBe(false));
it('gives the same answers as a lookup of the words without the test of letters', () => {
  const words = [
    'na',
    'none',
    'nil',
    'pending',
    'tbd',
    'unknown',
    'called',
    'seenotes',
    'seeattached',
    '',
    '0',
  ];
  const text = fc.string({ unit: fc.constantFrom(...'NnaOoeil /.-_\\?\t0p1x\u00a0\u212a'), maxLength: 6 });
  fc.assert(
    fc.property(text, (sample) => {
      const bare = sample.toLowerCase().replace(/[\s./\\?_-]/g, '');
      expect(isPlaceholder(sample)).toBe(words.includes(bare));
    }),
  );
});

it.each(['n/a', 'N/A', 'n / a', 'none', 'Unknown', 'TBD', '-', '--', '?', '???', ''])(
  '%j is no name',
  (text) => expect(isNamePlaceholder(text)).toBe(true),
);
it.each(['Na', 'NA', 'N.A.', 'Nil', 'Pending', 'called', 'see notes', '0', 'None Testwell', 'Maren'])(
  '%j may be a name',
  (text) => expect(isNamePlaceholder(text)).toBe(false),
);
