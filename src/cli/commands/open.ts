import { createInterface } from 'node:readline';
import { SettingsError } from '../../core/model/errors.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { openStream } from '../../node/direct-output.ts';
import { printNote } from '../error-lines.ts';
import { reportError } from '../report-error.ts';
import { EXIT_STATUS, type Io } from '../streams.ts';

/** What the command uses besides the streams. */
export interface OpenSurroundings {
  /** Runs the program with these arguments, and returns the exit status. */
  run: (argv: readonly string[]) => Promise<number>;
  /** Opens a file for the user; false if nothing can open it. */
  showFile: (path: string) => Promise<boolean>;
}

/**
 * Checks files that were dropped on check.cmd, or the one that the user names, and opens a report on each. The window stays
 * until the user presses Enter.
 */
export async function runOpen(
  files: readonly string[],
  io: Io,
  { run, showFile }: OpenSurroundings,
): Promise<number> {
  const named = files.length > 0 ? files : await askForFile(io);
  let status: number = EXIT_STATUS.clean;
  if (named.length === 0) status = reportError(new SettingsError('open: You named no file.'), io);
  for (const file of named) {
    const report = `${file}.checked.html`;
    const outcome = await run(['--report', report, '--', file]);
    status = Math.max(status, outcome);
    if (outcome > EXIT_STATUS.found) continue;
    const isShown = await showFile(report);
    printNote(io, `${isShown ? 'Your browser shows' : 'Open this in a browser:'} ${maskPath(report)}`);
  }
  await askLine('\nPress Enter to close this window. ', io);
  return status;
}

/** A window puts quotation marks around the path of a file that is dropped on it. */
async function askForFile(io: Io): Promise<string[]> {
  const answer = (await askLine('Drag your spreadsheet into this window, then press Enter: ', io)).trim();
  const path = answer.replace(/^(["'])(.*)\1$/, '$2');
  return path === '' ? [] : [path];
}

/** The line that the user types; '' at the end of the input. */
function askLine(prompt: string, io: Io): Promise<string> {
  if (!io.stdin.readable) return Promise.resolve('');
  const lines = createInterface({ input: io.stdin, output: openStream(io.stdout) });
  return new Promise((resolve) => {
    lines.once('close', () => resolve(''));
    lines.question(prompt, (line) => {
      resolve(line);
      lines.close();
    });
  });
}
