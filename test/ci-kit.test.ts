import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { testFolder } from './support/out-files.ts';
import { ROOT } from './support/rule-files.ts';
import { HAS_BASH } from './support/system.ts';

interface Step {
  name?: string;
  uses?: string;
  shell?: string;
  run?: string;
  if?: string;
  env?: Record<string, string>;
  with?: Record<string, string>;
}
interface Action {
  inputs: Record<string, { required?: boolean; default?: string }>;
  runs: { using: string; steps: Step[] };
}
interface Job {
  needs?: string;
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}
interface Manifest {
  version: string;
  bin: Record<string, string>;
  scripts: Record<string, string>;
  files: string[];
}

const textOf = (path: string): string => readFileSync(ROOT + path, 'utf8');
const action = parse(textOf('action.yml')) as Action;
const workflow = parse(textOf('templates/ci/portal-check.yml')) as Workflow;
const ownWorkflows = readdirSync(`${ROOT}.github/workflows`).map(
  (name) => [name, parse(textOf(`.github/workflows/${name}`)) as Workflow] as const,
);
const manifest = JSON.parse(textOf('package.json')) as Manifest;
const folder = testFolder();

const steps = action.runs.steps;
const workflowSteps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const checking = steps.find((step) => step.name === 'Check') as Step;
const installing = steps.find((step) => step.name === 'Install portal-check') as Step;
/** What the step before the check installs: here, this package. */
mkdirSync(join(folder, 'portal-check/node_modules'), { recursive: true });
symlinkSync(ROOT, join(folder, 'portal-check/node_modules/portal-check'), 'junction');

/** Runs a step's script as a CI runner does. */
function runStep({ run = '' }: Step, cwd: string, env: Record<string, string>) {
  const options = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run];
  const runner = { CI: 'true', GITHUB_ACTION_PATH: ROOT, RUNNER_TEMP: folder };
  return spawnSync('bash', options, { cwd, encoding: 'utf8', env: { ...process.env, ...runner, ...env } });
}

/** Runs the check in a new folder with the example. */
function runCheck(env: Record<string, string>): { status: number | null; stdout: string; stderr: string } {
  const cwd = mkdtempSync(join(folder, 'run-'));
  copyFileSync(`${ROOT}templates/examples/registrations.xlsx`, join(cwd, 'people one.xlsx'));
  const inputs = { FAIL_ON: 'delayed', AS_OF: '2026-11-24', ARGS: '', SARIF: '', ...env };
  const { status, stdout, stderr } = runStep(checking, cwd, inputs);
  return { status, stdout, stderr: stderr + (existsSync(join(cwd, 'ran')) ? 'A WORD WAS RUN' : '') };
}

describe('action.yml', () => {
  it('passes every input through the environment and never inside a script', () => {
    const passed = Object.values(checking.env ?? {});
    expect(passed.toSorted()).toEqual(
      Object.keys(action.inputs)
        .map((name) => `\${{ inputs.${name} }}`)
        .toSorted(),
    );
    for (const name of Object.keys(checking.env ?? {})) expect(checking.run).toContain(`"$${name}"`);
    for (const step of steps) expect(step.run ?? '').not.toContain('${{');
  });
  it.runIf(HAS_BASH)(
    'installs the published package of its own version, and nothing else (needs bash)',
    () => {
      const bin = mkdtempSync(join(folder, 'bin-'));
      writeFileSync(join(bin, 'npm'), '#!/bin/sh\nprintf "%s\\n" "$@"\n');
      chmodSync(join(bin, 'npm'), 0o755);
      const { status, stdout } = runStep(installing, folder, { PATH: `${bin}:${process.env.PATH}` });
      expect(status).toBe(0);
      expect(stdout.split('\n').filter((word) => !word.startsWith('--'))).toEqual([
        'install',
        join(folder, 'portal-check'),
        `portal-check@${manifest.version}`,
        '',
      ]);
      expect(stdout).toContain('--ignore-scripts\n');
    },
  );
  it('runs the program that it has installed', () => {
    expect(steps.filter((step) => step.run !== undefined && step.shell !== 'bash')).toEqual([]);
    expect(checking.run).toContain(`/node_modules/portal-check/${manifest.bin['portal-check']}"`);
  });
  it.runIf(HAS_BASH)('fails the step if there are findings, but still writes SARIF (needs bash)', () => {
    const sarif = join(folder, 'found.sarif');
    const run = runCheck({ FILES: 'people one.xlsx', SARIF: sarif });
    expect([run.status, run.stderr]).toEqual([1, '']);
    expect(run.stdout).toMatch(/^::(error|warning) file=people one\.xlsx/m);
    const { version, runs } = JSON.parse(readFileSync(sarif, 'utf8'));
    expect([version, runs[0].tool.driver.version]).toEqual(['2.1.0', manifest.version]);
  });
  it.runIf(HAS_BASH)('accepts patterns, spaces in names, and options (needs bash)', () => {
    const run = runCheck({
      FILES: 'people*.xlsx\n\n',
      FAIL_ON: 'never',
      ARGS: '--kind registration\n  --quiet',
    });
    expect(run).toEqual({ status: 0, stdout: '', stderr: '' });
  });
  it.runIf(HAS_BASH)(
    'skips a pattern without a match, with a notice, if there is another file (needs bash)',
    () => {
      const run = runCheck({
        FILES: 'none*.csv\npeople*.xlsx\n50%[0-9].json\n',
        FAIL_ON: 'never',
        ARGS: '--quiet',
      });
      expect(run).toEqual({
        status: 0,
        stderr: '',
        stdout:
          '::notice::No file matches none*.csv, so it is skipped.\n::notice::No file matches 50%25[0-9].json, so it is skipped.\n',
      });
    },
  );
  it.runIf(HAS_BASH).each([
    ['a missing file', 'people one.xlsx\nnone.csv\n', 'none.csv'],
    ['the pattern if no pattern matches', 'none*.csv\n', 'none*.csv'],
  ])('names %s (needs bash)', (_, FILES, name) => {
    const { stderr, ...run } = runCheck({ FILES });
    expect(run).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+: There is no such file in [^\n]+\. Check its name\.\n$/);
    expect(stderr.startsWith(`portal-check: ${name}: `)).toBe(true);
  });
  it.runIf(HAS_BASH).each([
    ['FILES', '$(touch ran).csv'],
    ['FILES', '"; touch ran; "'],
    ['ARGS', '$(touch ran) `touch ran` ; touch ran'],
    ['AS_OF', '2026-11-24"; touch ran; "'],
    ['SARIF', '$(touch ran)'],
  ])('does not execute the text of %s: %s (needs bash)', (name, text) => {
    const run = runCheck({ FILES: 'people one.xlsx', [name]: text });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^(portal-check: [^\n]+\n)+$/);
  });
  it.runIf(HAS_BASH)('treats a name that begins with a dash as a file (needs bash)', () => {
    expect(runCheck({ FILES: '--version' }).stderr).toMatch(
      /^portal-check: --version: There is no such file in [^\n]+\. Check its name\.\n$/,
    );
  });
});

describe('the workflow to copy', () => {
  const own = workflowSteps.find((step) => step.uses?.includes('/portal-check@')) as Step;
  it('passes only inputs of the action, including all required ones', () => {
    const passed = Object.keys(own.with ?? {});
    expect(passed.filter((name) => !(name in action.inputs))).toEqual([]);
    const required = Object.keys(action.inputs).filter((name) => action.inputs[name]?.required);
    expect(required.filter((name) => !passed.includes(name))).toEqual([]);
  });
  it('uploads the report that the action writes, even if there are findings', () => {
    const upload = workflowSteps.find((step) => step.uses?.includes('/upload-sarif@'));
    expect(upload?.with?.sarif_file).toBe(own.with?.sarif);
    expect(upload?.if).toContain('!cancelled()');
    expect(upload?.if).toContain(`hashFiles('${own.with?.sarif}')`);
  });
  it('has read permission only by default, and is shipped', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(manifest.files).toContain('templates');
  });
});

it('pins third-party actions to a full commit', () => {
  const ownSteps = ownWorkflows.flatMap(([, { jobs }]) => Object.values(jobs).flatMap((job) => job.steps));
  const foreign = [...steps, ...workflowSteps, ...ownSteps].flatMap(({ uses }) => uses ?? []);
  expect(foreign.length).toBeGreaterThan(10);
  const loose = foreign.filter((uses) => !/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/.test(uses));
  expect(loose).toEqual(['OWNER/portal-check@COMMIT']);
});

describe('our own workflows', () => {
  it('test, publish and analyze', () => {
    expect(ownWorkflows.map(([name]) => name).toSorted()).toEqual(['ci.yml', 'codeql.yml', 'release.yml']);
  });
  it.each(ownWorkflows)(
    '%s has read permission only by default, and keeps no credentials',
    (_, { permissions, jobs }) => {
      expect(permissions).toEqual({ contents: 'read' });
      const checkouts = Object.values(jobs).flatMap((job) =>
        job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')),
      );
      expect(checkouts.length).toBeGreaterThan(0);
      for (const step of checkouts) expect(step.with).toMatchObject({ 'persist-credentials': false });
    },
  );
  it.each(ownWorkflows)(
    '%s runs only scripts and files that exist, and no text of an event',
    (_, { jobs }) => {
      const runs = Object.values(jobs).flatMap((job) => job.steps.flatMap(({ run }) => run ?? []));
      const scripts = runs.join('\n');
      const npm = [...scripts.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '');
      expect(npm.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
      const files = [...scripts.matchAll(/node (build\/\S+)/g)].map((match) => match[1] ?? '');
      expect(files.filter((path) => !existsSync(ROOT + path))).toEqual([]);
      expect(scripts).not.toContain('${{');
    },
  );
  it('audit what is bundled, after the build', () => {
    for (const name of ['ci.yml', 'release.yml']) {
      const jobs = Object.values(ownWorkflows.find(([own]) => own === name)?.[1].jobs ?? {});
      const runs = jobs.flatMap((job) => job.steps.flatMap(({ run }) => run ?? []));
      expect(runs.indexOf('node build/audit-bundle.mjs')).toBeGreaterThan(runs.indexOf('npm run check'));
    }
  });
  it('publish what was tested and built, with provenance, in a job that runs no other package', () => {
    const [, release] = ownWorkflows.find(([name]) => name === 'release.yml') ?? [];
    const { build, publish } = release?.jobs ?? {};
    expect(build?.permissions).toBeUndefined();
    const built = build?.steps.flatMap(({ run, uses }) => run ?? uses ?? []) ?? [];
    const order = [
      'npm run check',
      'npm run exe',
      'npm pack',
      'node build/make-release.mjs',
      'actions/upload-artifact@',
    ];
    expect(built.flatMap((step) => order.find((start) => step.startsWith(start)) ?? [])).toEqual(order);
    expect(publish?.needs).toBe('build');
    expect(publish?.permissions).toEqual({ contents: 'write', 'id-token': 'write' });
    const uses = publish?.steps.flatMap((step) => step.uses?.split('@')[0] ?? []);
    expect(uses).toEqual(['actions/setup-node', 'actions/download-artifact']);
    const runs = publish?.steps.flatMap(({ run }) => run ?? []) ?? [];
    expect(runs.map((run) => run.split(' ').slice(0, 2).join(' '))).toEqual([
      'sha256sum --check',
      'npm publish',
      'gh release',
    ]);
    expect(runs[1]).toContain(' --provenance ');
  });
  it('are kept up to date, with action.yml and the workflow to copy', () => {
    const { updates } = parse(textOf('.github/dependabot.yml')) as {
      updates: { 'package-ecosystem': string; directory?: string; directories?: string[] }[];
    };
    expect(
      updates.map((update) => [update['package-ecosystem'], update.directories ?? update.directory]),
    ).toEqual([
      ['npm', '/'],
      ['github-actions', ['/', '/templates/ci']],
    ]);
  });
});

describe('the pre-commit hook to copy', () => {
  const config = parse(textOf('templates/ci/pre-commit-config.yaml')) as {
    repos: { repo: string; hooks: Record<string, string | string[] | boolean>[] }[];
  };
  const [{ hooks: [hook = {}] = [] } = { hooks: [] }] = config.repos;
  it('installs the published package of this version', () => {
    expect(config.repos.map(({ repo, hooks }) => [repo, hooks.length])).toEqual([['local', 1]]);
    expect(hook).toMatchObject({
      language: 'node',
      additional_dependencies: [`portal-check@${manifest.version}`],
    });
  });
  it('runs the program of this package', () => {
    const [command = '', ...options] = String(hook.entry).split(' ');
    expect(manifest.bin[command]).toBe('bin/portal-check.js');
    expect(options).toEqual(['--no-color']);
  });
  it.each([
    ['drafts/people.xlsx', true],
    ['drafts/more/tickets.csv', true],
    ['drafts/a.ndjson', true],
    ['package.json', false],
    ['drafts/notes.md', false],
    ['drafts/xlsx', false],
  ])('matches the file %s: %s', (path, expected) =>
    expect(new RegExp(String(hook.files)).test(path)).toBe(expected),
  );
});
