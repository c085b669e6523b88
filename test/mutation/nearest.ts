import { readdirSync } from 'node:fs';
import { ROOT } from '../support/rule-files.ts';

// The tests that stand nearest to what is mutated, as one file: to load it once for a mutant is far quicker than to
// load each of ninety. Those that see most come first, so that a mutant falls early.
const files = ['rule-messages', 'rule-examples', 'outcome'].map((name) => `${name}.test.ts`);
for (const room of ['values', 'rules']) {
  const names = readdirSync(`${ROOT}test/${room}`, { recursive: true, encoding: 'utf8' });
  files.push(...names.filter((name) => name.endsWith('.test.ts')).map((name) => `${room}/${name}`));
}
for (const file of files) await import(/* @vite-ignore */ `${ROOT}test/${file}`);
