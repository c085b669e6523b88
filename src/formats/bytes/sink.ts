import type { Writable } from 'node:stream';

/** A file being written, hashed as it goes. Its failures come out of whatever is called next. */
export interface OutFile {
  name: string;
  /** For writers that take a stream. */
  stream: Writable;
  write(content: string | Uint8Array): Promise<void>;
  /** Ends the file and sees it on the disk. */
  close(): Promise<void>;
  /** Settles with the promise, or fails as soon as the file does. */
  raceFailure(promise: Promise<unknown>): Promise<void>;
  /** @throws the failure of the file, where it has failed */
  throwIfFailed(): void;
  /** Gives up what is not yet written. */
  abandon(): Promise<void>;
  /** Known once the file is closed. */
  sha256(): string;
}

/** A folder that files are written into. */
export interface SinkFolder {
  create(name: string): Promise<OutFile>;
}

/** Where one file is to be written, looked at before anything is read. */
export interface OutputTarget {
  /** The option that names it. */
  option: string;
  /** As the user gave it. */
  userPath: string;
  /** Without links. */
  path: string;
  /** How the file that stands there begins; undefined where there is none. */
  existingHead: string | undefined;
}
