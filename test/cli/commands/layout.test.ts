import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testFolder, writeBook } from '../../support/out-files.ts';
import { runCli } from '../../support/run-cli.ts';

it('prints the layout, and what to check in it on standard error', async () => {
  const path = writeBook(join(testFolder(), 'official.xlsx'), [
    ['First Name', 'Last Name', 'Medicaid ID', 'Fax *'],
  ]);
  const { status, stdout, stderr } = await runCli(['layout', 'learn', path]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'registration', workbook: path, headerRow: 1 });
  expect(stderr).toBe(
    'portal-check: Check column D "Fax *": We do not know this column. It must be filled in, and is not checked further.\n',
  );
});
