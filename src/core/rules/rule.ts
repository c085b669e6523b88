import type { RegistrationField } from '../fields/registration.ts';
import type { TicketField } from '../fields/ticket.ts';
import type { Context, RosterField } from '../model/context.ts';
import type { Header, Row } from '../model/field.ts';
import type { FindingAction } from '../model/report.ts';
import type { Basis, Kind, Outcome, Shown, Verdict } from '../model/vocabulary.ts';

/** What a message may be told: shapes, counts and days to act on. A raw cell does not compile. */
export type MessageData = Readonly<Record<string, Shown | number>>;

/** What a finding stands on. */
export interface Authority {
  outcome: Outcome;
  basis: Basis;
  source: string;
}

/** One sentence a rule can say, and what it stands on where that differs from the rule. */
export interface Message<D extends MessageData> extends Partial<Authority> {
  text: (data: D) => string;
  /** What the user does now, where it is more than fixing the row. */
  nextStep?: FindingAction;
  /** A whole-file finding from which every record takes the verdict. */
  appliesToAll?: true;
}

/** The messages of a rule, whose data differ from one to the next. */
// biome-ignore lint/suspicious/noExplicitAny: a table of functions that take different data has no other type
export type Messages = Readonly<Record<string, Message<any>>>;

type MessageDataFor<M> = M extends Message<infer D> ? D : never;

/** Tells a finding. `ground` overrides the message's where it depends on the field. */
export type ReportFinding<F extends string, M extends Messages> = <K extends keyof M & string>(
  field: F | null,
  message: K,
  data: MessageDataFor<M[K]>,
  ground?: Partial<Authority>,
) => void;

/** Cells that differ from those of a valid row. */
export type CellOverrides<F extends string> = Partial<Readonly<Record<F, string>>>;

/** What a file is like beside its cells, where the fault lies there. */
export interface ExampleFile {
  windows1252?: true;
  hiddenSheet?: true;
  hiddenRows?: true;
  /** The header rows of further sheets. */
  otherSheets?: readonly (readonly string[])[];
  /** How many cells each row has more than the header, or fewer. */
  extraCells?: number;
  missingCells?: number;
}

/** The smallest input that shows the fault, or the absence of it: rows, or the headers of a file. */
export type Example<F extends string> = (
  | { cells: CellOverrides<F> }
  | { rows: readonly CellOverrides<F>[] }
  | { headers: readonly string[]; rows?: readonly CellOverrides<F>[] }
) & {
  file?: ExampleFile;
  /** What rules know besides, where the fault lies there. */
  context?: Partial<Context>;
  /** The rows of a roster, where the rule needs one. */
  roster?: readonly CellOverrides<RosterField>[];
};

interface RuleBase<K extends Kind | 'any', M extends Messages> extends Authority {
  /** Its path below rules/. */
  id: string;
  kind: K;
  /** One sentence that names the fault. */
  summary: string;
  why: string;
  /** What the user does now. */
  cure: string;
  /** As of 2026-11-24. */
  examples: { bad: Example<FieldNameFor<K>>; good: Example<FieldNameFor<K>> };
  messages: M;
}

/** The fields that a rule for this kind of file may name. */
export type FieldNameFor<K extends Kind | 'any'> = K extends 'registration'
  ? RegistrationField
  : K extends 'ticket'
    ? TicketField
    : string;

export interface RowRule<K extends Kind | 'any' = 'any', M extends Messages = Messages>
  extends RuleBase<K, M> {
  /** Fields without which the rule finds nothing: it is not run on a file that lacks the column of one of them. */
  needs?: readonly FieldNameFor<K>[];
  /** Looks at one row; keeps nothing. */
  check(row: Row<FieldNameFor<K>>, context: Context, report: ReportFinding<FieldNameFor<K>, M>): void;
}

export interface FileRule<K extends Kind | 'any' = 'any', M extends Messages = Messages>
  extends RuleBase<K, M> {
  /** Called once a file; what it returns keeps only the keys it needs. `tell` reports on the whole file. */
  begin(
    context: Context,
    header: Header<FieldNameFor<K>>,
    tell: ReportFinding<FieldNameFor<K>, M>,
  ): Visitor<FieldNameFor<K>, M>;
}

export interface Visitor<F extends string, M extends Messages> {
  /** Sees every row in order, with the verdict that the row rules gave it. `report` reports on this row. */
  visit?(row: Row<F>, report: ReportFinding<F, M>, verdict: Verdict): void;
  /** After the last row. */
  finish?(): void;
}

/** A rule as the engine holds it, whatever its kind and messages. */
export type AnyRule = AnyRowRule | AnyFileRule;
export type AnyRowRule = Omit<RowRule, 'kind'> & { kind: Kind | 'any' };
export type AnyFileRule = Omit<FileRule, 'kind'> & { kind: Kind | 'any' };

/** A rule that looks at one row at a time. */
export function defineRowRule<K extends Kind | 'any', M extends Messages>(rule: RowRule<K, M>): AnyRowRule {
  return rule as unknown as AnyRowRule;
}

/** A rule that compares rows, or looks at the headers. */
export function defineFileRule<K extends Kind | 'any', M extends Messages>(
  rule: FileRule<K, M>,
): AnyFileRule {
  return rule as unknown as AnyFileRule;
}

/** A message of a rule: what it says, and its own ground or lead where they differ from the rule's. */
export function defineMessage<D extends MessageData>(
  text: (data: D) => string,
  more: Omit<Message<D>, 'text'> = {},
): Message<D> {
  return { text, ...more };
}
