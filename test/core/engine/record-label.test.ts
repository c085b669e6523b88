import { describe, expect, it } from 'vitest';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import type { RawInput } from '../../../src/core/model/input.ts';
import { contextAsOf, gridOf, recordsOf, validRow } from '../../support/rows.ts';

async function readLabels(input: RawInput, label: string): Promise<(string | undefined)[]> {
  const { results } = await checkInput(input, contextAsOf(undefined, { label }), { kind: 'ticket' });
  return [...results].map(({ name }) => name?.label);
}

const ROW = validRow('ticket', { patientAccount: 'A-113', reference: 'x'.repeat(41) });

describe('the column that names the rows', () => {
  it.each(['patientAccount', 'Patient Account', 'patient account'])('is found by %s', async (label) => {
    expect(await readLabels(gridOf('ticket', [ROW]), label)).toEqual(['A-113']);
    expect(await readLabels(recordsOf('ticket', [ROW]), label)).toEqual(['A-113']);
  });

  it('may be a column that is no field, by its heading or letter', async () => {
    const grid = gridOf('ticket', [ROW]);
    const [sheet] = grid.sheets;
    if (!sheet) throw new Error('no sheet');
    const read = sheet.rows;
    sheet.rows = async function* () {
      let row = 0;
      for await (const batch of read())
        yield batch.map((each) => ({ ...each, cells: [...each.cells, row++ === 0 ? 'Our No.' : 'N-7'] }));
    };
    const letter = 'A';
    expect(await readLabels(grid, 'our no')).toEqual(['N-7']);
    expect(await readLabels(gridOf('ticket', [ROW]), letter)).toEqual([expect.any(String)]);
  });

  it('is shortened, and left out where it is blank', async () => {
    expect(await readLabels(gridOf('ticket', [ROW]), 'reference')).toEqual([`${'x'.repeat(40)}…`]);
    expect(
      await readLabels(gridOf('ticket', [validRow('ticket', { patientAccount: '' })]), 'patientAccount'),
    ).toEqual([undefined]);
  });

  it('must be in a spreadsheet; a record may lack the key', async () => {
    await expect(readLabels(gridOf('ticket', [ROW]), 'Our No.')).rejects.toThrow(
      /there is no column for .*\. Type a heading of your spreadsheet\./,
    );
    expect(await readLabels(recordsOf('ticket', [ROW]), 'Our No.')).toEqual([undefined]);
  });
});
