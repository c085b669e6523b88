import type { FailOn } from '../core/model/vocabulary.ts';

/** What the user chose on the page before a check. */
export interface PageOptions {
  /** The day to check for; without it today in Illinois. */
  asOf?: string;
  showValues: boolean;
  /** The least outcome that fails the check; by default as on the command line. */
  failOn?: FailOn;
  /** Seconds that a check may take; by default as on the command line. */
  timeout?: number;
  /** How many people a clean registration file may hold; by default any number. */
  maxIndividuals?: number;
  /** What every ticket has of the office, if the file has no column for it or a blank cell. */
  office?: Office;
}

/** Values of the office, by field. */
export type Office = Readonly<Record<string, string>>;

/** A column that only the user can identify. */
export interface PageQuestion {
  /** The key of the answer: the heading, or the letter of a column without one. */
  key: string;
  /** How the question names the column. */
  title: string;
  /** What its first rows have, without the values. */
  about: string;
  choices: { field: string; label: string }[];
}

/** Which column is which field, by heading. */
export type Answers = Readonly<Record<string, string>>;

/** A file that the worker of the check makes. */
export type SavedFile = 'json' | 'html' | 'calendar' | 'drafts';

/**
 * Files that the other worker makes, which can write workbooks: the clean files as a .zip, the input with notes, or the
 * drafts of remittances.
 */
export type WrittenFile = 'clean' | 'workbook' | 'draft workbook';

/** A file that the user chose. Only the page can read it: a worker of a page from a file may not, in Safari. */
export interface FileEntry {
  name: string;
  size: number;
}

/** What the other worker is asked, once. */
export interface WriteRequest {
  type: 'write';
  file: WrittenFile;
  files: FileEntry[];
  options: PageOptions;
  answers: Answers;
}

/** Bytes that a worker asked for; none if the file cannot be read any more. */
export interface ReadReply {
  type: 'bytes';
  id: number;
  bytes: ArrayBuffer | undefined;
}

/** What the page asks the worker to do. */
export type Request =
  | { type: 'open'; files: FileEntry[]; options: PageOptions }
  | { type: 'check'; answers: Answers }
  | { type: 'save'; file: SavedFile };

/** An entry of the report, as HTML. */
export interface ReportEntry {
  /** What comes before its rows, or all of it. */
  html: string;
  /** Its rows, if it lists some. */
  rows: string[];
  /** What comes after its rows. */
  end: string;
}

/** A part of the report: markup, and entries of the list with which that ends, or the markup before it. */
export interface ReportPiece {
  html: string;
  entries: ReportEntry[];
}

/** What a check found. */
export interface Screen {
  /** Whether there is a report; none if no ticket and no person was there to check. */
  hasReport: boolean;
  hasTickets: boolean;
  /** What was in the remittances, if there were any. */
  imported?: ImportNotes;
  /** Whether files were checked that the user has. */
  hasOwnFiles: boolean;
}

/** What an import found, as lines for people. */
export interface ImportNotes {
  lines: string[];
  drafts: number;
}

/** What the worker answers. */
export type Answer =
  /** Asks for bytes of the file with this index. */
  | { type: 'read'; id: number; file: number; start: number; end: number }
  | { type: 'questions'; questions: PageQuestion[] }
  | { type: 'progress'; file: string; rows: number; share: number | undefined }
  /** A part of the report, in order; all parts come before `checked`. */
  | ({ type: 'piece' } & ReportPiece)
  | ({ type: 'checked' } & Screen)
  | { type: 'saved'; name: string; mimeType: string; parts: (string | Uint8Array<ArrayBuffer>)[] }
  | { type: 'failed'; lines: string[] };
