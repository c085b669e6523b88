import type { Crash } from '../model/report.ts';

/** A rule that fails on every row is recorded often enough to be noticed. */
const MAX_CRASHES = 100;

const OWN_PACKAGE = 'portal-check';

/** A crash and its trace, which is shown only on request. */
export interface RecordedCrash extends Crash {
  /** The error's class and stack frames, one a line. */
  trace: string;
}

/** The crashes of one file. A rule that throws is a defect of portal-check: it is recorded, and the other rules run on. */
export class CrashLog {
  readonly crashes: RecordedCrash[] = [];

  constructor(private readonly file: string) {}

  /** `row` is null if the rule failed before the first row or after the last. */
  add(rule: string, row: number | null, error: unknown): void {
    if (this.crashes.length >= MAX_CRASHES) return;
    this.crashes.push({ rule, file: this.file, row, trace: describeError(error) });
  }
}

/** An error's class and the stack frames in our own code. Never its message, which may quote a cell. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = '' } = error;
  const messageStart = message === '' ? -1 : stack.indexOf(message);
  const frames = messageStart < 0 ? stack : stack.slice(messageStart + message.length);
  return [/^[A-Z]\w*$/.test(name) ? name : 'Error', ...frames.split('\n').filter(isOwnFrame)].join('\n');
}

/** Whether a line is a stack frame outside of Node and of other packages. */
function isOwnFrame(line: string): boolean {
  if (!line.trimStart().startsWith('at ')) return false;
  const location = line.slice(Math.max(line.lastIndexOf(' '), line.lastIndexOf('(')) + 1);
  if (!/:\d+:\d+\)?$/.test(location) || location.startsWith('node:')) return false;
  const folders = location.split(/[\\/]/);
  const at = folders.lastIndexOf('node_modules');
  return at < 0 || folders[at + 1] === OWN_PACKAGE;
}
