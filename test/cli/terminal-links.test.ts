import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/streams.ts';
import { wantsLinks } from '../../src/cli/terminal-links.ts';
import { runCli } from '../support/run-cli.ts';

const LINK = '\u001b]8;;';

describe('wantsLinks', () => {
  const io = (env: Record<string, string>, isTTY = true) => ({ env, stdout: { isTTY } }) as unknown as Io;
  it.each([
    ['an unknown terminal', io({ TERM: 'xterm-256color' }), false],
    ['a known program', io({ TERM_PROGRAM: 'iTerm.app' }), true],
    ['a known program, but a pipe', io({ TERM_PROGRAM: 'iTerm.app' }, false), false],
    ['a known program that says it is dumb', io({ TERM_PROGRAM: 'vscode', TERM: 'dumb' }), false],
    ["Apple's Terminal", io({ TERM_PROGRAM: 'Apple_Terminal' }), false],
    ['Windows Terminal', io({ WT_SESSION: '6ce3' }), true],
    ['kitty', io({ TERM: 'xterm-kitty' }), true],
    ['VTE 0.50.0, which crashed', io({ VTE_VERSION: '5000' }), false],
    ['VTE 0.50.1', io({ VTE_VERSION: '5001' }), true],
    ['CI', io({ CI: 'true', VTE_VERSION: '7000' }), false],
    ['TeamCity', io({ TEAMCITY_VERSION: '2025.1', VTE_VERSION: '7000' }), false],
    ['FORCE_HYPERLINK on a pipe', io({ FORCE_HYPERLINK: '1' }, false), true],
    ['FORCE_HYPERLINK=0', io({ FORCE_HYPERLINK: '0', VTE_VERSION: '7000' }), false],
  ])('%s', (_name, around, expected) => expect(wantsLinks(around)).toBe(expected));
});

describe('the program', () => {
  const argv = ['templates/examples/draft.json', '--as-of', '2026-11-24'];
  const run = async (env: Record<string, string>, more: string[] = []) =>
    (await runCli([...argv, ...more], { tty: true, env })).stdout;
  it('prints links in a terminal that shows links', async () => {
    expect(await run({ VTE_VERSION: '7000' })).toContain(`${LINK}file:///`);
    expect(await run({})).not.toContain(LINK);
  });
  it.each([
    ['--no-color', {}, ['--no-color']],
    ['NO_COLOR', { NO_COLOR: '1' }, []],
    ['another format', {}, ['--format', 'markdown']],
  ])('prints no links with %s', async (_name, env, more) => {
    expect(await run({ VTE_VERSION: '7000', ...env }, more)).not.toContain(LINK);
  });
});
