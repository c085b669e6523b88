import { readdirSync } from 'node:fs';
import { configureGlobal, readConfigureGlobal } from 'fast-check';
import { it } from 'vitest';
import { ROOT } from '../support/rule-files.ts';

// The tests that stand nearest to what is mutated, as one file: to load it once for a mutant is far quicker than to
// load each of ninety. Those that see most come first, so that a mutant falls early.
const files = ['rule-messages', 'rule-examples', 'core/portal/outcome'].map((name) => `${name}.test.ts`);
for (const room of ['core/values', 'core/rules']) {
  const names = readdirSync(`${ROOT}test/${room}`, { recursive: true, encoding: 'utf8' });
  files.push(...names.filter((name) => name.endsWith('.test.ts')).map((name) => `${room}/${name}`));
}
// That a mutant falls is enough to know; the least case that fells it is not looked for.
configureGlobal({ ...readConfigureGlobal(), endOnFailure: true });
for (const file of files) {
  try {
    await import(/* @vite-ignore */ `${ROOT}test/${file}`);
  } catch (error) {
    // A mutant that no test can even be loaded with has fallen.
    it(`${file} can be loaded`, () => {
      throw error;
    });
  }
}
