import { SettingsError } from '../../core/model/errors.ts';
import type { Day } from '../../core/model/vocabulary.ts';
import { getExtension } from '../../core/values/file-name.ts';
import { maskPath } from '../../core/values/mask.ts';
import { type BlankName, buildBlank, buildBlankTicket } from './columns.ts';

/** The file names used if the user names none. */
export const DEFAULT_BLANK_FILES: Readonly<Record<BlankName, string>> = {
  registrations: 'registrations.xlsx',
  'claim-issues': 'claim-issues.xlsx',
  tickets: 'tickets.csv',
  ticket: 'ticket.json',
};

const BOM = '\ufeff';

/**
 * Renders a template in the format that the file extension names.
 * @param today the template cites the notice in force on that day
 * @throws SettingsError if the template has no such format
 */
export async function renderBlank(name: BlankName, file: string, today: Day): Promise<string | Uint8Array> {
  const ending = getExtension(file);
  if (name === 'ticket') {
    if (ending !== '.json') throw new SettingsError(`${maskPath(file)}: a ticket is written as .json`);
    return `${JSON.stringify(buildBlankTicket(), null, 2)}\n`;
  }
  const blank = buildBlank(name, today);
  if (ending === '.xlsx') {
    const { buildBlankWorkbook } = await import('../../formats/xlsx/write/blank.ts');
    return buildBlankWorkbook(blank);
  }
  if (ending !== '.csv') throw new SettingsError(`${maskPath(file)}: ${name} are written as .xlsx or .csv`);
  const rows = [blank.columns.map(({ header }) => header), blank.columns.map(({ example }) => example)];
  return BOM + rows.map((cells) => `${cells.map(formatCsvCell).join(',')}\r\n`).join('');
}

function formatCsvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
