import { dictionaryOf } from '../../core/fields/index.ts';
import type { Dictionary } from '../../core/model/field.ts';
import type { FileReport, Finding } from '../../core/model/report.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { withoutControls } from '../../core/values/text.ts';

const LONGEST_HEADER = 40;

const RECORD: Record<Kind, string> = { ticket: 'Ticket', registration: 'Registration' };

/** A file as the engine gives it also says where its header stands: row 0 where there is none, as in JSON. */
type Located = Pick<FileReport, 'file' | 'kind'> & { header?: { row: number; dictionary?: Dictionary } };

/** What a row of the file is called: "Row", in JSON "Ticket", in .ndjson "Line". */
export function rowNoun({ file, kind, header }: Located): string {
  if (/\.ndjson$/i.test(file)) return 'Line';
  return header?.row === 0 || /\.json$/i.test(file) ? RECORD[kind] : 'Row';
}

/** Where in its row a finding stands: "Medicaid ID (H5)", in JSON the key; '' where no field is meant. */
export function fieldPlace(finding: Pick<Finding, 'field' | 'column' | 'cell'>, file: Located): string {
  const name = columnName(finding, file);
  return finding.cell === null ? name : `${name} (${finding.cell})`.trim();
}

function columnName(
  { field, column, cell }: Pick<Finding, 'field' | 'column' | 'cell'>,
  file: Located,
): string {
  if (column !== null && !isLetter(column, cell)) return shortened(column);
  if (field === null) return column === null ? '' : `column ${column}`;
  return rowNoun(file) === 'Row' ? headerOf(field, file) : field;
}

/** The engine gives the column's letter where the header may be somebody's number: our own header says more. */
function isLetter(column: string, cell: string | null): boolean {
  return cell === null ? /^[A-Z]{1,2}$/.test(column) : cell.replace(/\d+$/, '') === column;
}

/** The header of the layout: what the field is called where the file has no column for it. */
function headerOf(field: string, { kind, header }: Located): string {
  return (
    (header?.dictionary ?? dictionaryOf(kind)).fields.find((each) => each.name === field)?.header ?? field
  );
}

function shortened(header: string): string {
  const text = withoutControls(header).replace(/\s+/g, ' ').trim();
  return text.length > LONGEST_HEADER ? `${text.slice(0, LONGEST_HEADER)}…` : text;
}
