import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/rule-files.ts';

/** Long: a cold start of the program on a busy machine takes seconds. */
const MAX_WAIT = 60_000;
const POLL_INTERVAL = 50;
const PROMPT = '@@ ';

/** A tmux terminal with its own server and folder; `end` removes both. */
export class Terminal {
  readonly folder = mkdtempSync(join(tmpdir(), 'portal-check-terminal-'));
  private readonly socket = `portal-check-${process.pid}-${Math.random().toString(36).slice(2)}`;

  constructor(columns = 80, rows = 24) {
    const size = ['-x', String(columns), '-y', String(rows)];
    const env = ['PS1', 'CI', 'NO_COLOR', 'FORCE_COLOR'].flatMap((name) => ['-u', name]);
    const shell = ['env', ...env, `PS1=${PROMPT}`, 'LC_ALL=C.UTF-8', 'bash', '--norc', '--noprofile'];
    this.tmux('-f', '/dev/null', 'new-session', '-d', ...size, '-c', this.folder, ...shell);
  }

  /** Types a command: the built portal-check with these arguments. */
  async run(args: string): Promise<void> {
    await this.see(/@@ *$/);
    const program = `portal-check() { node ${ROOT}bin/portal-check.js "$@"; }`;
    this.type(`clear; ${program}; clear; portal-check ${args}`);
    this.press('Enter');
  }

  /** Waits for a question, types the answer and submits it. */
  async answer(message: string, text: string, ...keys: string[]): Promise<void> {
    await this.see(asked(message));
    if (text !== '') this.type(text);
    // Typing filters a list, and Enter picks the highlighted choice.
    if (text !== '') await this.see((screen) => screen.replace(/\s/g, '').includes(text.replace(/\s/g, '')));
    const before = this.screen();
    this.press(...keys, 'Enter');
    await this.see((screen) => screen !== before);
  }

  type(text: string): void {
    this.tmux('send-keys', '-l', '--', text);
  }

  press(...keys: string[]): void {
    this.tmux('send-keys', ...keys);
  }

  /** Pastes a text as a terminal does, all at once. */
  paste(text: string): void {
    this.tmux('set-buffer', text);
    this.tmux('paste-buffer');
  }

  screen(): string {
    return this.tmux('capture-pane', '-p').trimEnd();
  }

  /** The screen with its escape codes. */
  coloredScreen(): string {
    return this.tmux('capture-pane', '-p', '-e').trimEnd();
  }

  /** Everything printed so far, including the screen. */
  history(): string {
    return this.tmux('capture-pane', '-p', '-J', '-S', '-').trimEnd();
  }

  /** Waits until the screen shows what is expected, and returns the screen. */
  async see(expected: RegExp | string | ((screen: string) => boolean)): Promise<string> {
    const until = Date.now() + MAX_WAIT;
    for (;;) {
      const screen = this.screen();
      const isSeen =
        typeof expected === 'function'
          ? expected(screen)
          : typeof expected === 'string'
            ? screen.includes(expected)
            : expected.test(screen);
      if (isSeen) return screen;
      if (Date.now() > until) throw new Error(`not seen: ${expected}; the screen:\n${screen}`);
      await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL));
    }
  }

  /** Waits for the end of the program and returns its exit status. */
  async status(): Promise<number> {
    await this.see(/^@@ *$/m);
    this.type('echo status=$?');
    this.press('Enter');
    const screen = await this.see(/^status=\d+$/m);
    return Number(/^status=(\d+)$/m.exec(screen)?.[1]);
  }

  end(): void {
    this.tmux('kill-server');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private tmux(...args: string[]): string {
    return execFileSync('tmux', ['-L', this.socket, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }
}

/** Matches an open question, marked with "?". */
function asked(message: string): RegExp {
  return new RegExp(`^\\? ${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'm');
}
