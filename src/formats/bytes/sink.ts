import type { Writable } from 'node:stream';

/** A file being written, hashed along the way. If writing fails, the next call reports the failure. */
export interface OutFile {
  /** The name of the file in messages. */
  name: string;
  /** For writers that take a stream. */
  stream: Writable;
  write(content: string | Uint8Array): Promise<void>;
  /** Closes the file after fsync. */
  close(): Promise<void>;
  /** Settles with the promise, or rejects as soon as the file fails. */
  raceFailure(promise: Promise<unknown>): Promise<void>;
  /** @throws the error of the file if it has failed */
  throwIfFailed(): void;
  /** Discards what is not written yet. */
  abandon(): Promise<void>;
  /** The hash of the content; available once the file is closed. */
  sha256(): string;
}

/** A folder that files are written to. */
export interface SinkFolder {
  create(name: string): Promise<OutFile>;
}

/** A folder whose files get their final names later, or are removed. */
export interface StagingFolder extends SinkFolder {
  /** Gives a file that is closed another name. */
  rename(file: OutFile, name: string): Promise<void>;
  /** Removes all files, and returns the error in our own words. */
  abandon(error: unknown): Promise<unknown>;
}

/** The path that a file will be written to, checked before any input is read. */
export interface OutputTarget {
  /** The option that names the file. */
  option: string;
  /** The path as the user typed it. */
  userPath: string;
  /** The path with links resolved. */
  path: string;
  /** The beginning of the file that exists at this path; undefined if there is none. */
  existingHead: string | undefined;
}
