import {
  copyFileSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORMATS, REPORT_EXTENSIONS } from '../../../src/report/formats.ts';
import { ROOT } from '../../support/rule-files.ts';
import { runCli } from '../../support/run-cli.ts';
import { HAS_LINKS, OWNER_FILE } from '../../support/system.ts';

const FILE_FORMATS = Object.entries(FORMATS).flatMap(([format, { file }]) =>
  file ? [{ format, extension: file.extension }] : [],
);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/portal-check-reports-`);
  copyFileSync(`${ROOT}templates/examples/tickets.csv`, `${folder}/tickets.csv`);
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => `${folder}/${name}`;
const run = (...args: string[]) => runCli([at('tickets.csv'), '--as-of', '2026-11-24', ...args]);
const report = (...names: string[]) => names.flatMap((name) => ['--report', at(name)]);
const names = () => readdirSync(folder).sort();

describe('--report', () => {
  it('writes what --format prints, by the extension, and replaces it the next time', async () => {
    const files = FILE_FORMATS.map(({ extension }) => `report${extension}`);
    for (const _ of ['new', 'replaced']) {
      const plain = await run(...report(...files));
      expect(plain).toMatchObject({ status: 1, stderr: '' });
      expect(plain.stdout).toMatch(/^8 tickets: /);
    }
    for (const { format, extension } of FILE_FORMATS) {
      const { stdout } = await run('--format', format);
      expect(readFileSync(at(`report${extension}`), 'utf8')).toBe(stdout);
      expect(statSync(at(`report${extension}`)).mode & 0o777).toBe(OWNER_FILE);
    }
    expect(names()).toEqual([...files, 'tickets.csv'].sort());
  });

  it('is written with --quiet, without colors and for the default width', async () => {
    const { stdout } = await runCli(
      [at('tickets.csv'), '--as-of', '2026-11-24', '--quiet', ...report('a.MD')],
      {
        env: { FORCE_COLOR: '1' },
        columns: 40,
      },
    );
    expect(stdout).toBe('');
    const { stdout: printed } = await run('--format', 'markdown');
    expect(readFileSync(at('a.MD'), 'utf8')).toBe(printed);
  });

  it('replaces an ndjson report without records, and an empty file', async () => {
    writeFileSync(at('a.ndjson'), '{"type":"summary","reportVersion":1}\n');
    writeFileSync(at('a.json'), '');
    expect((await run(...report('a.ndjson', 'a.json'))).status).toBe(1);
    expect(readFileSync(at('a.ndjson'), 'utf8')).toMatch(/^\{"type":"record","file":/);
    expect(readFileSync(at('a.json'), 'utf8')).toMatch(/^\{\n "reportVersion":1,/);
  });

  it.each(['report.htm', 'report.xls', 'report', 'report.txt'])(
    '%s has an unknown extension',
    async (name) => {
      const { status, stdout, stderr } = await run(...report(name));
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toBe(
        `portal-check: --report ${at(name)}: The ending chooses the report. Use one of ${REPORT_EXTENSIONS.join(' ')}.\n`,
      );
      expect(names()).toEqual(['tickets.csv']);
    },
  );

  it.runIf(HAS_LINKS)('never replaces an input, under any of its names (needs links)', async () => {
    symlinkSync('tickets.csv', at('soft.csv'));
    linkSync(at('tickets.csv'), at('hard.csv'));
    const before = readFileSync(at('tickets.csv'));
    for (const name of ['tickets.csv', 'soft.csv', 'hard.csv', './/tickets.csv']) {
      const { status, stdout, stderr } = await run(...report(name));
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^portal-check: --report [^\n]+ never replaced\. [^\n]+\n$/);
    }
    expect(readFileSync(at('tickets.csv'))).toEqual(before);
    expect(names()).toEqual(['hard.csv', 'soft.csv', 'tickets.csv']);
  });

  it('replaces nothing but its own earlier report', async () => {
    for (const { extension } of FILE_FORMATS) {
      writeFileSync(at(`other${extension}`), 'MCO,RIN\n');
      const { status, stderr } = await run(...report(`other${extension}`));
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /: This file already exists, and portal-check did not write it. Name another file.\n$/,
      );
      expect(readFileSync(at(`other${extension}`), 'utf8')).toBe('MCO,RIN\n');
    }
  });

  it('refuses one path for two reports', async () => {
    const { status, stderr } = await run(...report('a.md', './a.md'));
    expect(status).toBe(2);
    expect(stderr).toBe(
      `portal-check: --report ${folder}/./a.md: You named this file twice. Leave one out.\n`,
    );
    expect(names()).toEqual(['tickets.csv']);
  });

  it('refuses a folder that does not exist in one line', async () => {
    const { status, stderr } = await run(...report('no/such/a.md'));
    expect(status).toBe(2);
    expect(stderr).toBe(
      `portal-check: --report ${at('no/such/a.md')}: There is no such folder. Make it first.\n`,
    );
  });

  it('writes nothing if a file cannot be read', async () => {
    const { status, stdout } = await run(at('missing.csv'), ...report('a.md'));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(names()).toEqual(['tickets.csv']);
  });
});
