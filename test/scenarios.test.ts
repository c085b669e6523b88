import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { runCli } from './support/run-cli.ts';
import { findScenario, readScenario, SCENARIO_NAMES } from './support/scenario.ts';

// A scenario is a folder: run.json (arguments, exit status, and the environment if it matters), input files, and the
// printed output. `npx vitest run test/scenarios.test.ts -u` rewrites the output files: read them.

const home = process.cwd();

afterEach(() => process.chdir(home));

describe('scenarios', () => {
  it.each(SCENARIO_NAMES)('print what is expected: %s', async (name) => {
    const at = findScenario(name);
    const scenario = readScenario(name);
    process.chdir(at);
    const { args, stdin, ...surroundings } = scenario;
    const run = await runCli(args, { ...surroundings, ...(stdin && { stdin: readFileSync(at + stdin) }) });
    expect(run.status, scenario.about).toBe(scenario.status);
    await expect(run.stdout, 'run npm run gen, and read the difference').toMatchFileSnapshot(
      `${at}stdout.txt`,
    );
    // The folder that was searched differs from machine to machine.
    const stderr = run.stderr.replaceAll(process.cwd(), '<folder>');
    await expect(stderr, 'run npm run gen, and read the difference').toMatchFileSnapshot(`${at}stderr.txt`);
    if (scenario.status === 2)
      expect(run.stdout, 'nothing on standard output if nothing was checked').toBe('');
  });
});

describe('an empty folder', () => {
  it('has nothing to check and is not removed', async () => {
    const empty = mkdtempSync(`${tmpdir()}/portal-check-`);
    const run = await runCli([empty]);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(existsSync(empty)).toBe(true);
  });
});
