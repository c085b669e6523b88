import type { Field, ValueKind } from '../model/field.ts';
import type { Day } from '../model/vocabulary.ts';
import { readDay } from '../values/date-text.ts';
import { LONGEST_REMEMBERED, ownText } from '../values/memoize.ts';
import { isPlaceholder } from '../values/placeholder.ts';
import { isErrorText } from '../values/spreadsheet-damage.ts';
import { BARE, cleanText, DIVIDED, foldName, lookOf, plainId } from '../values/text.ts';

/** Distinct texts of one column that are remembered; most columns repeat, and a file must not grow in memory. */
export const MOST_CELLS = 2_000;

const READ_KINDS: ReadonlySet<ValueKind> = new Set(['day', 'yes-no', 'choice']);
const YES = new Set(['yes', 'y', 'true', '1', 'x']);
const NO = new Set(['no', 'n', 'false', '0']);

/** What one text in a field's column is read as; each reading is found out once, and only when a rule asks for it. */
export class Cell {
  readonly isError: boolean;
  readonly text: string;
  private plainText: string | undefined;
  private keyText: string | undefined;
  private foldedText: string | undefined;
  private dayFound: Day | null | undefined;
  private yesFound: boolean | null | undefined;
  private choiceFound: string | null | undefined;

  constructor(
    private readonly column: FieldColumn,
    readonly raw: string,
  ) {
    const look = lookOf(raw);
    this.isError = look > DIVIDED && isErrorText(raw);
    this.text = this.isError || raw === '' ? '' : this.clean(look <= DIVIDED ? raw : cleanText(raw));
    if (look === BARE) this.plainText = this.text;
  }

  get plain(): string {
    this.plainText ??= plainId(this.text);
    return this.plainText;
  }

  get key(): string {
    this.keyText ??= this.plain.toLowerCase();
    return this.keyText;
  }

  get folded(): string {
    this.foldedText ??= foldName(this.text);
    return this.foldedText;
  }

  get day(): Day | undefined {
    if (this.dayFound === undefined) this.dayFound = readDay(this.text, this.column.date1904) ?? null;
    return this.dayFound ?? undefined;
  }

  get yes(): boolean | undefined {
    if (this.yesFound === undefined) this.yesFound = yesOf(this.text) ?? null;
    return this.yesFound ?? undefined;
  }

  get choice(): string | undefined {
    if (this.choiceFound === undefined) this.choiceFound = this.column.choiceOf(this.text) ?? null;
    return this.choiceFound ?? undefined;
  }

  /** Something was typed that the field's kind cannot be read from. */
  get isUnreadable(): boolean {
    if (this.text === '') return false;
    switch (this.column.field.kind) {
      case 'day':
        return this.day === undefined;
      case 'yes-no':
        return this.yes === undefined;
      case 'choice':
        return this.choice === undefined;
      default:
        return false;
    }
  }

  /** '' for a placeholder. */
  private clean(text: string): string {
    const { field } = this.column;
    if (!isPlaceholder(text)) return text;
    if (field.kind === 'choice' && this.column.choiceOf(text)) return text;
    if (field.kind === 'yes-no' && yesOf(text) !== undefined) return text;
    return field.suspectWords?.some((word) => foldName(word) === foldName(text)) ? text : '';
  }
}

/** The column of one field: its cells by their text, as long as they repeat. */
export class FieldColumn {
  /** Its texts are not read as anything else, such as a day. */
  readonly isText: boolean;
  private readonly choices: ReadonlyMap<string, string> | undefined;
  private readonly blank: Cell;
  private readonly cells = new Map<string, Cell>();
  /** The one before, which in many columns comes again: to compare texts costs less than to look one up. */
  private last: Cell;
  private repeats = 0;
  /** Hardly any text came twice, as in a column of claim numbers. */
  private isVaried = false;

  constructor(
    readonly field: Field,
    readonly date1904: boolean,
  ) {
    this.isText = !READ_KINDS.has(field.kind);
    this.choices = field.choices && choiceNames(field.choices);
    this.blank = new Cell(this, '');
    this.last = this.blank;
  }

  cellOf(raw: string): Cell {
    if (raw === '') return this.blank;
    // A longer text is prose, and thousands of those would not fit into memory.
    if (this.isVaried || raw.length > LONGEST_REMEMBERED) return new Cell(this, raw);
    if (raw === this.last.raw) {
      this.repeats += 1;
      return this.last;
    }
    const known = this.cells.get(raw);
    if (known) this.repeats += 1;
    this.last = known ?? this.remember(raw);
    return this.last;
  }

  choiceOf(text: string): string | undefined {
    return this.choices?.get(foldName(text));
  }

  private remember(raw: string): Cell {
    if (this.cells.size >= MOST_CELLS) {
      this.isVaried = this.repeats < MOST_CELLS;
      this.repeats = 0;
      this.cells.clear();
    }
    const own = ownText(raw);
    const cell = new Cell(this, own);
    if (!this.isVaried) this.cells.set(own, cell);
    return cell;
  }
}

function yesOf(text: string): boolean | undefined {
  const folded = foldName(text);
  return YES.has(folded) ? true : NO.has(folded) ? false : undefined;
}

function choiceNames(choices: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, aliases] of Object.entries(choices)) {
    for (const alias of [name, ...aliases]) names.set(foldName(alias), name);
  }
  return names;
}
