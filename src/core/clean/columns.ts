import { isOurs } from '../fields/header-name.ts';
import type { Column, Field, Header } from '../model/field.ts';
import type { RawRow } from '../model/input.ts';
import type { Correction, Finding, NextStep, Result } from '../model/report.ts';
import type { ParsedRow } from '../rows/row.ts';
import { isRunnable } from '../values/formula-guard.ts';
import type { CellOf, FieldCells } from './cells.ts';
import { type CleanCell, type DateForm, readCell } from './normalize.ts';

/** A column of a spreadsheet that we write. */
export interface CleanColumn {
  header: string;
  /** What corrections call it. */
  label: string;
  /** Its kind decides the width, the format and the list of choices; undefined for a column that is no field. */
  field: Field | undefined;
  /** In characters, where its kind does not say. */
  width?: number;
  cell: CellOf;
}

const GUARDED = 'an apostrophe before it, so that no spreadsheet runs it';

/** Verdict, reasons and next step. */
export type HeldFor = readonly [verdict: string, reasons: string, nextStep: string];

/** One column for each field, whatever the input's columns are. */
export function fieldColumns(fields: readonly Field[], cells: FieldCells, form: DateForm): CleanColumn[] {
  return fields.map((field) => {
    const { header, name } = field;
    return { header, label: name, field, cell: cells.of(field, form) };
  });
}

/** The input's own columns in their order, without ours; those that are no field are carried through. */
export function inputColumns(header: Header, cells: FieldCells, form: DateForm): CleanColumn[] {
  return ownColumns(header).map((column) => {
    const field = fieldOf(column, header);
    const cell = field ? cells.of(field, form) : (row: ParsedRow) => cellAsRead(row, column.index, undefined);
    return { header: column.header, label: field?.name ?? column.label, field, cell };
  });
}

/** The input's own columns as they were, and why the record is held: three texts, by its number. */
export function heldColumns(header: Header, reasons: (record: number) => HeldFor): CleanColumn[] {
  const columns = ownColumns(header).map((column): CleanColumn => {
    const field = fieldOf(column, header);
    const cell = (row: ParsedRow) => cellAsRead(row, column.index, field);
    return { header: column.header, label: field?.name ?? column.label, field, cell };
  });
  const own = (name: string, width: number, place: 0 | 1 | 2): CleanColumn => {
    const cell = ({ record }: ParsedRow) => ({ text: reasons(record)[place] });
    return { header: name, label: name, field: undefined, width, cell };
  };
  return [...columns, own('Verdict', 10, 0), own('Reasons', 60, 1), own('Next Step', 40, 2)];
}

/** Why a record is held, as it is written. */
export function heldFor(
  result: Result,
  fileFindings: readonly Finding[],
  header: Pick<Header, 'row' | 'dictionary'>,
): HeldFor {
  return [result.verdict, reasonsOf(result, fileFindings, header), stepText(result.nextStep)];
}

/** What stands beyond the last header of a row, in no column; a moved value is often found there. */
export function cellsBeyond(row: ParsedRow, header: Header): CleanCell[] {
  if (row.extraCells === 0) return [];
  const { cells } = row.source as RawRow;
  return cells.slice(lastNamed(header) + 1).map((text) => ({ text }));
}

/** Columns of the input for which these fields have no place: their headers, or letters where a header may not be printed. */
export function droppedColumns(header: Header, kept: readonly Field[]): string[] {
  const fields = new Set(kept.map(({ name }) => name));
  const dropped = ownColumns(header).filter(({ field }) => field === null || !fields.has(field));
  return dropped.map((column) => column.label);
}

/** What was done to the cells of a row. In a .csv the guard against formulas counts, too, unless the input had it. */
export function correctionsOf(
  columns: readonly CleanColumn[],
  cells: readonly CleanCell[],
  isDelimited: boolean,
): Correction[] {
  const all: Correction[] = [];
  columns.forEach(({ label }, i) => {
    const { text = '', done, guarded } = cells[i] ?? {};
    if (done !== undefined) all.push({ field: label, done });
    if (isDelimited && !guarded && isRunnable(text)) all.push({ field: label, done: GUARDED });
  });
  return all;
}

/** Why a record is held: its findings, and those of the whole file where its verdict is theirs. */
export function reasonsOf(
  result: Result,
  fileFindings: readonly Finding[],
  header: Pick<Header, 'row' | 'dictionary'>,
): string {
  const own = result.findings.filter(({ outcome }) => outcome !== 'note');
  const isOwn = own.some(({ outcome }) => outcome === result.verdict);
  const whole = isOwn ? [] : fileFindings.filter(({ outcome }) => outcome === result.verdict);
  return [...own, ...whole].map((finding) => reasonText(finding, header)).join('; ');
}

/** The next step in a few words, with the days to act on. */
export function stepText({ action, to, on, by, safeBy }: NextStep): string {
  const parts = [to === undefined ? action : `${action}: ${to}`];
  if (action === 'wait' && on !== undefined) parts.push(`not before ${on}`);
  const isOpen = action === 'answer' || action === 'fix' || action === 'wait' || action === 'check';
  if (isOpen && by !== undefined) parts.push(`by ${safeBy ?? by}`);
  return parts.join(', ');
}

/** A field without a column is called by the template's header, and in JSON by its key. */
function reasonText(
  { column, field, message, rule }: Finding,
  { row, dictionary }: Pick<Header, 'row' | 'dictionary'>,
): string {
  const named = row > 0 ? dictionary.fields.find((each) => each.name === field)?.header : undefined;
  const place = column ?? named ?? field;
  return `${place === null ? '' : `${place}: `}${message} (${rule})`;
}

function cellAsRead(row: ParsedRow, index: number, field: Field | undefined): CleanCell {
  const { cells, facts } = row.source as RawRow;
  const fact = facts?.get(index);
  const cell = readCell(cells[index] ?? '', fact, field);
  return fact === 'guarded' ? { ...cell, guarded: true } : cell;
}

function ownColumns(header: Header): Column[] {
  return header.columns.slice(0, lastNamed(header) + 1).filter((column) => !isOurs(column.header, false));
}

function lastNamed(header: Header): number {
  return header.columns.findLastIndex((column) => column.header.trim() !== '');
}

function fieldOf(column: Column, header: Header): Field | undefined {
  return header.dictionary.fields.find((field) => field.name === column.field);
}
