import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../src/core/rules/index.ts';
import { runCli } from '../../support/run-cli.ts';
import { HAS_BASH } from '../../support/system.ts';

/** The words that are suggested where the last one is typed. */
async function suggested(...words: string[]): Promise<string[]> {
  const { status, stdout, stderr } = await runCli(['complete', '--', ...words]);
  expect([status, stderr]).toEqual([0, '']);
  const lines = stdout.trimEnd().split('\n');
  return lines.filter((line) => !/^:\d+$/.test(line)).map((line) => line.split('\t')[0] ?? '');
}

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])(
    'for %s is a script that calls the program',
    async (shell) => {
      const { status, stdout, stderr } = await runCli(['completion', shell]);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('portal-check');
      expect(stdout).toMatch(/portal-check['"]? complete|RequestComp.*complete/);
    },
  );
  it.runIf(HAS_BASH)('for bash is bash (needs bash)', async () => {
    const { stdout } = await runCli(['completion', 'bash']);
    const { status, stderr } = spawnSync('bash', ['-n'], { input: stdout, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^complete -o default -F \w+ portal-check$/m);
  });
  it.runIf(HAS_BASH)('for bash may be loaded twice (needs bash)', async () => {
    const { stdout } = await runCli(['completion', 'bash']);
    const run = spawnSync('bash', ['--noprofile', '--norc'], { input: stdout + stdout, encoding: 'utf8' });
    expect([run.status, run.stdout, run.stderr]).toEqual([0, '', '']);
  });
  it.runIf(HAS_BASH).each([
    ['> kept.json', 'a redirection'],
    ['$(echo run >kept.json)', 'a command'],
  ])('for bash runs nothing of what is typed: %s (needs bash)', async (typed) => {
    const { stdout } = await runCli(['completion', 'bash']);
    const words = `portal-check ticket ${typed} --form`.split(' ').map((word) => `'${word}'`);
    const script = `compopt() { :; }; portal-check() { echo "--format"; echo ":4"; }
${stdout}
COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}
__portal_check_complete
echo "\${COMPREPLY[*]}"
ls`;
    const cwd = mkdtempSync(join(tmpdir(), 'portal-check-shell-'));
    const run = spawnSync('bash', ['--noprofile', '--norc'], { input: script, cwd, encoding: 'utf8' });
    rmSync(cwd, { recursive: true });
    expect([run.stdout, run.stderr]).toEqual(['--format\n', '']);
  });
  it('for PowerShell doubles typographic quotation marks, which end a quoted text there', async () => {
    const { stdout } = await runCli(['completion', 'powershell']);
    const [, pattern = '', replacement = ''] = /-replace "(\(.*?)", '(.*?)'\) \+ "'"/.exec(stdout) ?? [];
    const quote = (word: string) => word.replace(new RegExp(pattern, 'g'), replacement);
    expect(quote("a'b")).toBe("a''b");
    for (const mark of '\u2018\u2019\u201a\u201b') expect(quote(`a${mark}b`)).toBe(`a${mark}${mark}b`);
    expect(quote('a"b')).toBe('a"b');
  });
  it('for an unknown shell names the known ones', async () => {
    const { status, stdout, stderr } = await runCli(['completion', 'tcsh']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^portal-check: .*bash, zsh, fish or powershell\.\n$/);
  });
});

describe('a suggestion', () => {
  it('is a command', async () => expect(await suggested('expl')).toEqual(['explain']));
  it('is an option of the command', async () => {
    expect(await suggested('ticket', '--fail')).toEqual(['--fail-on']);
  });
  it('is a value of an option', async () => {
    expect(await suggested('ticket', '--fail-on', '')).toEqual([
      'closed',
      'denied',
      'delayed',
      'review',
      'never',
    ]);
  });
  it('is a rule to explain', async () => {
    expect(await suggested('explain', 'ticket/too-')).toEqual(['ticket/too-early', 'ticket/too-late']);
    expect(await suggested('explain', '')).toHaveLength(RULES.length);
  });
  it('of a rule says what it finds, with the numbers of the notice', async () => {
    const { stdout } = await runCli(['complete', '--', 'explain', 'ticket/too-']);
    expect(stdout).toContain(
      'ticket/too-late\tThe ticket is too late: it is past day 60 after the dispute.\n',
    );
    const all = (await runCli(['complete', '--', 'explain', ''])).stdout;
    expect(all).not.toMatch(/[{}]/);
  });
  it('is a template', async () => {
    expect(await suggested('template', 'ti')).toEqual(['tickets', 'ticket']);
  });
  it('is never a file: the shell completes those', async () => {
    expect((await runCli(['complete', '--', 'ticket', 'draft'])).stdout).toBe(':0\n');
    expect((await runCli(['complete', '--', 'expl'])).stdout).toMatch(/\n:4\n$/);
  });
});
