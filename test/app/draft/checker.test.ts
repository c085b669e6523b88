import { expect, it } from 'vitest';
import { createDraftChecker } from '../../../src/app/draft/checker.ts';
import { SettingsError } from '../../../src/core/model/errors.ts';
import { createMemoryInput } from '../../../src/formats/rows-in-memory.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';

const create = (asOf: string) =>
  createDraftChecker('ticket', { asOf }, new Date('2026-11-24'), [], createNodePlatform());

it('checks records as of the day in the options', async () => {
  const checker = await create('2026-11-24');
  const file = await checker.check(createMemoryInput({ kind: 'ticket', rows: [{ rin: '12' }] }));
  const [result] = [...file.results];
  expect(result?.findings.map(({ rule }) => rule)).toContain('ticket/rin-invalid');
  expect(checker.dictionary.kind).toBe('ticket');
});

it('refuses an invalid day', async () => {
  await expect(create('today')).rejects.toThrow(SettingsError);
});
