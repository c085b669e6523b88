import { existsSync, readFileSync } from 'node:fs';
import { SettingsError } from '../../core/model/errors.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { readAsset } from '../../node/executable.ts';
import { printNote } from '../error-lines.ts';
import { writeNamedFile } from '../print-file.ts';
import { EXIT_STATUS, type Io } from '../streams.ts';

const DEFAULT_FILE = 'portal-check.html';

/** The page beside the built program, or in the build of a checkout. */
const PAGE_URLS = ['./portal-check.html', '../../../dist/portal-check.html'].map(
  (path) => new URL(path, import.meta.url),
);

/**
 * Writes the page that checks in a browser, for people without Node.
 * @throws SettingsError if the file exists already, OutputError if it cannot be written
 */
export async function runPage(
  file: string | undefined,
  { output, force }: { output?: string; force?: boolean },
  io: Io,
): Promise<number> {
  if (file !== undefined && output !== undefined)
    throw new SettingsError(`page: Name ${maskPath(file)} or --output, not both.`);
  const page = readPage();
  if (page === undefined)
    throw new SettingsError('page: This copy of portal-check has no page in it. Install it again.');
  await writeNamedFile('page', { path: output ?? file ?? DEFAULT_FILE, chunks: [page], force }, io);
  printNote(io, 'Open it in a browser. It works without a connection, and sends nothing.');
  return EXIT_STATUS.clean;
}

function readPage(): string | Uint8Array | undefined {
  const url = PAGE_URLS.find((candidate) => existsSync(candidate));
  return url ? readFileSync(url) : readAsset(DEFAULT_FILE);
}
