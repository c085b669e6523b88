import { describe, expect, it } from 'vitest';
import { chooseNextCommand } from '../../../src/cli/check/next-command.ts';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import type { CheckedFile } from '../../../src/core/engine/checked-file.ts';
import type { Kind } from '../../../src/core/model/vocabulary.ts';
import { contextAsOf, gridOf, type TestCells, validRow } from '../../support/rows.ts';

async function check(
  rows: readonly TestCells[],
  file = 'drafts.csv',
  kind: Kind = 'ticket',
): Promise<CheckedFile> {
  return checkInput({ ...gridOf(kind, rows), file }, contextAsOf(), { kind });
}

const ready = validRow('ticket');
const early = validRow('ticket', { disputeFiledOn: '2026-11-10' });
const late = validRow('ticket', { disputeFiledOn: '2026-01-10' });

describe('chooseNextCommand', () => {
  it('writes the clean files if a row can be submitted', async () => {
    expect(chooseNextCommand([await check([ready, early])], {}, [])).toBe(
      'portal-check drafts.csv --out to-submit',
    );
    expect(chooseNextCommand([await check([ready], 'my drafts.csv')], {}, [])).toBe(
      'portal-check "my drafts.csv" --out to-submit',
    );
  });

  it('opens what is in the folder of the clean files', async () => {
    expect(chooseNextCommand([await check([ready])], { out: 'to-submit' }, [])).toBe(
      'open "to-submit/READ ME.txt"',
    );
  });

  it('lists the days if nothing can be submitted today', async () => {
    expect(chooseNextCommand([await check([early])], {}, [])).toBe('portal-check due drafts.csv');
  });

  it('answers a question first', async () => {
    const headers = ['First Name', 'Last Name', 'Email', 'Provider or Facility Name', 'NPI', 'Provider ID'];
    const input = gridOf('registration', [validRow('registration')], headers);
    const file = await checkInput({ ...input, file: 'people.csv' }, contextAsOf(), { kind: 'registration' });
    expect(chooseNextCommand([file], { out: 'to-submit' }, [])).toBe(
      "portal-check people.csv --map 'Provider ID=medicaidId' --out to-submit --force",
    );
    expect(chooseNextCommand([file], { asOf: '12/1/2026' }, ['asOf'])).toBe(
      "portal-check people.csv --as-of 12/1/2026 --map 'Provider ID=medicaidId'",
    );
    expect(chooseNextCommand([file], { asOf: 'Dec 1 2026' }, ['asOf'])).toContain('--as-of "Dec 1 2026"');
  });

  it('writes a workbook to work in if there are only faults without a day', async () => {
    const people = await check([validRow('registration', { medicaidId: '' })], 'people.csv', 'registration');
    expect(chooseNextCommand([people], {}, [])).toBe('portal-check people.csv --report checked.xlsx');
    expect(chooseNextCommand([people], { report: ['checked.html'] }, [])).toBeUndefined();
  });

  it('shows no number that may be a person', async () => {
    expect(chooseNextCommand([await check([late], '100200301.csv')], {}, [])).toBe(
      'portal-check due "#########.csv"',
    );
  });

  it('repeats what the user typed, as far as the command has it, and not what the settings say', async () => {
    const flags = {
      asOf: '12/1/2026',
      map: ['Notes=description', 'Ref #=trackingNumber'],
      layout: 'our layout.json',
      roster: 'settings.csv',
      kind: 'ticket',
    } as const;
    const given = { ...flags, map: [...flags.map] };
    const typed = ['asOf', 'map', 'layout'] as const;
    const shared = '--as-of 12/1/2026';
    const maps = '--map Notes=description --map "Ref #=trackingNumber"';
    expect(chooseNextCommand([await check([ready])], given, typed)).toBe(
      `portal-check ticket drafts.csv ${shared} --layout "our layout.json" ${maps} --out to-submit`,
    );
    expect(chooseNextCommand([await check([early])], given, typed)).toBe(
      `portal-check due drafts.csv ${shared} ${maps} --kind ticket`,
    );
  });

  it('says nothing of several files, or of standard input', async () => {
    const file = await check([ready]);
    expect(chooseNextCommand([file, file], {}, [])).toBeUndefined();
    expect(chooseNextCommand([{ ...file, file: '-' }], {}, [])).toBeUndefined();
  });
});
