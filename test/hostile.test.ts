import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from './support/out-files.ts';
import { runCli } from './support/run-cli.ts';
import { HOSTILE } from './torture/hostile.ts';

const folder = testFolder();
const DRAFT = join(folder, 'draft.json');
writeFileSync(DRAFT, '{"mco":"Molina"}');
const quick = HOSTILE.filter((file) => file.quick);

/** Only the small files; npm run torture runs all of them and measures the memory. */
describe('a hostile file', () => {
  it.each(quick.map((file) => [file.name, file] as const))(
    'is refused in one line or checked: %s',
    async (name, { make, ends, option }) => {
      const path = join(folder, name);
      writeFileSync(path, make());
      const args = option ? [DRAFT, `--${option}`, path] : [path];
      const { status, stdout, stderr } = await runCli([...args, '--as-of', '2026-11-24']);
      if (typeof ends === 'number') {
        expect([status, stderr]).toEqual([ends, '']);
        return;
      }
      const line = stderr.replace(/^portal-check: (?:--\w+ )?/, '').replace(`${path}: `, '');
      expect([status, stdout]).toEqual([2, '']);
      expect(line).toMatch(ends);
      expect(line.split('\n')).toHaveLength(2);
    },
  );
});
