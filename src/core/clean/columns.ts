import type { Field, Header } from '../model/field.ts';
import type { RawRow } from '../model/input.ts';
import type { Finding, NextStep, Result } from '../model/report.ts';
import type { Correction } from '../model/written.ts';
import type { ParsedRow } from '../rows/row.ts';
import type { CellBuilder, CleanCellFactory } from './cells.ts';
import { findFieldForColumn, findLastNamedColumn, findUserColumns, type InputField } from './input-fields.ts';
import { type CleanCell, type DateFormat, readCell } from './normalize.ts';

/** A column of a clean spreadsheet. */
export interface CleanColumn {
  header: string;
  /** Its name in corrections. */
  label: string;
  /** Its kind determines the width, format and list of choices; undefined if the column is not a field. */
  field: Field | undefined;
  /** In characters, if not determined by the field. */
  width?: number;
  cell: CellBuilder;
}

const FORMULA_GUARD_CORRECTION = 'an apostrophe before it, so that no spreadsheet runs it';

/** The verdict, reasons and next step of a held record, as texts. */
export type HoldReasons = readonly [verdict: string, reasons: string, nextStep: string];

/** One column for every field, whatever columns the input has. */
export function buildFieldColumns(
  fields: readonly Field[],
  cells: CleanCellFactory,
  format: DateFormat,
): CleanColumn[] {
  return fields.map((field) => {
    const { header, name } = field;
    return { header, label: name, field, cell: cells.getCellBuilder(field, format) };
  });
}

/** One column for each field of the input. An office's own columns are left out: they are nobody else's business. */
export function buildInputColumns(
  fields: readonly InputField[],
  cells: CleanCellFactory,
  format: DateFormat,
): CleanColumn[] {
  return fields.map(({ field, header }) => ({
    header,
    label: field.name,
    field,
    cell: cells.getCellBuilder(field, format),
  }));
}

/** The input's own columns, uncorrected, and three columns with the reasons, by record, why it is held. */
export function buildHeldColumns(header: Header, reasons: (record: number) => HoldReasons): CleanColumn[] {
  const columns = findUserColumns(header).map((column): CleanColumn => {
    const field = findFieldForColumn(column, header);
    const cell = (row: ParsedRow) => readInputCell(row, column.index, field);
    return { header: column.header, label: field?.name ?? column.label, field, cell };
  });
  const createReasonColumn = (name: string, width: number, index: 0 | 1 | 2): CleanColumn => {
    const cell = ({ record }: ParsedRow) => ({ text: reasons(record)[index] });
    return { header: name, label: name, field: undefined, width, cell };
  };
  return [
    ...columns,
    createReasonColumn('Verdict', 16, 0),
    createReasonColumn('Reasons', 46, 1),
    createReasonColumn('Next Step', 46, 2),
  ];
}

/** Why a record is held, in the codes of a JSON file. */
export function buildHoldReasons(
  result: Result,
  fileFindings: readonly Finding[],
  header: Pick<Header, 'shape' | 'dictionary'>,
): HoldReasons {
  return [result.verdict, formatReasons(result, fileFindings, header), formatNextStep(result.nextStep)];
}

/** Cells beyond the last header, which belong to no column; a shifted value often ends up there. */
export function readExtraCells(row: ParsedRow, header: Header): CleanCell[] {
  if (row.extraCells === 0) return [];
  const { cells } = row.source as RawRow;
  return cells.slice(findLastNamedColumn(header) + 1).map((text) => ({ text }));
}

/** Labels of the input's columns that are none of these fields: headers, or letters if a header may not be printed. */
export function findDroppedColumns(header: Header, kept: readonly Field[]): string[] {
  const fields = new Set(kept.map(({ name }) => name));
  const dropped = findUserColumns(header).filter(({ field }) => field === null || !fields.has(field));
  return dropped.map((column) => column.label);
}

const NO_CORRECTIONS: readonly Correction[] = [];

/**
 * The corrections of a row's cells.
 * @param guarded the indexes of the cells that get a guard against formulas; it counts unless the input had it
 */
export function collectCorrections(
  columns: readonly CleanColumn[],
  cells: readonly CleanCell[],
  guarded: readonly number[],
): readonly Correction[] {
  let all: Correction[] | undefined;
  for (let i = 0; i < columns.length; i += 1) {
    const { done, guarded: wasGuarded } = cells[i] as CleanCell;
    const isGuarded = guarded.length > 0 && !wasGuarded && guarded.includes(i);
    if (done === undefined && !isGuarded) continue;
    const field = (columns[i] as CleanColumn).label;
    all ??= [];
    if (done !== undefined) all.push({ field, done });
    if (isGuarded) all.push({ field, done: FORMULA_GUARD_CORRECTION });
  }
  return all ?? NO_CORRECTIONS;
}

/** Why a record is held: its findings, or the whole file's as well if its own do not explain the verdict. */
export function formatReasons(
  result: Result,
  fileFindings: readonly Finding[],
  header: Pick<Header, 'shape' | 'dictionary'>,
  separator = '; ',
): string {
  const recordFindings = result.findings.filter(({ outcome }) => outcome !== 'note');
  const isExplained = recordFindings.some(({ outcome }) => outcome === result.verdict);
  const fileReasons = isExplained ? [] : fileFindings.filter(({ outcome }) => outcome === result.verdict);
  return [...recordFindings, ...fileReasons].map((finding) => formatReason(finding, header)).join(separator);
}

/** The next step in codes, with its dates. */
export function formatNextStep({ action, to, on, by, safeBy }: NextStep): string {
  const parts = [to === undefined ? action : `${action}: ${to}`];
  if (action === 'wait' && on !== undefined) parts.push(`not before ${on}`);
  const isOpen = action === 'answer' || action === 'fix' || action === 'wait' || action === 'check';
  if (isOpen && by !== undefined) parts.push(`by ${safeBy ?? by}`);
  return parts.join(', ');
}

/** A field without a column is named by the template's header, or in JSON by its key. */
function formatReason(
  { column, field, message, rule }: Finding,
  { shape, dictionary }: Pick<Header, 'shape' | 'dictionary'>,
): string {
  const named = shape === 'grid' ? dictionary.fields.find(({ name }) => name === field)?.header : undefined;
  const label = column ?? named ?? field;
  return `${label === null ? '' : `${label}: `}${message} (${rule})`;
}

function readInputCell(row: ParsedRow, index: number, field: Field | undefined): CleanCell {
  const { cells, facts } = row.source as RawRow;
  const fact = facts?.get(index);
  const cell = readCell(cells[index] ?? '', fact, field);
  return fact === 'guarded' ? { ...cell, guarded: true } : cell;
}
