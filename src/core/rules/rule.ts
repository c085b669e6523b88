import type { RegistrationField } from '../fields/registration.ts';
import type { TicketField } from '../fields/ticket.ts';
import type { Context, RosterField } from '../model/context.ts';
import type { Header, Row } from '../model/field.ts';
import type { FindingAction } from '../model/report.ts';
import type { Basis, Kind, Outcome, Shown, Verdict } from '../model/vocabulary.ts';

/** The data of a message: shapes, counts and days to act on. A raw cell does not compile. */
export type MessageData = Readonly<Record<string, Shown | number>>;

/** How severe a finding is, and on what authority. */
export interface Authority {
  outcome: Outcome;
  basis: Basis;
  source: string;
}

/** One sentence that a rule can report, with its own outcome, basis or source if they differ from the rule's. */
export interface Message<D extends MessageData> extends Partial<Authority> {
  text: (data: D) => string;
  /** The same for reports without days. A message that names a day or a count of days must have it. */
  withoutDays?: (data: D) => string;
  /** What the user does about this one, if it is not what the rule says. */
  cure?: string;
  /** What the user does next, if it is more than fixing the row. */
  nextStep?: FindingAction;
  /** A finding on the whole file whose outcome applies to every record. */
  appliesToAll?: true;
  /**
   * A review because the field that it names is blank. Of a spreadsheet without that column it is reported once, on the
   * whole file, and its rows are judged without it.
   */
  asksForField?: true;
}

/** The messages of a rule by id. Each takes data of its own type. */
// biome-ignore lint/suspicious/noExplicitAny: a table of functions that take different data has no other type
export type Messages = Readonly<Record<string, Message<any>>>;

type MessageDataFor<M> = M extends Message<infer D> ? D : never;

/** Reports a finding. `authority` overrides that of the message, for rules whose authority depends on the field. */
export type ReportFinding<F extends string, M extends Messages> = <K extends keyof M & string>(
  field: F | null,
  message: K,
  data: MessageDataFor<M[K]>,
  authority?: Partial<Authority>,
) => void;

/** Cells that differ from those of a valid row. */
export type CellOverrides<F extends string> = Partial<Readonly<Record<F, string>>>;

/** Properties of an example file besides its cells. */
export interface ExampleFile {
  windows1252?: true;
  hiddenSheet?: true;
  hiddenRows?: true;
  /** Every row has a value of a merged cell above. */
  mergedRows?: true;
  /** The header rows of other sheets. */
  otherSheets?: readonly (readonly string[])[];
  /** How many more cells than the header every row has, or how many fewer. */
  extraCells?: number;
  missingCells?: number;
  /** Rows below the records. */
  moreRows?: readonly (readonly string[])[];
}

/** The smallest input that shows the fault, or that there is none: the rows or the headers of a file. */
export type Example<F extends string> = (
  | { cells: CellOverrides<F> }
  | { rows: readonly CellOverrides<F>[] }
  | { headers: readonly string[]; rows?: readonly CellOverrides<F>[] }
) & {
  file?: ExampleFile;
  /** The context, if the rule depends on it. */
  context?: Partial<Context>;
  /** The rows of a roster, if the rule needs one. */
  roster?: readonly CellOverrides<RosterField>[];
};

interface RuleBase<K extends Kind | 'any', M extends Messages> extends Authority {
  /** Its path under rules/, without the extension. */
  id: string;
  kind: K;
  /** One sentence that names the fault. */
  summary: string;
  why: string;
  /** What the user does about it. */
  cure: string;
  /** Checked as of 2026-11-24. */
  examples: { bad: Example<FieldNameFor<K>>; good: Example<FieldNameFor<K>> };
  messages: M;
}

/** The fields that a rule for this kind of file may name. */
export type FieldNameFor<K extends Kind | 'any'> = K extends 'registration'
  ? RegistrationField
  : K extends 'ticket'
    ? TicketField
    : string;

/** A rule that checks one row at a time. */
export interface RowRule<K extends Kind | 'any' = 'any', M extends Messages = Messages>
  extends RuleBase<K, M> {
  /** Fields without which the rule finds nothing: it is not run on a file that lacks the column of one of them. */
  needs?: readonly FieldNameFor<K>[];
  /** Checks one row. Keeps no state: rows may be checked in any order. */
  check(row: Row<FieldNameFor<K>>, context: Context, report: ReportFinding<FieldNameFor<K>, M>): void;
}

/** A rule that compares rows, or checks the headers. */
export interface FileRule<K extends Kind | 'any' = 'any', M extends Messages = Messages>
  extends RuleBase<K, M> {
  /** Called once per file. The visitor keeps only the keys that it needs. `reportFile` reports on the whole file. */
  begin(
    context: Context,
    header: Header<FieldNameFor<K>>,
    reportFile: ReportFinding<FieldNameFor<K>, M>,
  ): Visitor<FieldNameFor<K>, M>;
}

/** A file rule running on one file. */
export interface Visitor<F extends string, M extends Messages> {
  /** Called for every row in order, with the verdict of the row rules. `report` reports on this row. */
  visit?(row: Row<F>, report: ReportFinding<F, M>, verdict: Verdict): void;
  /** Called after the last row. */
  finish?(): void;
}

/** A rule of any kind, with any messages, as the engine handles it. */
export type AnyRule = AnyRowRule | AnyFileRule;

/** A row rule of any kind. */
export type AnyRowRule = Omit<RowRule, 'kind'> & { kind: Kind | 'any' };

/** A file rule of any kind. */
export type AnyFileRule = Omit<FileRule, 'kind'> & { kind: Kind | 'any' };

/** Defines a rule that checks one row at a time. */
export function defineRowRule<K extends Kind | 'any', M extends Messages>(rule: RowRule<K, M>): AnyRowRule {
  return rule as unknown as AnyRowRule;
}

/** Defines a rule that compares rows, or checks the headers. */
export function defineFileRule<K extends Kind | 'any', M extends Messages>(
  rule: FileRule<K, M>,
): AnyFileRule {
  return rule as unknown as AnyFileRule;
}

/** Defines a message: its text, and its own authority or next step if they differ from the rule's. */
export function defineMessage<D extends MessageData>(
  text: (data: D) => string,
  options: Omit<Message<D>, 'text'> = {},
): Message<D> {
  return { text, ...options };
}
