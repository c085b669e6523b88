import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDictionary } from '../../src/core/fields/index.ts';
import type { Kind } from '../../src/core/model/vocabulary.ts';
import { testFolder, writeCsv } from './out-files.ts';
import { VALID_REGISTRATION, VALID_TICKET } from './rows.ts';

type Cells = Readonly<Record<string, string>>;

/** Functions that write files of valid rows with some cells changed, into a folder that is removed after the tests. */
export function rowFiles(): {
  csv: (name: string, rows: readonly Cells[], kind?: Kind) => string;
  json: (name: string, rows: readonly Cells[]) => string;
} {
  const folder = testFolder();
  return {
    csv: (name, rows, kind = 'ticket') => {
      const { fields } = getDictionary(kind);
      const valid: Cells = kind === 'ticket' ? VALID_TICKET : VALID_REGISTRATION;
      const cells = rows.map((row) => fields.map((field) => ({ ...valid, ...row })[field.name] ?? ''));
      const path = join(folder, name);
      writeCsv(path, [fields.map(({ header }) => header), ...cells]);
      return path;
    },
    json: (name, rows) => {
      const path = join(folder, name);
      writeFileSync(path, JSON.stringify(rows.map((row) => ({ ...VALID_TICKET, ...row }))));
      return path;
    },
  };
}

/** An open ticket submitted on 2026-11-16. */
export const OPEN = { ticketNumber: 'MADE-UP-1', submittedOn: '2026-11-16', status: 'open' };

/** Cells that must never be printed: a marker in each cell of health information. */
export const SECRETS: Cells = Object.fromEntries(
  ['reference', 'recipientName', 'description', 'patientAccount', 'claimNumber', 'trackingNumber'].map(
    (field) => [field, `zq${field}7zq`],
  ),
);
