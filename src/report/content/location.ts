import { getDictionary } from '../../core/fields/index.ts';
import type { FileReport, Finding } from '../../core/model/report.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { replaceControls, trimEndOf } from '../../core/values/text.ts';

const MAX_HEADER_LENGTH = 40;

const RECORD_NOUN: Record<Kind, string> = { ticket: 'Ticket', registration: 'Registration' };

/** A file that was checked also has its header; one named by an earlier report has only its name. */
export type LocatedFile = Pick<FileReport, 'file' | 'kind'> & {
  header?: Partial<NonNullable<FileReport['header']>>;
};

/** What the file's rows are called: "Row", "Ticket" or "Registration" in JSON, "Line" in .ndjson. */
export function getRowNoun({ file, kind, header }: LocatedFile): string {
  if (/\.ndjson$/i.test(file)) return 'Line';
  return header?.shape === 'records' || /\.json$/i.test(file) ? RECORD_NOUN[kind] : 'Row';
}

/** Where in its row a finding is: "Medicaid ID (H5)", without a cell in JSON; '' if it concerns no field. */
export function describeFieldLocation(
  finding: Pick<Finding, 'field' | 'column' | 'cell'>,
  file: LocatedFile,
): string {
  const name = describeColumn(finding, file);
  return finding.cell === null ? name : `${name} (${finding.cell})`.trim();
}

function describeColumn(
  { field, column, cell }: Pick<Finding, 'field' | 'column' | 'cell'>,
  file: LocatedFile,
): string {
  if (column !== null && !isColumnLetter(column, cell)) return shortenHeader(column);
  if (field === null) return column === null ? '' : `column ${column}`;
  return findHeader(field, file);
}

/** The engine replaces a header that may be a person's number by the column's letter; our own header says more. */
function isColumnLetter(column: string, cell: string | null): boolean {
  return cell === null ? /^[A-Z]{1,2}$/.test(column) : trimEndOf(cell, /\d/) === column;
}

/** The layout's header for a field that has no column in the file. */
function findHeader(field: string, { kind, header }: LocatedFile): string {
  const { fields } = header?.dictionary ?? getDictionary(kind);
  return replaceControls(fields.find(({ name }) => name === field)?.header ?? field);
}

function shortenHeader(header: string): string {
  const text = replaceControls(header).replace(/\s+/g, ' ').trim();
  return text.length > MAX_HEADER_LENGTH ? `${text.slice(0, MAX_HEADER_LENGTH)}…` : text;
}
