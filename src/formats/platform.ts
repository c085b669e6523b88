import type { RawRecord, RawRow } from '../core/model/input.ts';
import type { Checkpoint } from './bytes/checkpoint.ts';
import type { Limits } from './bytes/limits.ts';
import type { ReadPosition, Source } from './bytes/source.ts';
import type { ReadJob } from './read-job.ts';

/** What reading needs from the machine. `node/` implements it; a browser could too. */
export interface Platform {
  /**
   * Opens an input by its path; "-" is standard input.
   * @throws InputError if there is nothing to read, or too much
   */
  openSource(path: string, limits?: Pick<Limits, 'fileBytes' | 'memoryBytes'>): Promise<Source>;
  /** Standard input as it comes, for a reader that does not need it twice. A platform without one omits this method. */
  streamStdin?(): AsyncIterable<Uint8Array>;
  /**
   * The text of a settings or layout file.
   * @param name how messages begin: the option and the file
   * @throws SettingsError if it cannot be read
   */
  readSettings(path: string, name: string): Promise<string>;
  /** Whether two paths lead to one file, by whatever link or spelling; false if one of them does not exist. */
  isSameFile(a: string, b: string): Promise<boolean>;
  isFile(path: string): Promise<boolean>;
  /**
   * Why someone else can have written a file; undefined if only the user can have, if there is no such file, or if the
   * machine does not know.
   */
  findForeignHand(path: string): string | undefined;
  /** The absolute form of a path that is written relative to the folder of another file. */
  resolveBeside(file: string, path: string): string;
  /** A path in the folder of another file, relative if that file's path is. */
  joinBeside(file: string, path: string): string;
  /**
   * Reads a file's batches in a separate thread if the file is large enough to benefit, else on this thread. A platform
   * without threads omits this method.
   * @param size number of bytes to read
   */
  readAhead?<T extends RawRow | RawRecord>(
    source: Source,
    size: number,
    createJob: () => Promise<ReadJob>,
    operation: ReadOperation<T>,
  ): AsyncIterable<T[]>;
}

/** A read of rows or records, and its progress. */
export interface ReadOperation<T> {
  /** Reads on this thread, from the start on each call. */
  read(): AsyncIterable<T[]>;
  position: ReadPosition | undefined;
  checkpoint: Checkpoint;
}
