import type { CellFact, Day, Dictionary, Field, Kind, RawRecord, RawRow, Row } from '../types.ts';
import { isErrorText } from '../values/damage.ts';
import { readDay } from '../values/date-text.ts';
import { isPlaceholder } from '../values/placeholder.ts';
import { cleanText, foldName, plainId } from '../values/text.ts';

/** Distinct texts remembered a file; columns repeat, and a file must not grow in memory. */
const MEMO_LIMIT = 20_000;

const YES = new Set(['yes', 'y', 'true', '1', 'x']);
const NO = new Set(['no', 'n', 'false', '0']);
const UNREADABLE_FACTS: ReadonlySet<CellFact> = new Set(['error', 'formula-empty', 'nested']);

/** What all rows of a file share: where fields stand, and what texts were read as. */
export class RowReader {
  readonly places = new Map<string, number>();
  readonly fields: readonly Field[];
  readonly dictionary: Dictionary;
  private readonly choices: (Map<string, string> | undefined)[];
  private readonly days = new Map<string, Day | undefined>();
  private readonly date1904: boolean;
  private readonly columns: readonly unknown[] | undefined;

  /** `columns` are by the field's place in the dictionary; JSON has none, where any key may come. */
  constructor(dictionary: Dictionary, date1904: boolean, columns?: readonly unknown[]) {
    this.fields = dictionary.fields;
    this.dictionary = dictionary;
    this.date1904 = date1904;
    this.columns = columns;
    dictionary.fields.forEach((field, place) => {
      this.places.set(field.name, place);
    });
    this.choices = dictionary.fields.map((field) => field.choices && choiceNames(field.choices));
  }

  hasColumn(place: number): boolean {
    return this.columns === undefined || this.columns[place] !== undefined;
  }

  dayOf(text: string): Day | undefined {
    if (this.days.has(text)) return this.days.get(text);
    if (this.days.size >= MEMO_LIMIT) this.days.clear();
    const day = readDay(text, this.date1904);
    this.days.set(text, day);
    return day;
  }

  choiceOf(place: number, text: string): string | undefined {
    return this.choices[place]?.get(foldName(text));
  }
}

/** One record as rules see it. */
export class ParsedRow implements Row {
  readonly record: number;
  readonly row: number;
  /** What it was read from: clean files carry its unknown columns through. */
  readonly source: RawRow | RawRecord;
  extraCells = 0;
  missingCells = 0;
  private readonly reader: RowReader;
  private readonly values: readonly string[];
  private readonly facts: ReadonlyMap<number, CellFact> | undefined;
  private readonly cleaned: (string | undefined)[] = [];

  /** `values` and `facts` are by the field's place in the dictionary. */
  constructor(
    reader: RowReader,
    record: number,
    source: RawRow | RawRecord,
    values: readonly string[],
    facts?: ReadonlyMap<number, CellFact>,
  ) {
    this.reader = reader;
    this.record = record;
    this.row = source.row;
    this.source = source;
    this.values = values;
    this.facts = facts;
  }

  get kind(): Kind {
    return this.reader.dictionary.kind;
  }

  get dictionary(): Dictionary {
    return this.reader.dictionary;
  }

  hasColumn(field: string): boolean {
    return this.reader.hasColumn(this.placeOf(field));
  }

  raw(field: string): string {
    return this.values[this.placeOf(field)] ?? '';
  }

  text(field: string): string {
    const place = this.placeOf(field);
    const known = this.cleaned[place];
    if (known !== undefined) return known;
    const text = this.clean(place);
    this.cleaned[place] = text;
    return text;
  }

  plain(field: string): string {
    return plainId(this.text(field));
  }

  day(field: string): Day | undefined {
    const text = this.text(field);
    return text === '' ? undefined : this.reader.dayOf(text);
  }

  yes(field: string): boolean | undefined {
    const text = this.text(field);
    return text === '' ? undefined : yesOf(text);
  }

  choice(field: string): string | undefined {
    return this.reader.choiceOf(this.placeOf(field), this.text(field));
  }

  isBlank(field: string): boolean {
    return this.text(field) === '' && !this.isLost(field);
  }

  isUnreadable(field: string): boolean {
    if (this.isLost(field)) return true;
    if (this.text(field) === '') return false;
    switch (this.reader.fields[this.placeOf(field)]?.kind) {
      case 'day':
        return this.day(field) === undefined;
      case 'yes-no':
        return this.yes(field) === undefined;
      case 'choice':
        return this.choice(field) === undefined;
      default:
        return false;
    }
  }

  fact(field: string): CellFact | undefined {
    const place = this.placeOf(field);
    return this.facts?.get(place) ?? (isErrorText(this.values[place] ?? '') ? 'error' : undefined);
  }

  /** The cell held something that the reader could not give. */
  private isLost(field: string): boolean {
    const fact = this.fact(field);
    return fact !== undefined && UNREADABLE_FACTS.has(fact);
  }

  private placeOf(field: string): number {
    const place = this.reader.places.get(field);
    if (place === undefined) throw new Error(`no field ${field}`);
    return place;
  }

  private clean(place: number): string {
    const raw = this.values[place];
    const field = this.reader.fields[place];
    if (!raw || !field || isErrorText(raw)) return '';
    const text = cleanText(raw);
    if (!isPlaceholder(text)) return text;
    if (field.kind === 'choice' && this.reader.choiceOf(place, text)) return text;
    if (field.kind === 'yes-no' && yesOf(text) !== undefined) return text;
    return field.suspectWords?.some((word) => foldName(word) === foldName(text)) ? text : '';
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
