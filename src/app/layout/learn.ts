import { hasManyDigits } from '../../core/fields/header-name.ts';
import { InputError } from '../../core/model/errors.ts';
import type { GridInput, RawRow } from '../../core/model/input.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { columnLetter } from '../../core/values/column-letter.ts';
import { countOf } from '../../core/values/count.ts';
import { showFile } from '../../core/values/mask.ts';
import { foldHeader } from '../../core/values/text.ts';
import { openInput } from '../../formats/open.ts';
import type { Platform } from '../../formats/platform.ts';
import { readMarks } from '../../formats/xlsx/template-marks.ts';
import { ListReader } from './dropdowns.ts';
import { findHead, type Head, type HeadColumn, isBetter } from './header-candidates.ts';
import { fieldWanted, type How } from './match-columns.ts';
import type { LayoutFile } from './schema.ts';

/** A layout as far as a workbook tells it, and what it leaves open. */
export interface Learned {
  layout: LayoutFile;
  /** One line each. */
  unsure: string[];
}

type LayoutColumn = LayoutFile['columns'][number];

const TAKEN: Partial<Readonly<Record<How, string>>> = {
  synonym: 'by what it probably means',
  words: 'by its words',
  spelling: 'by its spelling',
};

/** Fewer known headers may stand in any workbook. */
const LEAST_KNOWN = 2;
const LONGEST_SHOWN = 40;

/**
 * Reads a portal template: where its headers stand, which fields they are, what is required and what may be chosen.
 * @param kind what the template is for; told from the headers where it is not given
 * @throws InputError where no header row is found
 */
export async function learnLayout(path: string, platform: Platform, kind?: Kind): Promise<Learned> {
  const input = await openInput(path, { platform });
  if (input.shape !== 'grid' || input.format !== 'xlsx') {
    throw new InputError(`${showFile(path)}: an .xlsx expected, the portal's template as it was downloaded`);
  }
  const marks = await readMarks(await platform.openSource(path));
  const kinds: Kind[] = kind ? [kind] : ['registration', 'ticket'];
  const heads: Head[] = [];
  for (const sheet of input.sheets) {
    const head = await findHead(sheet, marks.sheets.get(sheet.name ?? '')?.merges ?? [], kinds);
    if (head) heads.push(head);
  }
  const best = heads.reduce<Head | undefined>((a, b) => (a && !isBetter(b, a) ? a : b), undefined);
  if (!best || best.matches.size < LEAST_KNOWN)
    throw new InputError(`${showFile(path)}: no header row found in it`);
  return layoutOf(path, best, heads, new ListReader(input as GridInput, marks));
}

async function layoutOf(
  path: string,
  head: Head,
  heads: readonly Head[],
  lists: ListReader,
): Promise<Learned> {
  const { sheet, kind, row, headerRows } = head;
  const unsure = [...sheetDoubts(head, heads), ...rowDoubts(head)];
  const columns: LayoutColumn[] = [];
  const seen = new Set<string>();
  for (const [i, column] of head.columns.entries()) {
    const folded = foldHeader(column.header);
    if (folded === '' || seen.has(folded)) {
      unsure.push(`${placeOf(column)}: stands twice, left out; name it in the layout by hand`);
      continue;
    }
    seen.add(folded);
    const choices = await lists.listOf(sheet.name ?? '', column.index, row);
    if (choices === 'unknown')
      unsure.push(`${placeOf(column)}: its list could not be read; all values are taken`);
    columns.push(columnOf(head, i, column, choices === 'unknown' ? undefined : choices));
    unsure.push(...columnDoubts(head, i, column));
  }
  const layout: LayoutFile = {
    kind,
    ...(kind === 'registration' && { workbook: path }),
    ...(sheet.name !== null && { sheet: sheet.name }),
    headerRow: row,
    ...(headerRows === 2 && { headerRows }),
    columns: withoutTaken(columns),
  };
  return { layout, unsure };
}

function columnOf(
  { matches }: Head,
  i: number,
  { header, own, required }: HeadColumn,
  choices: readonly string[] | undefined,
): LayoutColumn {
  const match = matches.get(i);
  return {
    header,
    ...(match && { field: match.field.name as NonNullable<LayoutColumn['field']> }),
    ...(own !== undefined && { aliases: [own] }),
    ...(required && { required }),
    ...(choices && { choices: [...choices] }),
  };
}

/** An alias that is another column's header would name two. */
function withoutTaken(columns: readonly LayoutColumn[]): LayoutColumn[] {
  const headers = new Set(columns.map(({ header }) => foldHeader(header)));
  return columns.map(({ aliases, ...column }) => {
    const free = aliases?.filter((alias) => !headers.has(foldHeader(alias))) ?? [];
    return free.length > 0 ? { ...column, aliases: free } : column;
  });
}

function sheetDoubts({ sheet, matches }: Head, heads: readonly Head[]): string[] {
  const others = heads.filter((head) => head.sheet !== sheet && head.matches.size >= 3);
  const doubts = others.map(
    (other) =>
      `sheet ${shown(other.sheet.name ?? '')}: ${countOf(other.matches.size, 'known header')} too; ${shown(sheet.name ?? '')} with ${matches.size} is taken`,
  );
  if (sheet.hidden)
    doubts.push(`sheet ${shown(sheet.name ?? '')}: hidden, and yet the only one with known headers`);
  return doubts;
}

function rowDoubts({ row, below, columns }: Head): string[] {
  const doubts: string[] = [];
  if (!columns.some((column) => column.required)) {
    doubts.push(`row ${row}: no header has an asterisk; write "required": true where the template says so`);
  }
  if (below && holdsText(below)) {
    const what = isExample(below) ? 'an example' : 'text';
    doubts.push(
      `row ${below.row}: holds ${what}, and records are written over it; "firstRow" says where they begin if it must stay`,
    );
  }
  return doubts;
}

function columnDoubts(head: Head, i: number, column: HeadColumn): string[] {
  const place = placeOf(column);
  const marked = column.markedByGroup
    ? [`${place}: required since its group has an asterisk; look whether it is`]
    : [];
  return [...marked, ...fieldDoubts(head, i, column)];
}

function fieldDoubts({ matches, kind }: Head, i: number, column: HeadColumn): string[] {
  const match = matches.get(i);
  const place = placeOf(column);
  if (match) {
    const by = TAKEN[match.how];
    return by === undefined
      ? []
      : [`${place}: taken for ${match.field.name} (${match.field.header}) ${by}; look whether it is`];
  }
  const wanted = fieldWanted(column.names, kind);
  const owner = [...matches.values()].find(({ field }) => field.name === wanted?.name);
  if (wanted && owner)
    return [`${place}: would be ${wanted.name} too, but another column is; copied through as it is`];
  const then = column.required ? 'checked for being filled, nothing more' : 'copied through unchecked';
  return [`${place}: no field that we know; ${then}`];
}

function placeOf({ index, header }: HeadColumn): string {
  const letter = `column ${columnLetter(index)}`;
  return hasManyDigits(header) ? letter : `${letter} ${shown(header)}`;
}

function shown(text: string): string {
  return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
}

function holdsText(row: RawRow): boolean {
  return row.cells.some((cell) => cell.trim() !== '');
}

function isExample({ cells }: RawRow): boolean {
  return /^(?:example|sample|e\.g\.)/i.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '');
}
