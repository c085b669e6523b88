/** The nouns of portal-check. Types only; nothing here runs. */

export type Kind = 'registration' | 'ticket';

/** What a finding leads to; a `note` changes no verdict. */
export type Outcome = 'closed' | 'denied' | 'delayed' | 'review' | 'note';

export type Verdict = 'closed' | 'denied' | 'delayed' | 'review' | 'ready';

/** How well a fact is known; it decides how hard a rule on it may be. */
export type Basis = 'notice' | 'rule' | 'standard' | 'plan' | 'assumed' | 'secondary' | 'judgement';

/** A calendar day as days since 1970-01-01: no clock, no time zone. */
export type Day = number & { readonly day: unique symbol };

/** Text that may stand in a message: made only by `values/shown.ts`, never a raw cell. */
export type Shown = string & { readonly shown: unique symbol };

export type InputFormat = 'csv' | 'tsv' | 'json' | 'ndjson' | 'xlsx';

/** What the reader lost or had to guess about one cell. */
export type CellFact =
  | 'number' // a number cell: leading zeros are gone, more than 15 digits are rounded
  | 'date' // a date cell, given here as ISO
  | 'formatted-zeros' // a number cell shown with leading zeros by its format
  | 'rounded' // a number too long to be held exactly
  | 'error' // #N/A and the like; the text is empty
  | 'formula-empty' // a formula that was saved without a result; the text is empty
  | 'nested' // a list or object where a value was expected; the text is empty
  | 'guarded' // a text with an apostrophe before it, so that no spreadsheet runs it; given here without
  | 'boolean';

/** One row of a spreadsheet as read: every cell as text, column by column. */
export interface RawRow {
  /** As Excel numbers it. */
  row: number;
  cells: string[];
  /** By column, only where there is something to say. */
  facts?: Map<number, CellFact>;
  hidden?: boolean;
}

/** One object of a JSON input as read. */
export interface RawRecord {
  /** Place in the array, or line of an .ndjson, from 1. */
  row: number;
  keys: string[];
  values: string[];
  facts?: Map<number, CellFact>;
  /** Keys that the object has twice; the last value counts. */
  doubled?: string[];
  /** The object as written in the input; none for rows in memory. */
  text?: string;
}

/** One sheet of an input. A .csv has one, without a name. */
export interface RawSheet {
  name: string | null;
  hidden: boolean;
  /** Whether day serials count from 1904. */
  date1904: boolean;
  /** May be called again: each call reads from the start. Rows come in batches so that waiting costs nothing. */
  rows(): AsyncIterable<RawRow[]>;
}

/** An opened input: a spreadsheet's grid of cells, or the records of a JSON. */
export type RawInput = GridInput | RecordsInput;

interface OpenedInput {
  /** As the user gave it; "-" for standard input. */
  file: string;
  format: InputFormat;
  /** Whether bytes that are not UTF-8 made the reader take Windows-1252. */
  windows1252: boolean;
}

export interface GridInput extends OpenedInput {
  shape: 'grid';
  sheets: RawSheet[];
}

export interface RecordsInput extends OpenedInput {
  shape: 'records';
  /** What the records are: a .json holds tickets. */
  kind: Kind;
  /** What stands around the list of an object that holds it under "tickets". */
  wrapper?: { before: string; after: string };
  /** May be called again: each call reads from the start. */
  records(): AsyncIterable<RawRecord[]>;
}

export type ValueKind = 'text' | 'id' | 'name' | 'day' | 'yes-no' | 'choice' | 'amount';

/** One field of the dictionary. */
export interface Field<F extends string = string> {
  /** The JSON key. */
  name: F;
  /** The header in our layout, or in the user's. */
  header: string;
  /** What it is, in one clause for who fills it in. */
  about: string;
  /** Other headers that mean the same. */
  aliases: readonly string[];
  kind: ValueKind;
  /** For a choice: what may be typed (any case, spaces, punctuation) and what it means. */
  choices?: Readonly<Record<string, readonly string[]>>;
  /** Placeholders that a rule of the field tells as suspect; all others count as empty. */
  suspectWords?: readonly string[];
  /** Why it must be filled, where it must. */
  required?: { rule: string; basis: Basis; source: string };
  /** Protected health information: never shown unless asked for. */
  phi: boolean;
  /** A column of the user's template that is no field of ours: copied through. */
  foreign?: true;
}

/** The fields of one kind of file, in the order of the template. */
export interface Dictionary<F extends string = string> {
  kind: Kind;
  fields: readonly Field<F>[];
  /** The user's own copy of the portal's template, where a layout file describes it. */
  template?: Template;
}

/** What a layout file says of the portal's template. */
export interface Template {
  /** All of its headers, in its order; each is a field of the dictionary. */
  headers: readonly string[];
  /** 2 where a row of group headers stands above the headers. */
  headerRows: 1 | 2;
  sheet?: string;
  /** The row for the first record, where it is not the one below the header. */
  firstRow?: number;
  /** The header's own row, the last of two. */
  headerRow?: number;
  /** Path of the official workbook. */
  workbook?: string;
  /** What may be chosen from a list in the template, by field, as it is written there. */
  lists: ReadonlyMap<string, readonly string[]>;
}

/** A column of the file as it was mapped. */
export interface Column<F extends string = string> {
  /** Place in the row, from 0. */
  index: number;
  /** A, B, ... AA. */
  letter: string;
  /** As written in the file. */
  header: string;
  field: F | null;
  /** What may be printed: the header, or the letter where the header may be data. */
  label: string;
}

/** What the header row, or the keys, turned out to be. */
export interface Header<F extends string = string> {
  /** The fields that the columns were mapped to. */
  dictionary: Dictionary<F>;
  /** The header's row number; 0 for JSON, which has none. */
  row: number;
  columns: Column<F>[];
  /** Columns that map to a field which another column already has. */
  duplicates: { column: Column<F>; field: F }[];
  /** The columns by the field's place in the dictionary; undefined where the file lacks it. */
  byField: (Column<F> | undefined)[];
  /** What the reader met; complete only after the last row. */
  read: ReadNotes;
}

/** What concerns the whole file and was met while reading it. */
export interface ReadNotes {
  /** Bytes that are not UTF-8 were read as Windows-1252. */
  windows1252: boolean;
  hiddenSheet: boolean;
  hiddenRows: number;
  /** Sheets that were not read, and those among them whose headers we know too. */
  otherSheets: number;
  similarSheets: number;
  /** Keys that stand twice in one JSON object, each once. */
  doubledKeys: string[];
}

/** One record: a person and provider, or a ticket. */
export interface Row<F extends string = string> {
  readonly kind: Kind;
  /** The fields of the file, named and required as in the user's layout where there is one. */
  readonly dictionary: Dictionary;
  /** Place among the records, from 1. */
  readonly record: number;
  /** As Excel numbers it; in JSON the place in the array. */
  readonly row: number;
  /** Whether the file has a column for the field. Always for JSON: a key left out is a blank cell there. */
  hasColumn(field: F): boolean;
  /** As written, or '' where there is none. */
  raw(field: F): string;
  /** Cleaned of odd blanks, dashes and digits; '' where blank or a placeholder. */
  text(field: F): string;
  /** `text` without blanks, dashes and a trailing .0: how identifiers are compared. */
  plain(field: F): string;
  /** `plain` in lower case: by which two identifiers are told to be the same. */
  key(field: F): string;
  /** `text` without case, blanks and punctuation: how names are compared. */
  folded(field: F): string;
  /** The calendar day, or undefined where blank or unreadable. */
  day(field: F): Day | undefined;
  /** undefined where blank or unreadable. */
  yes(field: F): boolean | undefined;
  /** The canonical choice, or undefined where blank or unreadable. */
  choice(field: F): string | undefined;
  /** Nothing was typed, or a placeholder. An unreadable cell is not blank. */
  isBlank(field: F): boolean;
  /** Something was typed that the field's kind cannot be read from. */
  isUnreadable(field: F): boolean;
  /** The fields that are unreadable, in the order of the dictionary. */
  unreadable(): readonly Field[];
  /** What the reader said about the cell. */
  fact(field: F): CellFact | undefined;
  /** How many cells with content stand beyond the header's last column. */
  readonly extraCells: number;
  /** How many cells the row has fewer than the header. */
  readonly missingCells: number;
}

/** What rules may know besides the row. */
export interface Context {
  /** The day the check is made for. */
  asOf: Day;
  /** The notice in force. */
  notice: Notice;
  /** Whether cell values may stand in messages. */
  showValues: boolean;
  /** Days, beside the State's holidays, on which offices are closed. */
  closedDays: ReadonlySet<Day>;
  /** How many people a clean registration file may hold, where the user said so. */
  maxIndividuals?: number;
  /** The plans that are known: ours, and those of the user's settings. */
  plans: Plans;
  /** Rules that the user's settings soften, by id. */
  ruleSettings?: ReadonlyMap<string, RuleSetting>;
  /** Who is registered already, where the user gave a list. */
  roster?: Roster;
  /** Earlier tickets, where the user gave any. */
  history?: History;
}

/** What a roster knows somebody by. */
export type RosterField = 'medicaidId' | 'npi' | 'email';

/** Who is registered already. Values are compared without case, blanks and dashes of identifiers; '' is never found. */
export interface Roster {
  has(field: RosterField, value: string): boolean;
  /** Whether a row is for this person and provider, as far as it names them. */
  names(given: Readonly<Record<RosterField, string>>): boolean;
  /** Whether any row has the field. */
  holds(field: RosterField): boolean;
  /** Whether each row has at least one of the fields: who is not found by them is not in it. */
  isCompleteBy(fields: readonly RosterField[]): boolean;
}

/** Where an earlier ticket stands; the history files are counted from 1. */
export type EarlierTicket = Readonly<Record<'file' | 'row', number>>;

/** Earlier tickets by claim and tracking number, both as portal/same-ticket.ts gives them. */
export interface History {
  /** The first about this claim. */
  about(claim: string): EarlierTicket | undefined;
  /** The first about this claim with this tracking number. */
  withNumber(claim: string, trackingNumber: string): EarlierTicket | undefined;
  /** The first about this claim that was closed. */
  closed(claim: string): EarlierTicket | undefined;
}

/** One plan in one program, as dated data. */
export interface Plan {
  /** The canonical name. */
  name: string;
  /** What staff type for it, whatever the program. */
  aliases: readonly string[];
  /** The program it is contracted for. */
  program: 'HealthChoice Illinois' | 'YouthCare' | 'MMAI' | 'FIDE SNP';
  /** First and last day of service, ISO. */
  from: string;
  to?: string;
  area?: string;
  /** Who has its members now. */
  successor?: string;
  /** The HealthChoice plan whose names mean this one where the draft gives this program. */
  parent?: string;
  /** Calendar days after the denial within which the plan takes a dispute. */
  filingLimitDays?: number;
  filingLimitSource?: string;
  /** The forms of its tracking numbers, where the user's settings give them (values/id-form.ts). */
  trackingNumbers?: readonly string[];
  /** How long the plan may take to answer a dispute, by its own pages. */
  answersWithin?: { days: number; unit: 'business day' | 'calendar day'; source: string };
  basis: Basis;
  source: string;
  /** How well the first day is known, where that differs. */
  fromBasis?: Basis;
}

/** The plans, and what a text may mean of them. Names are compared without case, blanks and punctuation. */
export interface Plans {
  /** HealthChoice before the dual plans: a name that both share means the first where no program is given. */
  all: readonly Plan[];
  /** The plans that a text may mean, in whatever program: it names them whole, not in part. */
  named(mco: string): readonly Plan[];
  /**
   * The plan that a text names in the given program, where it is told. Undefined where no plan has that name, and where
   * the plan never had that program.
   */
  of(mco: string, program: string | undefined): Plan | undefined;
}

/** What the user's settings say of a plan; with a program it is a plan of their own, else one that we know. */
export interface PlanSetting {
  name: string;
  program?: Plan['program'];
  aliases?: readonly string[];
  from?: string;
  to?: string;
  successor?: string;
  filingLimitDays?: number;
  trackingNumbers?: readonly string[];
}

/** What the user's settings do to a rule. */
export interface RuleSetting {
  set: 'review' | 'off';
  /** Why; each report lists it. */
  reason?: string;
}

/** What notices say, by the names that we have for it. */
export type Section =
  | '§1' // what the portal is for
  | '§2' // every provider must use it
  | '§3' // the Medicaid portion only
  | '§4' // registration first
  | '§4a' // a complete registration
  | '§4b' // an incomplete request
  | '§4c' // the template for several
  | '§4d' // requests for many people
  | '§5' // the MCO's own process first
  | '§6' // the window
  | '§7' // the tracking number
  | '§8' // requests for information, and how long the MCO has
  | '§9' // what breaks the guidelines is closed
  | '§10'; // prior authorization

/** What a notice of the State says, as data. */
export interface Notice {
  /** Its date, by which it is cited. */
  date: string;
  inForce: string;
  url: string;
  /** What it calls each section. */
  sections: Readonly<Record<Section, string>>;
  /** Calendar days after the dispute was filed with the MCO. */
  window: { first: number; last: number };
  /** People in one request from which it takes longer, and by how many calendar days at most. */
  extended: { individuals: number; days: number };
  /** Business days. */
  registrationDays: number;
  answerDays: number;
  /** Calendar days the MCO has to resolve a ticket. */
  resolveDays: number;
}

/** What a message leads to, where it is more than fixing the row. */
export type Lead =
  | { action: 'redirect'; to: string }
  | { action: 'stop' }
  | { action: 'answer' }
  | { action: 'wait' };

/** A finding as it is reported. */
export interface Finding {
  rule: string;
  outcome: Outcome;
  /** One line, no full stop. */
  message: string;
  field: string | null;
  /** The header as written, or the column's letter; null in JSON inputs. */
  column: string | null;
  /** Like H5; null in JSON inputs. */
  cell: string | null;
  basis: Basis;
  source: string;
}

export type Action = 'redirect' | 'stop' | 'answer' | 'fix' | 'wait' | 'check' | 'none' | 'submit';

/** What the user does now. Days are ISO. */
export interface NextStep {
  action: Action;
  to?: string;
  on?: string;
  by?: string;
  safeBy?: string | null;
}

export interface Result {
  record: number;
  row: number;
  verdict: Verdict;
  nextStep: NextStep;
  /** The ticket is in the portal already, and sending it twice is a new mistake. Not part of the JSON report. */
  submitted?: true;
  findings: Finding[];
  /** What was corrected in the clean files, where any were written. */
  corrections?: readonly Correction[];
}

/** A cell of a file that we write. */
export interface OutCell {
  text: string;
  /** A date cell, in a workbook. */
  day?: Day;
  /** A number cell, in a workbook. */
  number?: true;
}

/** What was done to one cell of a clean file. */
export interface Correction {
  /** The field; for a column that is none, what may be printed of its header. */
  field: string;
  /** In words, never the value. */
  done: string;
}

/** The clean files of one input. */
export interface Written {
  folder: string;
  files: readonly { file: string; records: number }[];
  /** How many cells were corrected. */
  corrections: number;
}

/** What the whole registration request comes to. */
export interface Request {
  /** Distinct people. */
  individuals: number;
  /** When HFS may be done: 2 business days at the least; no upper limit is known under 10 people. */
  processing: { earliest: string; latest: string | null };
}

export interface FileReport {
  file: string;
  kind: Kind;
  /** The sheet that was read, where it may be printed. */
  records: number;
  skipped: number;
  request?: Request;
  /** In input order. May be walked more than once. */
  results: Iterable<Result>;
  /** What concerns the whole file. */
  findings: Finding[];
  /** The clean files, where any were written. */
  written?: Written;
}

/** A rule that failed; it is a defect of portal-check, not of the file. */
export interface Crash {
  rule: string;
  file: string;
  row: number | null;
}

export interface Summary {
  files: number;
  records: number;
  skipped: number;
  findings: number;
  verdicts: Record<Verdict, number>;
}

export interface Report {
  reportVersion: 1;
  tool: { name: 'portal-check'; version: string };
  asOf: string;
  rulebook: string;
  summary: Summary;
  files: FileReport[];
  crashes?: Crash[];
  /** What differs from an earlier report, where one was given. */
  baseline?: Comparison;
}

/** How a report differs from an earlier one. */
export interface Comparison {
  /** The earlier report, as the user gave it. */
  file: string;
  /** The day that it was made for. */
  asOf: string;
  /** The findings that it does not have. */
  fresh: ReadonlySet<Finding>;
  /** Its findings that are gone. */
  fixed: readonly FixedFinding[];
  /** How many findings both have. */
  remaining: number;
}

/** A finding of an earlier report; row null: on the whole file. */
export interface FixedFinding extends Pick<Finding, 'rule' | 'field' | 'column' | 'cell'> {
  /** The file as it is now. */
  file: FileReport;
  row: number | null;
}
