import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findColumnQuestions } from '../../../src/app/columns/find-questions.ts';
import { createNodePlatform } from '../../../src/node/platform.ts';
import { testFolder } from '../../support/out-files.ts';

const folder = testFolder();

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const find = async (...paths: string[]) => {
  const surroundings = { platform: createNodePlatform(), now: () => new Date('2026-11-24T18:00:00Z') };
  const questions = await findColumnQuestions(paths, {}, surroundings);
  return questions.map(({ column, fields, examples }) => [column.header, fields, examples]);
};

const TRACKER =
  'MCO,RIN,Claim #,Date denied,Denied date,Ref #\nMolina,901200300,MADEUP-1,9/1/26,9/1/26,123456789\n';

it('asks about what every record needs first, with the shape of the cells', async () => {
  expect(await find(write('tracker.csv', TRACKER))).toEqual([
    ['Ref #', ['trackingNumber'], ['9 digits']],
    ['Date denied', ['deniedOn'], ['a date']],
    ['Denied date', ['deniedOn'], ['a date']],
  ]);
});

it('asks once about a header of several files, and nothing about a file that cannot be opened', async () => {
  const paths = [write('one.csv', TRACKER), write('two.csv', TRACKER), join(folder, 'gone.csv')];
  expect((await find(...paths)).map(([header]) => header)).toEqual(['Ref #', 'Date denied', 'Denied date']);
});
