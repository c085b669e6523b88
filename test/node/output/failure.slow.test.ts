import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type * as Fs from 'node:fs/promises';
import { join, relative } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { Kind } from '../../../src/core/model/vocabulary.ts';
import { REPORT_EXTENSIONS } from '../../../src/report/formats.ts';
import { testFolder, writeCsv } from '../../support/out-files.ts';
import { AS_OF, VALID_REGISTRATION, VALID_TICKET } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';

// Tests may run as root, whom no permission stops: the file layer itself is made to fail.

type Step = 'open' | 'write' | 'sync' | 'close' | 'rename' | 'mkdir';

/** The nth call of a step fails with the code; calls are counted. */
const fault = vi.hoisted(() => ({ step: '', code: '', nth: 1, calls: 0 }));

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof Fs>();
  const meet = (step: string): void => {
    if (fault.step !== step) return;
    fault.calls += 1;
    if (fault.calls !== fault.nth) return;
    throw Object.assign(new Error(`${fault.code}: made up, '/secret/739142463'`), { code: fault.code });
  };
  /** A handle whose steps may fail; what it holds is closed all the same. */
  const opened = async (...args: Parameters<typeof Fs.open>) => {
    if (args[1] !== 'wx') return real.open(...args);
    meet('open');
    const handle = await real.open(...args);
    const { write, sync, close } = handle;
    return Object.assign(handle, {
      write: async (...all: never[]) => {
        meet('write');
        return Reflect.apply(write, handle, all);
      },
      sync: async () => {
        meet('sync');
        await sync.call(handle);
      },
      close: async () => {
        await close.call(handle);
        meet('close');
      },
    });
  };
  const mocked = {
    ...real,
    open: opened,
    rename: async (...args: Parameters<typeof Fs.rename>) => {
      meet('rename');
      await real.rename(...args);
    },
    // A new file is renamed only if it cannot be linked.
    link: async (...args: Parameters<typeof Fs.link>) => {
      if (fault.step === 'rename') throw Object.assign(new Error('made up'), { code: fault.code });
      await real.link(...args);
    },
    mkdir: async (...args: Parameters<typeof Fs.mkdir>) => {
      meet('mkdir');
      return real.mkdir(...args);
    },
  };
  return { ...mocked, default: mocked };
});

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room on it.',
  EROFS: 'This disk can only be read. Choose another one.',
  EACCES: 'You may not write there, or the file is open in another program. Close it there.',
  EBUSY: 'Another program, such as Excel, uses this file. Close it there.',
  EPERM: 'You may not write there, or the file is open in another program. Close it there.',
};
const STEPS: readonly Step[] = ['open', 'write', 'sync', 'close', 'rename'];

const home = testFolder();
let count = 0;
let folder = '';
beforeEach(() => {
  fault.step = '';
  count += 1;
  folder = join(home, String(count));
  mkdirSync(folder);
});

function input(kind: Kind): string {
  const { fields } = getDictionary(kind);
  const cells: Readonly<Record<string, string>> = kind === 'ticket' ? VALID_TICKET : VALID_REGISTRATION;
  const row = (more: Readonly<Record<string, string>>) =>
    fields.map(({ name }) => more[name] ?? cells[name] ?? '');
  const rows = [row({}), row({ rin: '1', npi: '1', email: 'other@clinic.example' })];
  return writeCsv(join(folder, `${kind}.csv`), [fields.map(({ header }) => header), ...rows]);
}

/** Every file below the folder with its bytes. */
function contents(): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const entries = paths.map((path) => [
    path,
    statSync(join(folder, path)).isFile() ? readFileSync(join(folder, path), 'latin1') : 'a folder',
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}

/** Runs with the fault; nothing may be other than before. */
async function expectNothing(args: readonly string[], step: Step, code: string, nth = 1): Promise<string> {
  const before = contents();
  Object.assign(fault, { step, code, nth, calls: 0 });
  const run = await runCli([...args]);
  fault.step = '';
  expect(fault.calls, 'the step was reached').toBeGreaterThanOrEqual(nth);
  expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 2, stdout: '' });
  expect(run.stderr).toMatch(/^portal-check: [^\n]+\n$/);
  expect(run.stderr).toContain(`: ${WORDS[code]} Nothing was written.\n`);
  expect(run.stderr).not.toContain('secret');
  expect(contents()).toEqual(before);
  return run.stderr;
}

const earlier = async (...args: string[]) => {
  const { status } = await runCli(args);
  expect(status).toBeLessThan(2);
};

describe.each(Object.keys(WORDS))('%s', (code) => {
  describe.each<Kind>(['ticket', 'registration'])('--out, %s', (kind) => {
    it.each([...STEPS, 'mkdir'] as const)('a new folder, at %s', async (step) => {
      const out = join(folder, 'a', 'ready');
      const said = await expectNothing([input(kind), '--as-of', AS_OF, '--out', out], step, code);
      expect(said).toContain(`--out ${out}: `);
    });
    it.each([...STEPS, 'mkdir'] as const)('over an earlier run, at %s', async (step) => {
      const out = join(folder, 'ready');
      const path = input(kind);
      await earlier(path, '--as-of', AS_OF, '--out', out, '--quiet');
      writeFileSync(path, `${readFileSync(path, 'utf8')}\r\n`);
      await expectNothing([path, '--as-of', AS_OF, '--out', out, '--force', '--no-fix'], step, code);
    });
  });

  // Beyond the words for a code, the other endings differ in what writes them.
  it.each(code === 'ENOSPC' ? REPORT_EXTENSIONS : ['.json'])(
    '--report %s, a new one and over an earlier one',
    async (extension) => {
      const path = input('ticket');
      const report = join(folder, `report${extension}`);
      for (const step of STEPS) {
        const said = await expectNothing([path, '--as-of', AS_OF, '--report', report], step, code);
        expect(said).toContain(`--report ${report}: `);
      }
      await earlier(path, '--as-of', AS_OF, '--report', report, '--quiet');
      for (const step of STEPS)
        await expectNothing([path, '--as-of', '2026-12-01', '--report', report], step, code);
    },
  );

  it.each(code === 'ENOSPC' ? ['registrations', 'claim-issues', 'tickets', 'ticket'] : ['ticket'])(
    'template %s',
    async (name) => {
      const path = join(folder, name === 'ticket' ? 'blank.json' : 'blank.xlsx');
      for (const step of STEPS) {
        const said = await expectNothing(['template', name, path], step, code);
        expect(said).toContain(`${relative(folder, path)}: `);
      }
      writeFileSync(path, 'of the user');
      for (const step of STEPS) await expectNothing(['template', name, path, '--force'], step, code);
    },
  );

  it('--out and --report together: a report that cannot be written leaves no clean file', async () => {
    const args = [input('ticket'), '--as-of', AS_OF, '--out', join(folder, 'ready')];
    const reports = ['a.json', 'b.xlsx'].flatMap((name) => ['--report', join(folder, name)]);
    // The clean file, the held one and the manifest come first.
    for (const nth of [4, 5]) {
      await expectNothing([...args, ...reports], 'open', code, nth);
      await expectNothing([...args, ...reports], 'sync', code, nth);
    }
    await expectNothing([...args, ...reports], 'rename', code, 1);
  });

  it('--out and --report together: a report that cannot replace its file is reported beside what was written', async () => {
    const report = join(folder, 'a.json');
    const path = input('ticket');
    Object.assign(fault, { step: 'rename', code, nth: 2, calls: 0 });
    const run = await runCli([path, '--as-of', AS_OF, '--out', join(folder, 'ready'), '--report', report]);
    expect(run).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `portal-check: --report ${report}: ${WORDS[code]} The clean files were written, but the report was not.\n`,
    });
    expect(readdirSync(folder).sort()).toEqual(['ready', 'ticket.csv']);
  });

  it('between two files of an earlier run: each is whole, and the manifest comes last', async () => {
    const out = join(folder, 'ready');
    const path = input('ticket');
    await earlier(path, '--as-of', AS_OF, '--out', out, '--quiet');
    const before = contents();
    Object.assign(fault, { step: 'rename', code, nth: 3, calls: 0 });
    const run = await runCli([path, '--as-of', AS_OF, '--out', out, '--force', '--no-fix']);
    fault.step = '';
    expect(run.stderr).toBe(
      `portal-check: --out ${out}: ${WORDS[code]} 2 of 4 files were replaced. Run it again.\n`,
    );
    const after = contents();
    const manifest = join('ready', 'manifest.json');
    expect(after[manifest]).toBe(before[manifest]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const again = await runCli([path, '--as-of', AS_OF, '--out', out, '--force', '--no-fix', '--quiet']);
    expect(again.stderr).toMatch(/tickets\.clean\.csv was changed after it was written\.\n/);
  });
});
