import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { check } from '../../support/check.ts';
import { manifestIn, runOut, testFolder, textsOf, writeCsv } from '../../support/out-files.ts';
import { AS_OF, VALID_REGISTRATION, VALID_TICKET } from '../../support/rows.ts';

const home = testFolder();

/** Two rows with a review finding, one of which a person has checked. */
function write(
  folder: string,
  valid: Readonly<Record<string, string>>,
  doubt: Readonly<Record<string, string>>,
) {
  mkdirSync(join(home, folder));
  const rows = ['MT', 'not yet'].map((checked) =>
    Object.values({ ...valid, ...doubt, 'Reviewed by': checked }),
  );
  return writeCsv(join(home, folder, 'in.csv'), [[...Object.keys(valid), 'Reviewed by'], ...rows]);
}

it('a ticket that a person has checked is clean, counted, and clean again when it is checked again', async () => {
  const path = write('tickets', VALID_TICKET, { processExhausted: '' });
  const out = join(home, 'tickets', 'out');
  await runOut(path, out, '--fail-on=never');
  expect(manifestIn(out).input).toMatchObject({ records: 2, checked: 1 });
  const [head = [], ...rows] = await textsOf(join(out, 'tickets.clean.csv'));
  expect(rows.map((cells) => cells[head.indexOf('Reviewed by')])).toEqual(['MT']);
  const [held = [], ...heldRows] = await textsOf(join(out, 'tickets.held.csv'));
  expect(heldRows.map((cells) => cells[held.indexOf('Reviewed by')])).toEqual(['not yet']);
  const again = await check(join(out, 'tickets.clean.csv'), { asOf: AS_OF });
  expect(again.summary.verdicts).toMatchObject({ ready: 1, review: 0 });
});

it('a registration file for HFS does not say who has checked it', async () => {
  const path = write('people', VALID_REGISTRATION, { zip: '6270' });
  const out = join(home, 'people', 'out');
  await runOut(path, out, '--fail-on=never');
  expect(manifestIn(out).files.map(({ file, records }) => [file, records])).toEqual([
    ['registrations.clean.xlsx', 1],
    ['registrations.held.xlsx', 1],
    ['READ ME.txt', 0],
  ]);
  expect(manifestIn(out).droppedColumns).toEqual(['Reviewed by']);
});
