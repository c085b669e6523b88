import { hasManyDigits } from '../../core/fields/header-name.ts';
import { getDictionary } from '../../core/fields/index.ts';
import { InputError } from '../../core/model/errors.ts';
import type { GridInput, RawRow } from '../../core/model/input.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { toColumnLetter } from '../../core/values/column-letter.ts';
import { formatCount } from '../../core/values/count.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { foldHeader } from '../../core/values/text.ts';
import { openInput } from '../../formats/open.ts';
import type { Platform } from '../../formats/platform.ts';
import { readTemplateMarks } from '../../formats/xlsx/template-marks.ts';
import { DropdownReader } from './dropdowns.ts';
import {
  countFields,
  createTemplateBudget,
  findHeaderCandidate,
  type HeaderCandidate,
  type HeaderColumn,
  isBetterCandidate,
} from './header-candidates.ts';
import type { LayoutFile } from './schema.ts';

/** A layout made from a workbook. */
export interface LearnedLayout {
  layout: LayoutFile;
  /** What the user should check in it, in one line each. */
  doubts: string[];
}

type LayoutColumn = LayoutFile['columns'][number];

/** With fewer recognized headers, it could be any workbook. */
const MIN_RECOGNIZED_HEADERS = 2;
const MAX_SHOWN_LENGTH = 40;

/**
 * Reads a portal template: where its headers are, which fields they name, which are required, and their choices.
 * @param kind what the template is for; if left out, the headers decide
 * @throws InputError if no header row is found
 */
export async function learnLayout(path: string, platform: Platform, kind?: Kind): Promise<LearnedLayout> {
  const input = await openInput(path, { platform });
  if (input.shape !== 'grid' || input.format !== 'xlsx') {
    throw new InputError(
      `${maskPath(path)}: This is not an .xlsx. Name your portal template as you downloaded it.`,
    );
  }
  const marks = await readTemplateMarks(await platform.openSource(path));
  const kinds: Kind[] = kind ? [kind] : ['registration', 'ticket'];
  const candidates: HeaderCandidate[] = [];
  const budget = createTemplateBudget();
  for (const sheet of input.sheets) {
    const merges = marks.sheets.get(sheet.name ?? '')?.merges ?? [];
    const candidate = await findHeaderCandidate(sheet, merges, kinds, budget);
    if (candidate) candidates.push(candidate);
  }
  const best = candidates.reduce<HeaderCandidate | undefined>(
    (a, b) => (a && !isBetterCandidate(b, a) ? a : b),
    undefined,
  );
  if (!best || countFields(best) < MIN_RECOGNIZED_HEADERS)
    throw new InputError(
      `${maskPath(path)}: No row of headings was found. Check that this is your portal template.`,
    );
  return buildLayout(path, best, candidates, new DropdownReader(input as GridInput, marks));
}

async function buildLayout(
  path: string,
  header: HeaderCandidate,
  candidates: readonly HeaderCandidate[],
  dropdowns: DropdownReader,
): Promise<LearnedLayout> {
  const { sheet, kind, row, headerRows } = header;
  const doubts = [...findSheetDoubts(header, candidates), ...findRowDoubts(header)];
  const lists = await dropdowns.readChoices({
    sheet: sheet.name ?? '',
    row,
    columns: header.columns.map(({ index }) => index),
    fields: new Set(header.columns.flatMap(({ index }, i) => (header.readings[i]?.field ? [index] : []))),
  });
  const columns: LayoutColumn[] = [];
  const seen = new Set<string>();
  for (const [i, column] of header.columns.entries()) {
    const folded = foldHeader(column.header);
    if (folded === '' || seen.has(folded)) {
      doubts.push(
        `${describeColumn(column)}: This heading is there twice, so it was left out. Add it to the file by hand.`,
      );
      continue;
    }
    seen.add(folded);
    const choices = lists.get(column.index);
    if (choices === 'unknown')
      doubts.push(
        `${describeColumn(column)}: The list of this column could not be read. All values are allowed.`,
      );
    columns.push(buildLayoutColumn(header, i, column, choices === 'unknown' ? undefined : choices));
    doubts.push(...findColumnDoubts(header, i, column));
  }
  const layout: LayoutFile = {
    kind,
    ...(kind === 'registration' && { workbook: path }),
    ...(sheet.name !== null && { sheet: sheet.name }),
    headerRow: row,
    ...(headerRows === 2 && { headerRows }),
    columns: removeDuplicateAliases(columns),
  };
  return { layout, doubts };
}

function buildLayoutColumn(
  { readings }: HeaderCandidate,
  i: number,
  { header, own, required }: HeaderColumn,
  choices: readonly string[] | undefined,
): LayoutColumn {
  const field = readings[i]?.field as LayoutColumn['field'] | null;
  return {
    header,
    ...(field && { field }),
    ...(own !== undefined && { aliases: [own] }),
    ...(required && { required }),
    ...(choices && { choices: [...choices] }),
  };
}

/** Removes aliases that are the header of another column. */
function removeDuplicateAliases(columns: readonly LayoutColumn[]): LayoutColumn[] {
  const headers = new Set(columns.map(({ header }) => foldHeader(header)));
  return columns.map(({ aliases, ...column }) => {
    const free = aliases?.filter((alias) => !headers.has(foldHeader(alias))) ?? [];
    return free.length > 0 ? { ...column, aliases: free } : column;
  });
}

function findSheetDoubts(header: HeaderCandidate, candidates: readonly HeaderCandidate[]): string[] {
  const { sheet } = header;
  const others = candidates.filter((other) => other.sheet !== sheet && countFields(other) >= 3);
  const doubts = others.map(
    (other) =>
      `sheet ${quoteHeader(other.sheet.name ?? '')}: ${formatCount(countFields(other), 'known header')} too; ${quoteHeader(sheet.name ?? '')} with ${countFields(header)} is taken`,
  );
  if (sheet.hidden)
    doubts.push(
      `sheet ${quoteHeader(sheet.name ?? '')}: It is hidden, but no other sheet has headings that we know.`,
    );
  return doubts;
}

function findRowDoubts({ row, below, columns }: HeaderCandidate): string[] {
  const doubts: string[] = [];
  if (!columns.some((column) => column.required)) {
    doubts.push(
      `row ${row}: No heading has an asterisk. Write "required": true for each column that the template requires.`,
    );
  }
  if (below && hasText(below)) {
    const what = isExample(below) ? 'an example' : 'text';
    doubts.push(
      `row ${below.row}: There is ${what} in this row, and your rows will replace it. To keep it, set "firstRow" to the first free row.`,
    );
  }
  return doubts;
}

function findColumnDoubts(header: HeaderCandidate, i: number, column: HeaderColumn): string[] {
  const marked = column.markedByGroup
    ? [
        `${describeColumn(column)}: It counts as required because its group has an asterisk. Check whether it is.`,
      ]
    : [];
  return [...marked, ...findFieldDoubts(header, i, column)];
}

function findFieldDoubts({ readings, kind }: HeaderCandidate, i: number, column: HeaderColumn): string[] {
  const { field, by, question = [], duplicateOf } = readings[i] ?? { field: null, by: null };
  const name = describeColumn(column);
  const describeField = (wanted: string | null | undefined) => {
    const found = getDictionary(kind).fields.find((candidate) => candidate.name === wanted);
    return found ? `${found.name} (${found.header})` : '';
  };
  if (field !== null)
    return by === 'meaning'
      ? [`${name}: By its words it was read as ${describeField(field)}. Check whether it is.`]
      : [];
  if (duplicateOf !== undefined)
    return [`${name}: It could be ${duplicateOf}, too, but another column is. It is copied unchanged.`];
  if (question.length > 0)
    return [
      `${name}: It may be ${question.map(describeField).join(' or ')}. If so, write that as its "field".`,
    ];
  const treatment = column.required
    ? 'It must be filled in, and is not checked further.'
    : 'It is copied and not checked.';
  return [`${name}: We do not know this column. ${treatment}`];
}

function describeColumn({ index, header }: HeaderColumn): string {
  const letter = `column ${toColumnLetter(index)}`;
  return hasManyDigits(header) ? letter : `${letter} ${quoteHeader(header)}`;
}

function quoteHeader(text: string): string {
  return JSON.stringify(text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text);
}

function hasText(row: RawRow): boolean {
  return row.cells.some((cell) => cell.trim() !== '');
}

function isExample({ cells }: RawRow): boolean {
  return /^(?:example|sample|e\.g\.)/i.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '');
}
