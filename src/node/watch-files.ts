import { type FSWatcher, realpathSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { SettingsError } from '../core/model/errors.ts';
import { nameOption } from '../core/model/option-name.ts';
import { maskPath } from '../core/values/mask.ts';

/**
 * Tells, until the signal, that one of the files was written, replaced or removed; several changes may be told as one.
 * The folders are watched, not the files: Excel saves to another file and renames it. Its lock files have other names.
 * @throws SettingsError where a folder cannot be watched
 */
export function watchFiles(files: readonly string[], signal: AbortSignal): AsyncIterator<'changed'> {
  const names = groupByFolder(files);
  const queue = new ChangeQueue();
  const watchers = new Set<FSWatcher>();
  const end = (error?: Error): void => {
    for (const watcher of watchers) watcher.close();
    queue.end(error);
  };
  for (const [folder, wanted] of names) {
    try {
      const watcher = watch(folder, (_, name) => {
        // Some systems do not say which file it was.
        if (name === null || wanted.has(normalizeName(name))) queue.add();
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

/** Changes that are waiting to be told, as one. */
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

/** A file that is a link changes where it leads to, too. */
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

/** macOS and Windows may give a name in another case or composition than it was typed in. */
function normalizeName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function unwatchableError(folder: string, error: unknown): SettingsError {
  const { code } = error as NodeJS.ErrnoException;
  const why = code === 'ENOENT' ? 'no such folder' : `the folder cannot be watched (${code})`;
  return new SettingsError(`${nameOption('watch')} ${maskPath(folder)}: ${why}`);
}
