import { extname } from 'node:path';
import { SettingsError } from '../../core/model/errors.ts';
import { showFile } from '../../core/values/mask.ts';
import { type BlankName, blankOf, blankTicket } from './columns.ts';

/** The names under which blanks are written where none is given. */
export const BLANK_FILES: Readonly<Record<BlankName, string>> = {
  registrations: 'registrations.xlsx',
  'claim-issues': 'claim-issues.xlsx',
  tickets: 'tickets.csv',
  ticket: 'ticket.json',
};

const BOM = '\ufeff';

/**
 * The content of a blank, in the format that the file's ending says.
 * @throws SettingsError where that blank has no such format
 */
export async function blankContent(name: BlankName, file: string): Promise<string | Uint8Array> {
  const ending = extname(file).toLowerCase();
  if (name === 'ticket') {
    if (ending !== '.json') throw new SettingsError(`${showFile(file)}: a ticket is written as .json`);
    return `${JSON.stringify(blankTicket(), null, 2)}\n`;
  }
  const blank = blankOf(name);
  if (ending === '.xlsx') {
    const { blankBook } = await import('../../formats/xlsx/write/blank.ts');
    return blankBook(blank);
  }
  if (ending !== '.csv') throw new SettingsError(`${showFile(file)}: ${name} are written as .xlsx or .csv`);
  const rows = [blank.columns.map(({ header }) => header), blank.columns.map(({ example }) => example)];
  return BOM + rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
