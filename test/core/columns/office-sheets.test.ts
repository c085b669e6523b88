import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchColumns } from '../../../src/core/columns/match.ts';
import type { ReadColumn } from '../../../src/core/columns/reading.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { Kind } from '../../../src/core/model/vocabulary.ts';
import { joinHeaders } from '../../../src/core/rows/joined-header.ts';
import { ROOT } from '../../support/rule-files.ts';

/** What a person who knows billing reads in a column: a field, none, or that only the user can say. */
type ExpectedColumn = string | null | { ask: readonly string[] };

interface OfficeSheet {
  about: string;
  kind: Kind;
  rows: string[][];
  /** The row of the header, from 1. */
  header: number;
  fields: ExpectedColumn[];
}

const FOLDER = `${ROOT}test/fixtures/office-sheets/development/`;
const MIN_READ_SHARE = 0.92;

const sheets = readdirSync(FOLDER).map((name): [string, OfficeSheet] => [
  name,
  JSON.parse(readFileSync(FOLDER + name, 'utf8')),
]);
const readings = sheets.map(([name, sheet]) => ({ name, sheet, ...readSheet(sheet) }));

describe('an office sheet', () => {
  it.each(readings.map((reading) => [reading.name, reading] as const))(
    '%s is read, and no column wrong',
    (_, reading) => {
      expect(reading.kind).toBe(reading.sheet.kind);
      const wrong = reading.columns.flatMap((column, i) => {
        const expected = reading.sheet.fields[i] ?? null;
        return isWrong(column, expected) ? [{ header: reading.headers[i], expected, column }] : [];
      });
      expect(wrong).toEqual([]);
    },
  );
  it(`has at least ${MIN_READ_SHARE * 100} % of the columns read that have a field`, () => {
    const columns = readings.flatMap((reading) =>
      reading.columns.map((column, i) => ({
        header: reading.headers[i],
        expected: reading.sheet.fields[i],
        found: describeColumn(column),
      })),
    );
    const withField = columns.filter(({ expected }) => typeof expected === 'string');
    const unread = withField.filter(({ expected, found }) => expected !== found);
    expect(1 - unread.length / withField.length, JSON.stringify(unread)).toBeGreaterThanOrEqual(
      MIN_READ_SHARE,
    );
  });
  it('has hardly a question about a column that plainly is none', () => {
    const asked = readings.flatMap((reading) =>
      reading.columns.flatMap((column, i) =>
        column.question && reading.sheet.fields[i] === null ? [reading.headers[i]] : [],
      ),
    );
    // Two days that may be the dispute's or the service's, and an order number.
    expect(asked).toEqual(['Initiated', 'SO Nbr', 'Admission']);
  });
});

function readSheet({ rows, header }: OfficeSheet) {
  const own = rows[header - 1] ?? [];
  const above = rows[header - 2] ?? [];
  const headers = isGroupRow(above, own) ? joinGroups(above, own) : own;
  return { headers, ...matchColumns(headers, rows.slice(header), { kind: undefined, getDictionary }) };
}

/** Whether a row groups the columns of the row below, and is no title or print line. */
function isGroupRow(above: readonly string[], own: readonly string[]): boolean {
  const filled = above.filter((cell) => cell !== '').length;
  return filled >= 2 && filled < own.length;
}

function joinGroups(above: readonly string[], own: readonly string[]): string[] {
  let group = '';
  return own.map((cell, i) => {
    group = above[i] || group;
    return joinHeaders(group, cell);
  });
}

function describeColumn({ field, isFullName }: ReadColumn): string | null {
  return isFullName ? 'firstName+lastName' : field;
}

/** A part of a name is right where the sheet has two columns for it, and a field named by its exact header is not in doubt. */
function isWrong(column: ReadColumn, expected: ExpectedColumn): boolean {
  const found = describeColumn(column);
  if (found === null || found === expected) return false;
  const isCertain = column.part !== undefined || column.by === 'name';
  return !(isCertain && expected !== null && typeof expected === 'object' && expected.ask.includes(found));
}
