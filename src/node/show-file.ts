import { spawn } from 'node:child_process';
import { win32 } from 'node:path';
import { toFileUrl } from './file-uri.ts';

/** What opens a file with the program that the user has for it, such as a browser. */
export function findOpener(
  path: string,
  system: string = process.platform,
  { SystemRoot = 'C:\\Windows' }: Readonly<Record<string, string | undefined>> = process.env,
): [command: string, argument: string, ...more: string[]] {
  if (system === 'darwin') return ['open', path];
  if (system !== 'win32') return ['xdg-open', path];
  // By its full path: a program of that name in the current folder would come first. The URL has no blank, comma or quotation mark.
  return [win32.join(SystemRoot, 'System32', 'rundll32.exe'), 'url.dll,FileProtocolHandler', toFileUrl(path)];
}

/** Opens a file with the program that the user has for it; false if none can be started. */
export function showFile(path: string): Promise<boolean> {
  const [command, ...args] = findOpener(path);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.on('error', () => resolve(false));
    child.on('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
