import { expect, it } from 'vitest';
import { RULES } from '../../src/core/rules/index.ts';
import { toPageWords } from '../../src/web/page-words.ts';

it('names no option that only a command has, in what to do about a finding', () => {
  for (const { id, cure } of RULES) {
    const filled = cure.replace('{fewer}', '9');
    // A layout is for the IT person, who uses the program.
    expect(toPageWords(filled).replaceAll('--layout', ''), id).not.toMatch(/--|<folder>|portal-check [a-z]/);
  }
});

it('says how to answer a question about a column', () => {
  expect(
    toPageWords(`Is "Ref #" (column F) the MCO Tracking Number? If so: --map 'Ref #=trackingNumber'`),
  ).toBe('Is "Ref #" (column F) the MCO Tracking Number? If so, check the file again, and give this answer.');
  expect(toPageWords('Read "Payor" (column A) as MCO. If one is wrong, use --map to fix it.')).toBe(
    'Read "Payor" (column A) as MCO. If one is wrong, change its heading, and check again.',
  );
  expect(toPageWords('Nothing to replace.')).toBe('Nothing to replace.');
});
