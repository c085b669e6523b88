import { SettingsError } from '../../core/model/errors.ts';

const ROWS = /^(\d{1,7})(?:-(\d{1,7}))?$/;
/** A longer range is a slip of the keyboard. */
const MAX_ROWS = 10_000;

/** The rows that a user named. */
export interface NamedRows {
  rows: ReadonlySet<number>;
  /** Those named one by one. A range may have rows that are no records. */
  single: ReadonlySet<number>;
}

/**
 * Reads row numbers as people type them: 13, 4-9, "4,7". undefined if there are none.
 * @throws SettingsError if one cannot be read
 */
export function parseRows(texts: readonly string[]): NamedRows | undefined {
  const parts = texts.flatMap((text) => text.split(',')).filter((text) => text.trim() !== '');
  if (parts.length === 0) return undefined;
  const rows = new Set<number>();
  const single = new Set<number>();
  for (const part of parts) {
    const [, from, to] = ROWS.exec(part.trim()) ?? [];
    const [start, end] = [Number(from), Number(to ?? from)];
    if (from === undefined || end < start || end - start >= MAX_ROWS)
      throw new SettingsError('show: Type row numbers like 13 or 4-9 after the file.');
    for (let row = start; row <= end; row += 1) rows.add(row);
    if (to === undefined) single.add(start);
  }
  return { rows, single };
}

/** The named rows that the user must have meant otherwise: no record is there. */
export function findWrongRows({ rows, single }: NamedRows, missing: readonly number[]): number[] {
  return missing.length === rows.size ? [...missing] : missing.filter((row) => single.has(row));
}
