import { closeSync } from 'node:fs';
import { isatty } from 'node:tty';

/**
 * Lets the program end after its terminal is gone. Node 20 restores a terminal's settings at the end and takes any failure
 * for a defect (ResetStdio in node.cc): it would abort. A stream that is closed by then it leaves alone.
 */
export function endWithoutTerminal(): void {
  const terminals = [0, 1, 2].filter((fd) => isatty(fd));
  // Not before: a file opened in between would get the number of the stream, and its output.
  process.once('exit', () => {
    for (const fd of terminals) if (!isatty(fd)) closeSync(fd);
  });
}
