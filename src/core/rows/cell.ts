import type { Field, ValueKind } from '../model/field.ts';
import type { Day } from '../model/vocabulary.ts';
import { parseAmount } from '../values/amount.ts';
import { holdsNumber } from '../values/call-note.ts';
import { parseDay } from '../values/date-text.ts';
import { copyText } from '../values/memoize.ts';
import { isNamePlaceholder, isPlaceholder } from '../values/placeholder.ts';
import { isErrorText } from '../values/spreadsheet-damage.ts';
import {
  cleanText,
  foldName,
  getNormalization,
  NORMALIZE_ID,
  NORMALIZE_NONE,
  normalizeId,
} from '../values/text.ts';
import { TextCache } from '../values/text-cache.ts';

const PARSED_KINDS: ReadonlySet<ValueKind> = new Set(['day', 'yes-no', 'choice', 'amount']);
const YES = new Set(['yes', 'y', 'true', '1', 'x']);
const NO = new Set(['no', 'n', 'false', '0']);

/** The readings of one text in a field's column; each is computed once, and only when a rule asks for it. */
export class Cell {
  readonly isError: boolean;
  readonly text: string;
  private plainText: string | undefined;
  private keyText: string | undefined;
  private foldedText: string | undefined;
  private parsedDay: Day | null | undefined;
  private parsedYes: boolean | null | undefined;
  private parsedChoice: string | null | undefined;

  constructor(
    private readonly column: FieldColumn,
    readonly raw: string,
  ) {
    const needed = getNormalization(raw);
    this.isError = needed > NORMALIZE_ID && isErrorText(raw);
    this.text =
      this.isError || raw === '' ? '' : this.dropPlaceholder(needed <= NORMALIZE_ID ? raw : cleanText(raw));
    if (needed === NORMALIZE_NONE) this.plainText = this.text;
  }

  get plain(): string {
    this.plainText ??= normalizeId(this.text);
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
    if (this.parsedDay === undefined) this.parsedDay = parseDay(this.text, this.column.date1904) ?? null;
    return this.parsedDay ?? undefined;
  }

  get yes(): boolean | undefined {
    if (this.parsedYes === undefined) this.parsedYes = this.column.findYesNo(this.text) ?? null;
    return this.parsedYes ?? undefined;
  }

  get choice(): string | undefined {
    if (this.parsedChoice === undefined) this.parsedChoice = this.column.findChoice(this.text) ?? null;
    return this.parsedChoice ?? undefined;
  }

  get amount(): number | undefined {
    return parseAmount(this.text);
  }

  /** Whether it has text that cannot be read as the field's kind. */
  get isUnreadable(): boolean {
    if (this.text === '') return false;
    switch (this.column.kind) {
      case 'day':
        return this.day === undefined;
      case 'yes-no':
        return this.yes === undefined;
      case 'choice':
        return this.choice === undefined;
      case 'amount':
        return this.amount === undefined;
      default:
        return false;
    }
  }

  /** The text, or '' for a placeholder. What the field can be, and a word that a rule reports as suspect, stay. */
  private dropPlaceholder(text: string): string {
    const { field, isName, needsNumber } = this.column;
    if (needsNumber && !holdsNumber(text)) return '';
    if (!(isName ? isNamePlaceholder(text) : isPlaceholder(text))) return text;
    if (field.kind === 'choice' && this.column.findChoice(text)) return text;
    if (field.kind === 'yes-no' && this.column.findYesNo(text) !== undefined) return text;
    if (field.kind === 'amount' && parseAmount(text) !== undefined) return text;
    return field.suspectWords?.some((word) => foldName(word) === foldName(text)) ? text : '';
  }
}

/** The column of one field. Caches its cells by text as long as texts repeat. */
export class FieldColumn {
  /** Whether its texts are not parsed into anything else, such as a day. */
  readonly isText: boolean;
  /** Kept here, since the fields of a dictionary differ in shape and are slow to read. */
  readonly kind: ValueKind;
  readonly needsNumber: boolean;
  /** Whether it names people or organizations, whose names may be what is a placeholder elsewhere. */
  readonly isName: boolean;
  private readonly choices: ReadonlyMap<string, string> | undefined;
  private readonly blankCell: Cell;
  private readonly cells = new TextCache<Cell>(true);

  constructor(
    readonly field: Field,
    readonly date1904: boolean,
  ) {
    this.isText = !PARSED_KINDS.has(field.kind);
    this.needsNumber = field.needsNumber === true;
    this.kind = field.kind;
    this.isName = field.kind === 'name' && field.name !== 'mco';
    this.choices = field.choices && buildChoiceMap(field.choices);
    this.blankCell = new Cell(this, '');
  }

  getCell(raw: string): Cell {
    if (raw === '') return this.blankCell;
    const cached = this.cells.find(raw);
    if (cached) return cached;
    if (!this.cells.accepts(raw)) return this.cells.store(raw, new Cell(this, raw));
    const own = copyText(raw);
    return this.cells.store(own, new Cell(this, own));
  }

  findChoice(text: string): string | undefined {
    return this.choices?.get(foldName(text));
  }

  findYesNo(text: string): boolean | undefined {
    const folded = foldName(text);
    if (YES.has(folded)) return true;
    if (NO.has(folded)) return false;
    const choice = this.choices?.get(folded);
    return choice === 'yes' ? true : choice === 'no' ? false : undefined;
  }
}

function buildChoiceMap(choices: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, aliases] of Object.entries(choices)) {
    for (const alias of [name, ...aliases]) names.set(foldName(alias), name);
  }
  return names;
}
