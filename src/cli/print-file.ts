import { SettingsError } from '../core/model/errors.ts';
import { maskPath } from '../core/values/mask-numbers.ts';
import { resolveTarget, writeFiles } from '../node/output/atomic-file.ts';
import { printNote } from './error-lines.ts';
import { type Io, writeAll } from './streams.ts';

/** Options of a command that prints a file. */
export interface OutputFlags {
  output?: string;
  force?: boolean;
}

/**
 * Prints a file, or writes it to the file of --output: completely or not at all.
 * @param inputs files that are never replaced
 * @throws SettingsError if that file exists and --force is missing, OutputError if it cannot be written
 */
export async function printFile(
  chunks: Iterable<string>,
  { output, force }: OutputFlags,
  io: Io,
  inputs: readonly string[] = [],
): Promise<void> {
  if (output === undefined) return writeAll(io.stdout, chunks);
  await writeNamedFile('--output', { path: output, chunks, force }, io, inputs);
}

/**
 * Writes the file that the user named, and says so on standard error.
 * @param option how the user named it, for errors
 * @param inputs files that are never replaced
 * @throws SettingsError if the file exists and `force` is missing, OutputError if it cannot be written
 */
export async function writeNamedFile(
  option: string,
  file: { path: string; chunks: Iterable<string | Uint8Array>; force: boolean | undefined },
  io: Io,
  inputs: readonly string[] = [],
): Promise<void> {
  const { path, chunks, force } = file;
  const target = await resolveTarget(option, path, inputs);
  if (target.existingHead !== undefined && !force)
    throw new SettingsError(
      `${maskPath(path)}: This file already exists. Add --force to replace it, or name another file.`,
    );
  await writeFiles([{ target, chunks }]);
  printNote(io, `Wrote ${maskPath(path)}.`);
}
