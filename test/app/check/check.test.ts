import { describe, expect, it } from 'vitest';
import { checkInputs } from '../../../src/app/check/check.ts';
import { InputError, SettingsError } from '../../../src/core/model/errors.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { AS_OF, VALID_TICKET } from '../../support/rows.ts';

const rows = { kind: 'ticket' as const, rows: [VALID_TICKET], name: 'in memory' };
const surroundings = { platform: createNodePlatform(), now: () => new Date('2026-11-24T18:00:00Z') };

describe('checkInputs', () => {
  it('checks a single input and a list of inputs', async () => {
    const single = await checkInputs(rows, {}, surroundings);
    expect(single.files.map(({ file }) => file)).toEqual(['in memory']);
    const list = await checkInputs([rows, { ...rows, name: 'more' }], {}, surroundings);
    expect(list.files.map(({ file }) => file)).toEqual(['in memory', 'more']);
  });
  it('checks for today unless a day is passed', async () => {
    const { context } = await checkInputs(rows, {}, surroundings);
    expect((await checkInputs(rows, { asOf: AS_OF }, surroundings)).context.asOf).toBe(context.asOf);
  });
  it('names every input that cannot be read in one error', async () => {
    const failing = checkInputs(['no-such.csv', rows, 'neither.csv'], {}, surroundings);
    await expect(failing).rejects.toThrow(
      new InputError(
        ['no-such.csv', 'neither.csv']
          .map((name) => `${name}: There is no such file in ${process.cwd()}. Check its name.`)
          .join('\n'),
      ),
    );
  });
  it('refuses an option before it reads anything', async () => {
    const failing = checkInputs('no-such.csv', { timeout: -1 }, surroundings);
    await expect(failing).rejects.toBeInstanceOf(SettingsError);
  });
});
