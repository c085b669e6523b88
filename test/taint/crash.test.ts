import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Row } from '../../src/core/model/field.ts';
import type { Report } from '../../src/core/model/report.ts';
import type { Kind } from '../../src/core/model/vocabulary.ts';
import type { AnyRule } from '../../src/core/rules/rule.ts';
import { FORMAT_NAMES, REPORT_EXTENSIONS, REVIEW_EXTENSION } from '../../src/report/formats.ts';
import { testFolder } from '../support/out-files.ts';
import { AS_OF } from '../support/rows.ts';
import { runCli } from '../support/run-cli.ts';
import { traces, writeTainted } from '../support/taint.ts';

// Rules with a defect: their errors quote cells, as errors of JavaScript or of a library may.
vi.mock('../../src/core/rules/index.ts', async (importOriginal) => {
  const { RULES } = await importOriginal<{ RULES: readonly AnyRule[] }>();
  const base = RULES.find(({ id }) => id === 'file/ragged-row') as AnyRule;
  const quote = (row: Row): never => {
    const [field, other] = row.kind === 'ticket' ? ['rin', 'recipientName'] : ['npi', 'lastName'];
    throw Object.assign(new TypeError(`cannot read ${row.text(field)} ${row.text(other)}`), { cause: row });
  };
  const rowRule = { ...base, id: 'file/crash-row', begin: undefined, check: quote };
  const fileRule = { ...base, id: 'file/crash-file', begin: () => ({ visit: quote }) };
  delete (rowRule as { begin?: unknown }).begin;
  delete (fileRule as { check?: unknown }).check;
  return { RULES: [...RULES, rowRule, fileRule] };
});

const home = testFolder();
const INPUTS: readonly [string, Kind][] = [
  ['people.csv', 'registration'],
  ['drafts.json', 'ticket'],
  ['drafts.xlsx', 'ticket'],
];
for (const [name, kind] of INPUTS) writeTainted(join(home, name), kind);

describe.each(INPUTS)('a rule that fails on %s', (name, kind) => {
  it.each(FORMAT_NAMES)('reports the rule and the row but not the error in %s', async (format) => {
    for (const env of [{}, { PORTAL_CHECK_DEBUG: '1' }]) {
      const args = [join(home, name), '--as-of', AS_OF, '--format', format, '--max-findings', '99'];
      const { status, stdout, stderr } = await runCli(args, { env });
      expect(status).toBe(3);
      expect(stdout + stderr).toContain('file/crash-row');
      expect(stdout + stderr).not.toContain('cannot read');
      expect(traces(stdout + stderr, kind)).toEqual([]);
    }
  });

  it('PORTAL_CHECK_DEBUG=1 shows the class of the error and where it was thrown, once a rule', async () => {
    const args = [join(home, name), '--as-of', AS_OF];
    expect((await runCli(args)).stderr).toBe('');
    const { stderr } = await runCli(args, { env: { PORTAL_CHECK_DEBUG: '1' } });
    for (const rule of ['file/crash-row', 'file/crash-file']) {
      expect(stderr.split(`portal-check: ${rule}: TypeError\n    at `)).toHaveLength(2);
    }
    expect(stderr).toContain('crash.test.ts');
  });

  it.each(['pretty', 'html'])('%s names the failed rules beside the record', async (format) => {
    const { stdout } = await runCli([join(home, name), '--as-of', AS_OF, '--format', format]);
    const text = stdout.replace(/\s+/g, ' ');
    for (const rule of ['file/crash-row', 'file/crash-file']) {
      expect(text).toContain(`The rule ${rule} of portal-check itself failed on this row`);
    }
  });

  it('makes no record ready', async () => {
    const { stdout } = await runCli([join(home, name), '--as-of', AS_OF, '--format', 'json']);
    const { summary, files } = JSON.parse(stdout) as Report;
    expect(summary.verdicts.ready).toBe(0);
    for (const { nextStep } of files.flatMap((file) => [...file.results])) {
      expect(['submit', 'none']).not.toContain(nextStep.action);
    }
    expect(stdout).not.toContain('TypeError');
  });

  it('writes reports, but no clean file', async () => {
    const folder = join(home, `reports-${name}`);
    mkdirSync(folder);
    const paths = REPORT_EXTENSIONS.filter((extension) => extension !== REVIEW_EXTENSION).map((extension) =>
      join(folder, `r${extension}`),
    );
    const out = join(folder, 'ready');
    const args = [
      join(home, name),
      '--as-of',
      AS_OF,
      '--out',
      out,
      ...paths.flatMap((path) => ['--report', path]),
    ];
    const { status, stdout, stderr } = await runCli(args, { env: { PORTAL_CHECK_DEBUG: '1' } });
    expect(status).toBe(3);
    expect(traces(stdout + stderr, kind)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(paths.map((path) => path.split(/[/\\]/).at(-1)).sort());
    for (const path of paths) expect(traces(readFileSync(path, 'utf8'), kind), path).toEqual([]);
  });

  it.each(['due', 'calendar'])('prints no cell in %s', async (command) => {
    const { status, stdout, stderr } = await runCli([command, join(home, name), '--as-of', AS_OF]);
    expect(status).toBe(3);
    expect(stderr).toContain('file/crash-row');
    expect(traces(stdout + stderr, kind)).toEqual([]);
  });
});

describe('a defect outside the rules', () => {
  it.each(['app/clean/writers', 'app/review/rows', 'report/terminal/pretty', 'report/json'])(
    'in %s exits with status 3 and prints the stack but not the message',
    async (module) => {
      const path = `../../src/${module}.ts`;
      vi.resetModules();
      vi.doUnmock('../../src/core/rules/index.ts');
      vi.doMock(path, async (importOriginal) => {
        const real = await importOriginal<Record<string, unknown>>();
        const bad = () => {
          throw new TypeError('zqxcell 739142463');
        };
        return Object.fromEntries(
          Object.keys(real).map((key) => [key, typeof real[key] === 'function' ? bad : real[key]]),
        );
      });
      const { runCli: run } = await import('../support/run-cli.ts');
      const [out, xlsx] = [
        join(home, `out-${module.replaceAll('/', '-')}`),
        join(home, `x-${module.replaceAll('/', '-')}.xlsx`),
      ];
      const args = [join(home, 'drafts.xlsx'), '--as-of', AS_OF, '--out', out, '--report', xlsx];
      const format = module.endsWith('json') ? ['--format', 'json'] : [];
      const before = readdirSync(home).sort();
      const { status, stderr, stdout } = await run([...args, ...format], {
        env: { PORTAL_CHECK_DEBUG: '1' },
      });
      vi.doUnmock(path);
      expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
      expect(stderr).toMatch(/^portal-check: This is an internal error[^\n]*\nTypeError\n\s+at /);
      expect(traces(stderr, 'ticket')).toEqual([]);
      expect(readdirSync(home).filter((name) => name.startsWith('.portal-check'))).toEqual([]);
      if (module === 'clean-takers') expect(readdirSync(home).sort()).toEqual(before);
    },
  );
});
