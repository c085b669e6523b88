import { expect, it } from 'vitest';
import { isPlaceholder } from '../../src/values/placeholder.ts';

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
  '-',
  '--',
  '?',
  '???',
  '0',
  '',
  ' ',
  '...',
])('%j says that there is nothing', (text) => expect(isPlaceholder(text)).toBe(true));
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
])('%j says something', (text) => expect(isPlaceholder(text)).toBe(false));
