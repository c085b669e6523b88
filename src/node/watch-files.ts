import { type FSWatcher, realpathSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { SettingsError } from '../core/model/errors.ts';
import { nameOption } from '../core/model/option-name.ts';
import { maskPath } from '../core/values/mask-numbers.ts';

/**
 * Yields whenever one of the files was written, replaced or removed, until the signal aborts; several changes may be
 * merged into one. The folders are watched, not the files: Excel saves to another file and renames it. Its lock files
 * have other names.
 * @throws SettingsError if a folder cannot be watched
 */
export function watchFiles(files: readonly string[], signal: AbortSignal): AsyncIterator<'changed'> {
  const queue = new ChangeQueue();
  const watchers = new Set<FSWatcher>();
  const end = (error?: Error): void => {
    for (const watcher of watchers) watcher.close();
    queue.end(error);
  };
  for (const [folder, names] of groupByFolder(files)) {
    try {
      const watcher = watch(folder, (_, name) => {
        // Some systems do not report which file it was.
        if (name === null || names.has(normalizeName(name))) queue.add();
      });
      watchers.add(watcher.on('error', (error) => end(unwatchableError(folder, error))));
    } catch (error) {
      end();
      throw unwatchableError(folder, error);
    }
  }
  signal.addEventListener('abort', () => end());
  if (signal.aborted) end();
  return queue;
}

/** Changes that were not read yet, merged into one. */
class ChangeQueue implements AsyncIterator<'changed'> {
  private isChanged = false;
  private isOver = false;
  private error: Error | undefined;
  private wake: (() => void) | undefined;

  add(): void {
    this.isChanged = true;
    this.wake?.();
  }

  end(error?: Error): void {
    this.isOver = true;
    this.error ??= error;
    this.wake?.();
  }

  async next(): Promise<IteratorResult<'changed'>> {
    if (!this.isChanged && !this.isOver) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    if (this.error) throw this.error;
    if (this.isOver) return { done: true, value: undefined };
    this.isChanged = false;
    return { done: false, value: 'changed' };
  }
}

/** Groups the names by folder. Of a link both the link and the file that it leads to are watched. */
function groupByFolder(files: readonly string[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const path of files.flatMap((file) => [file, resolveLink(file)])) {
    const folder = dirname(path);
    names.set(folder, (names.get(folder) ?? new Set()).add(normalizeName(basename(path))));
  }
  return names;
}

function resolveLink(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** macOS and Windows may report a name in another case or Unicode form than it was typed. */
function normalizeName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function unwatchableError(folder: string, error: unknown): SettingsError {
  const { code } = error as NodeJS.ErrnoException;
  const why =
    code === 'ENOENT'
      ? 'There is no such folder. Check its name.'
      : `This folder cannot be watched (${code}).`;
  return new SettingsError(`${nameOption('watch')} ${maskPath(folder)}: ${why}`);
}
