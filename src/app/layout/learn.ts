import { InputError } from '../../core/model/errors.ts';
import type { GridInput } from '../../core/model/input.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { foldHeader } from '../../core/values/text.ts';
import { openInput } from '../../formats/open.ts';
import type { Platform } from '../../formats/platform.ts';
import { readTemplateMarks } from '../../formats/xlsx/template-marks.ts';
import { describeColumn, findColumnDoubts, findRowDoubts, findSheetDoubts } from './doubts.ts';
import { DropdownReader, type RegisterHeader } from './dropdowns.ts';
import {
  countFields,
  countPrivateFields,
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
  const { sheet, row } = header;
  const doubts = [...findSheetDoubts(header, candidates), ...findRowDoubts(header)];
  const lists = await dropdowns.readChoices({
    sheet: sheet.name ?? '',
    row,
    columns: header.columns.map(({ index }) => index),
    fields: new Set(header.columns.flatMap(({ index }, i) => (header.readings[i]?.field ? [index] : []))),
    registers: findRegisters(candidates),
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
  return { layout: buildLayoutFile(path, header, removeDuplicateAliases(columns)), doubts };
}

function findRegisters(candidates: readonly HeaderCandidate[]): ReadonlyMap<string, RegisterHeader> {
  return new Map(
    candidates.flatMap((candidate): [string, RegisterHeader][] => {
      const count = countPrivateFields(candidate);
      return count > 0 ? [[candidate.sheet.name ?? '', { row: candidate.row, count }]] : [];
    }),
  );
}

function buildLayoutFile(
  path: string,
  { sheet, kind, row, headerRows }: HeaderCandidate,
  columns: LayoutColumn[],
): LayoutFile {
  return {
    kind,
    ...(kind === 'registration' && { workbook: path }),
    ...(sheet.name !== null && { sheet: sheet.name }),
    headerRow: row,
    ...(headerRows === 2 && { headerRows }),
    columns,
  };
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
