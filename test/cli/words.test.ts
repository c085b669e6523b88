import { describe, expect, it } from 'vitest';
import { COMMAND_GROUPS, EXAMPLES, GOOD_TO_KNOW } from '../../src/cli/help/help-texts.ts';
import { OPTIONS } from '../../src/cli/options/option-table.ts';
import { getDictionary } from '../../src/core/fields/index.ts';
import { runCli } from '../support/run-cli.ts';
import { sentencesIn, sourceTree } from '../support/source-tree.ts';
import { findNeverWords, readDecidableWords } from '../support/words.ts';

// Texts for users of the command line keep to docs/WORDS.md. Rules and reports have tests of their own.

const MAX_OPTION_HELP = 80;

/** Texts of reports and of clean files, which other tests read, and texts for programs. */
const NOT_HERE = [
  /^src\/app\/(?:review|deadlines|clean)\//,
  // Descriptions in JSON Schemas, for editors.
  /^src\/app\/(?:json-schema|settings\/schema|settings\/limits|layout\/schema)\.ts$/,
];

const files = ['cli', 'app', 'formats', 'node', 'core/fields', 'core/model', 'core/reference', 'core/rows']
  .flatMap((folder) => sourceTree(`src/${folder}`))
  .filter(({ path }) => !NOT_HERE.some((pattern) => pattern.test(path)));

describe('the list of words', () => {
  it('is read from the document', () => {
    expect(readDecidableWords().map(({ word }) => word)).toEqual(
      expect.arrayContaining(['undisputed', 'is no', 'e.g.', 'please']),
    );
  });
  it.each([
    ['This is no number.', 'is no'],
    ['Type a name, e.g. Maren.', 'e.g.'],
    ['The As-Of day', 'as-of day'],
    ['two records', 'record'],
  ])('finds the word in %j', (text, word) => expect(findNeverWords(text)).toEqual([word]));
  it('finds no part of a word', () => expect(findNeverWords('a recorded message, pleased')).toEqual([]));
});

describe('sentences in the source', () => {
  it.each(files.map((file) => [file.path, file] as const))('%s has none of the words', (_, file) => {
    const found = sentencesIn(file).flatMap(({ text, at }) =>
      findNeverWords(text.replace(/--[a-z-]+/g, '')).map((word) => `${at} ${word}: ${text}`),
    );
    expect(found, 'see docs/WORDS.md for the word to use').toEqual([]);
  });
});

describe('help', () => {
  const commands = Object.keys(EXAMPLES).filter((name) => name !== '');
  it.each(['', ...commands])('of "%s" has none of the words', async (name) => {
    const { status, stdout } = await runCli([...name.split(' ').filter(Boolean), '--help']);
    expect(status).toBe(0);
    expect(findNeverWords(stdout.replace(/--[a-z-]+/g, ''))).toEqual([]);
  });
  it.each(Object.entries(OPTIONS))('of the option %s is one short line', (_, { help }) => {
    const text = typeof help === 'string' ? help : help('check');
    expect(text.length).toBeLessThanOrEqual(MAX_OPTION_HELP);
    expect(text).not.toMatch(/[;.]$|\(choices/);
  });
  it('has sentences at its end', () => {
    for (const text of GOOD_TO_KNOW) expect(text).toMatch(/^[A-Z].*\.$/);
  });
  it('has a group for each command', async () => {
    const { stdout } = await runCli(['--help']);
    for (const name of Object.values(COMMAND_GROUPS).flat())
      expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
  });
});

describe('questions about fields', () => {
  const fields = [...getDictionary('ticket').fields, ...getDictionary('registration').fields];
  it.each(fields.map((field) => [field.header, field.about]))(
    '%s is described in plain words',
    (_, about) => {
      expect(findNeverWords(about)).toEqual([]);
      expect(about).not.toMatch(/\.$/);
    },
  );
});
