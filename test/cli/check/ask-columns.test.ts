import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Asker } from '../../../src/cli/asker.ts';
import { Interrupted } from '../../../src/cli/asker.ts';
import { testFolder } from '../../support/out-files.ts';
import { runCli } from '../../support/run-cli.ts';
import { HAS_MODES } from '../../support/system.ts';

const folder = testFolder();
const CONFIG = join(folder, 'portal-check.config.json');

function write(name: string, ...headers: string[]): string {
  const path = join(folder, name);
  const cells = headers.map((header) =>
    header === 'Ref #' ? '123456789' : /denied/i.test(header) ? '9/1/26' : 'MADEUP-1',
  );
  writeFileSync(path, `MCO,RIN,Claim #,${headers.join(',')}\nMolina,901200300,MADEUP-2,${cells.join(',')}\n`);
  return path;
}

/** Answers with these values in turn, and records what was asked. */
function answering(...answers: string[]) {
  const asked: { message: string; names: string[] }[] = [];
  const asker: Asker = {
    choose: async <V extends string>({ message, choices }: Parameters<Asker['choose']>[0]) => {
      asked.push({ message, names: choices.map(({ name }) => name) });
      const answer = answers.shift();
      if (answer === undefined) throw new Interrupted();
      return answer as V;
    },
    askText: () => Promise.reject(new Error('no text is asked for')),
    search: () => Promise.reject(new Error('nothing is searched for')),
  };
  return { asker, asked };
}

const check = (path: string, asker: Asker, ...args: string[]) =>
  runCli([path, '--as-of', '2026-11-24', ...args], { asker });

describe('questions about columns', () => {
  it('show the shape of cells, and the answer is used at once', async () => {
    const { asker, asked } = answering('trackingNumber', 'no');
    const { stdout } = await check(write('a.csv', 'Ref #'), asker);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'a.csv: "Ref #" (column D) has 9 digits in its first rows.',
    );
    expect(stdout).not.toContain('123456789');
    expect(asked[0]?.names[0]).toMatch(/^MCO Tracking Number: /);
    expect(asked[0]?.names.at(-1)).toMatch(/^None of these/);
    expect(stdout).not.toContain('file/column-question');
    expect(existsSync(CONFIG)).toBe(false);
  });
  it('leave out a field that an earlier answer gave to another column', async () => {
    const { asker, asked } = answering('deniedOn', 'no');
    await check(write('two.csv', 'Date denied', 'Denied date'), asker);
    expect(asked.map(({ message }) => message)).toEqual([
      'What is this column?',
      expect.stringMatching(/^Keep these answers/),
    ]);
  });
  it('leave a column out of the check', async () => {
    const { asker } = answering('ignore', 'no');
    const { stdout } = await check(write('b.csv', 'Ref #'), asker);
    expect(stdout).toContain('There is no column "MCO Tracking Number"');
  });
  it('keep the answers in the settings of the folder if the user agrees, and ask no more', async () => {
    writeFileSync(CONFIG, '{ "failOn": "never" }');
    const path = write('c.csv', 'Ref #');
    const first = answering('trackingNumber', 'yes');
    expect((await check(path, first.asker)).stderr).toMatch(/Wrote .*portal-check\.config\.json\.\n$/);
    expect(JSON.parse(readFileSync(CONFIG, 'utf8'))).toEqual({
      failOn: 'never',
      columns: { 'Ref #': 'trackingNumber' },
    });
    const second = answering();
    expect((await check(path, second.asker)).status).toBe(0);
    expect(second.asked).toEqual([]);
    writeFileSync(CONFIG, '{}');
  });
  it.runIf(HAS_MODES)(
    'are not kept in a settings file that others can write (needs file modes)',
    async () => {
      writeFileSync(CONFIG, '{ "failOn": "never" }');
      chmodSync(CONFIG, 0o666);
      const { asker, asked } = answering('trackingNumber', 'yes');
      const { stderr } = await check(write('shared.csv', 'Ref #'), asker);
      expect(stderr).toContain('These settings were not used. Other users can change it');
      expect(asked.map(({ message }) => message)).toEqual(['What is this column?']);
      expect(readFileSync(CONFIG, 'utf8')).toBe('{ "failOn": "never" }');
      chmodSync(CONFIG, 0o600);
      writeFileSync(CONFIG, '{}');
    },
  );
  it('stay questions in the report if the user presses Ctrl-C', async () => {
    const { stdout } = await check(write('d.csv', 'Ref #'), answering().asker);
    expect(stdout).toContain('Is "Ref #" (column D) the ');
  });
  it.each([
    ['for another format', ['--format', 'json'], {}],
    ['with --quiet', ['--quiet'], {}],
    ['where CI is set', [], { CI: 'true' }],
  ])('are not asked %s', async (_, args, env) => {
    const { asker, asked } = answering();
    await runCli([write('e.csv', 'Ref #'), '--as-of', '2026-11-24', ...args], { asker, env });
    expect(asked).toEqual([]);
  });
});
