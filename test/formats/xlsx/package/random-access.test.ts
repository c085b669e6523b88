import { expect, it } from 'vitest';
import { LIMITS } from '../../../../src/formats/bytes/limits.ts';
import { createMemorySource } from '../../../../src/formats/bytes/source.ts';
import { openRandomAccess } from '../../../../src/formats/xlsx/package/random-access.ts';
import { REFUSALS } from '../archive.ts';

const limits = { ...LIMITS, fileBytes: 5 };

it('opens a file within the limit', async () => {
  const bytes = await openRandomAccess(
    createMemorySource('book.xlsx', Buffer.from('abcde')),
    limits,
    REFUSALS,
  );
  expect(String(await bytes.read(1, 2))).toBe('bc');
});

it('closes and refuses a file over the limit', async () => {
  let closed = 0;
  const source = createMemorySource('book.xlsx', Buffer.from('abcdef'));
  const access = {
    ...source.openRandomAccess(),
    close: async () => {
      closed += 1;
    },
  };
  const opened = openRandomAccess({ ...source, openRandomAccess: () => access }, limits, REFUSALS);
  await expect(opened).rejects.toThrow('over 5 bytes');
  expect(closed).toBe(1);
});
