import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openSession } from '../../../src/web/session.ts';
import { writeCleanZip } from '../../../src/web/writing/written-files.ts';
import { chosenFile } from '../../support/chosen-file.ts';
import { AS_OF } from '../../support/rows.ts';

it('keeps the files of two inputs apart that differ in their endings only', async () => {
  const files = [
    chosenFile('MCO,RIN\nMeridian,123456780\n', 'a.csv'),
    chosenFile('MCO\tRIN\nMeridian\t123456780\n', 'a.tsv'),
  ];
  const session = await openSession(files, { asOf: AS_OF, showValues: false }, () => new Date());
  const folders = Object.keys(unzipSync(await writeCleanZip(session, {}))).map((name) => name.split('/')[0]);
  expect(new Set(folders)).toEqual(new Set(['a.csv', 'a.tsv']));
});
