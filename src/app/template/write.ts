import { SettingsError } from '../../core/model/errors.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { BOM, formatCsv } from '../../core/values/csv-line.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { getExtension } from '../../core/values/path-parts.ts';
import { type BlankName, buildBlank, buildBlankTicket } from './columns.ts';

/** The file names of templates if the user names none. */
export const DEFAULT_BLANK_FILES: Readonly<Record<BlankName, string>> = {
  registrations: 'registrations.xlsx',
  'claim-issues': 'claim-issues.xlsx',
  tickets: 'tickets.xlsx',
  ticket: 'ticket.json',
};

const FORMATS: Readonly<Record<BlankName, string>> = {
  registrations: 'Registrations need a file that ends in .xlsx or .csv.',
  'claim-issues': 'Claim issues need a file that ends in .xlsx or .csv.',
  tickets: 'Tickets need a file that ends in .xlsx or .csv.',
  ticket: 'A ticket needs a file that ends in .json, .xlsx or .csv.',
};

/**
 * Renders a template in the format of the file's extension.
 * @param today the template cites the notice in force on that day
 * @throws SettingsError if the template has no such format
 */
export async function renderBlank(name: BlankName, file: string, today: Day): Promise<string | Uint8Array> {
  const extension = getExtension(file);
  if (name === 'ticket' && extension === '.json') return `${JSON.stringify(buildBlankTicket(), null, 2)}\n`;
  const blank = buildBlank(name === 'ticket' ? 'tickets' : name, today);
  if (extension === '.xlsx') {
    const { buildBlankWorkbook } = await import('../../formats/xlsx/write/blank.ts');
    return buildBlankWorkbook(blank);
  }
  if (extension !== '.csv') throw new SettingsError(`${maskPath(file)}: ${FORMATS[name]}`);
  const rows = [blank.columns.map(({ header }) => header), blank.columns.map(({ example }) => example)];
  return BOM + formatCsv(rows);
}
