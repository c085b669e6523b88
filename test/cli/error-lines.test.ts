import { expect, it } from 'vitest';
import { toOneLine } from '../../src/cli/error-lines.ts';

it('makes one line of a message, and masks a long number', () => {
  expect(toOneLine("error: unknown option '--1234567890'\n(Did you mean --out?)\n")).toBe(
    'There is no option --##########. Did you mean --out?',
  );
  expect(toOneLine('error: This is\na sentence of ours.\n')).toBe('This is a sentence of ours.');
});

it.each([
  ["missing required argument 'date'", 'The date is missing. Type it after the command.'],
  ["option '--as-of <day>' argument missing", '--as-of: Type a day after it.'],
  ["option '--fail-on <outcome>' argument missing", '--fail-on: Type an outcome after it.'],
  ["option '--max-findings <n>' argument missing", '--max-findings: Type a number after it.'],
  ["option '--map <header=field>' argument missing", '--map: Type a heading and a field after it.'],
  [
    "option '--max-findings <n>' argument 'x' is invalid. Type a whole number, like 20.",
    '--max-findings: Type a whole number, like 20.',
  ],
  [
    "option '--kind <kind>' argument 'x' is invalid. Allowed choices are registration, ticket.",
    '--kind: Choose registration or ticket.',
  ],
  [
    "command-argument value 'foo' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish.",
    'There is no "foo". Choose bash, zsh or fish.',
  ],
  ["unknown option '--bogus'", 'There is no option --bogus. Add --help to see them all.'],
  ["unknown command 'foo'", 'There is no command "foo". Add --help to see them all.'],
  [
    "too many arguments for 'rules'. Expected 0 arguments but got 1.",
    'Type nothing but options after rules.',
  ],
  [
    "too many arguments for 'explain'. Expected 1 argument but got 2.",
    'Type no more than one word after explain.',
  ],
  [
    "too many arguments for 'template'. Expected 2 arguments but got 3.",
    'Type no more than 2 words after template.',
  ],
  ["option '--json' cannot be used with option '--markdown'", 'Use --json or --markdown, not both.'],
])('says %s in a plain sentence', (message, sentence) => {
  expect(toOneLine(`error: ${message}\n`)).toBe(sentence);
});
