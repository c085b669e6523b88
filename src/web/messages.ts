/** What the user chose on the page before a check. */
export interface PageOptions {
  /** The day to check for; without it today in Illinois. */
  asOf?: string;
  showValues: boolean;
}

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
export type SavedFile = 'json' | 'html' | 'calendar';

/** Files that the other worker makes, which can write workbooks: the clean files as a .zip, or the input with notes. */
export type WrittenFile = 'clean' | 'workbook';

/** What the other worker is asked, once. */
export interface WriteRequest {
  file: WrittenFile;
  files: File[];
  options: PageOptions;
  answers: Answers;
}

/** What the page asks the worker to do. */
export type Request =
  | { type: 'open'; files: File[]; options: PageOptions }
  | { type: 'check'; answers: Answers }
  | { type: 'save'; file: SavedFile };

/** What the worker answers. */
export type Answer =
  | { type: 'questions'; questions: PageQuestion[] }
  | { type: 'progress'; file: string; rows: number; share: number | undefined }
  | { type: 'checked'; pieces: string[]; hasTickets: boolean }
  | { type: 'saved'; name: string; content: Blob }
  | { type: 'failed'; lines: string[] };
