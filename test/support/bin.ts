import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { isBuildServer } from '../../src/cli/build-server.ts';
import { ROOT } from './rule-files.ts';
import type { Run } from './run-cli.ts';

/** The built program (npm run build). */
export const BIN = `${ROOT}bin/portal-check.js`;

/** The result of a run of the built program. */
export interface BinRun extends Omit<Run, 'status'> {
  status: number | null;
  signal: NodeJS.Signals | null;
}

/** The environment of the tests without what shows a build server, so that they give the same on one. */
const LOCAL_ENV = Object.fromEntries(
  Object.entries(process.env).filter(([name, value]) => !isBuildServer({ [name]: value })),
);

interface RunOptions extends Pick<SpawnOptions, 'cwd' | 'env' | 'stdio'> {
  /** Options of Node itself, placed before the program. */
  node?: readonly string[];
  stdin?: string | Buffer;
  /** Another program, instead of Node with ours. */
  program?: string;
  /** Called with the process as soon as it has started. */
  onStart?: (child: ChildProcess) => void;
}

/** Runs the built program in a separate process. */
export function runBin(args: readonly string[], runOptions: RunOptions = {}): Promise<BinRun> {
  const { node = [], program, stdin, onStart, env, ...options } = runOptions;
  const [command, ...first] = program === undefined ? [process.execPath, ...node, BIN] : [program];
  const child = spawn(command as string, [...first, ...args], {
    cwd: ROOT,
    env: { ...LOCAL_ENV, CI: '', NO_COLOR: '1', ...env },
    ...options,
  });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  }
  child.stdin?.end(stdin);
  onStart?.(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => resolve({ status, signal, ...texts }));
  });
}
