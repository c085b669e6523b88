import { readdirSync, readFileSync } from 'node:fs';
import type { Kind } from '../../src/core/model/vocabulary.ts';
import { ROOT } from './rule-files.ts';

/** What a biller says that a column is: a field, both names of a person, nothing, or not sure. */
export type ExpectedField = string | null | { ask: readonly string[] };

/** A made-up sheet as an office keeps it (test/fixtures/office-sheets). */
export interface OfficeSheet {
  name: string;
  about: string;
  kind: Kind;
  rows: readonly (readonly string[])[];
  /** The row of the header, from 1. */
  header: number;
  fields: readonly ExpectedField[];
}

/** The sheets for building the matcher, or those that only measure it. */
export function readOfficeSheets(half: 'development' | 'set-aside'): OfficeSheet[] {
  const folder = `${ROOT}test/fixtures/office-sheets/${half}`;
  return readdirSync(folder).map((file) => ({
    name: file.replace(/\.json$/, ''),
    ...(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Omit<OfficeSheet, 'name'>),
  }));
}

/** The sheet as a .csv. */
export function formatSheet(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('');
}
