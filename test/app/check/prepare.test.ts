import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareRun } from '../../../src/app/check/prepare.ts';
import { InputError } from '../../../src/core/model/errors.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { testFolder, writeCsv } from '../../support/out-files.ts';
import { contextAsOf, VALID_REGISTRATION, VALID_TICKET } from '../../support/rows.ts';

const folder = testFolder();
const table = (name: string, row: Readonly<Record<string, string>>) =>
  writeCsv(join(folder, name), [Object.keys(row), Object.values(row)]);
const roster = table('roster.csv', VALID_REGISTRATION);
const history = table('history.csv', VALID_TICKET);
const layout = join(folder, 'layout.json');
writeFileSync(layout, JSON.stringify({ kind: 'ticket', columns: [{ header: 'Card', field: 'rin' }] }));

const platform = createNodePlatform();
const settings = contextAsOf();

describe('prepareRun', () => {
  it('adds nothing to the settings without a layout, roster or history', async () => {
    const { context, layoutDictionary, getDictionary } = await prepareRun({}, settings, {
      inputs: [],
      platform,
    });
    expect(context).toEqual(settings);
    expect(layoutDictionary).toBeUndefined();
    expect(getDictionary('ticket').fields.find(({ name }) => name === 'rin')?.header).toBe('RIN');
  });
  it('reads the roster and the history', async () => {
    const { context } = await prepareRun({ roster, history: [history] }, settings, { inputs: [], platform });
    const { email, medicaidId, npi } = VALID_REGISTRATION;
    expect(context.roster?.hasPerson({ email, medicaidId, npi })).toBe(true);
    expect(context.history).toBeDefined();
    expect(Object.isFrozen(context)).toBe(true);
  });
  it('names the fields of the kind as the layout does', async () => {
    const { layoutDictionary, getDictionary } = await prepareRun({ layout }, settings, {
      inputs: [],
      platform,
    });
    expect(layoutDictionary?.kind).toBe('ticket');
    expect(getDictionary('ticket').fields.find(({ name }) => name === 'rin')?.header).toBe('Card');
  });
  it('refuses an input as its own history', async () => {
    const failing = prepareRun({ history: [history] }, settings, { inputs: [history], platform });
    await expect(failing).rejects.toBeInstanceOf(InputError);
  });
  it('calls the checkpoint while it reads', async () => {
    const checkpoint = () => {
      throw new RangeError('time is up');
    };
    const failing = prepareRun({ history: [history] }, settings, { inputs: [], platform, checkpoint });
    await expect(failing).rejects.toThrow(RangeError);
  });
});
