import { readdirSync } from 'node:fs';
import { configureGlobal, readConfigureGlobal } from 'fast-check';
import { it } from 'vitest';
import { ROOT } from '../support/rule-files.ts';

// The tests closest to the mutated code as one file: loading one file per mutant is far faster than loading ninety.
// The tests that cover most come first, so that a mutant is killed early.
const files = ['rule-messages', 'rule-examples', 'core/portal/outcome'].map((name) => `${name}.test.ts`);
for (const room of ['core/values', 'core/rules']) {
  const names = readdirSync(`${ROOT}test/${room}`, { recursive: true, encoding: 'utf8' });
  files.push(...names.filter((name) => name.endsWith('.test.ts')).map((name) => `${room}/${name}`));
}
// It is enough that a mutant is killed: the counterexample need not be shrunk.
configureGlobal({ ...readConfigureGlobal(), endOnFailure: true });
for (const file of files) {
  try {
    await import(/* @vite-ignore */ `${ROOT}test/${file}`);
  } catch (error) {
    // A mutant that keeps a test file from loading is killed.
    it(`loads ${file}`, () => {
      throw error;
    });
  }
}
