import { writeFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { getDictionary } from '../../src/core/fields/index.ts';
import type { Field } from '../../src/core/model/field.ts';
import type { Kind } from '../../src/core/model/vocabulary.ts';
import { parseDay } from '../../src/core/values/date-text.ts';
import { formatIsoDay } from '../../src/core/values/day.ts';
import { validRow } from './rows.ts';

// Files with a marker in every cell of protected health information, recognizable in whatever form it is printed.

/**
 * Versions of a file. a and b have different people: the printed text must be exactly the same for both. c is a with
 * other days under `COUNTED_FROM` alone: the text must be the same as for a if it has no days.
 */
export type Draw = 'a' | 'b' | 'c';

const LETTERS: Readonly<Record<Draw, string>> = { a: 'zqx', b: 'zqw', c: 'zqx' };
const DIGITS: Readonly<Record<Draw, string>> = { a: '7391', b: '7594', c: '7391' };
const FIRST_DAY: Readonly<Record<Draw, string>> = { a: '1987-03-17', b: '1986-04-14', c: '1987-03-17' };

/** Finds the markers, also if spaces or dashes were added or removed. */
const TRACES = /zq[xw][a-z]+|(?:7391|7594)\d{2}463/gi;

/** What a list of days names a row by, besides its plan: the same in all versions (SECURITY.md). */
const NAMES_ROWS: ReadonlySet<string> = new Set(['billedAmount']);

export const phiFields = (kind: Kind): readonly Field[] =>
  getDictionary(kind).fields.filter(({ phi, name }) => phi && !NAMES_ROWS.has(name));

/**
 * The only fields that a report may reveal, in a format with days: the days to act by are counted from them (SECURITY.md).
 * They are the same in a and b.
 */
export const COUNTED_FROM: ReadonlySet<string> = new Set(['disputeFiledOn', 'mcoDecidedOn']);

/** The formats that have no days unless the user asks for them, so that they reveal not even those fields. */
export const WITHOUT_DAYS: ReadonlySet<string> = new Set(['sarif', 'junit', 'github']);

/** Dates of the row that can be submitted. */
const RECENT: Readonly<Record<string, string>> = { disputeFiledOn: '2026-10-12', mcoDecidedOn: '2026-11-03' };

const dayOf = (draw: Draw, { name }: Field, i: number) =>
  COUNTED_FROM.has(name) ? moveDay(dayFor('a', i), draw) : dayFor(draw, i);

const dayFor = (draw: Draw, i: number): string => addToDay(FIRST_DAY[draw], 400 * i);

/** In draw c, the day after. */
const moveDay = (iso: string, draw: Draw): string => addToDay(iso, draw === 'c' ? 1 : 0);

function addToDay(iso: string, days: number): string {
  return formatIsoDay(((parseDay(iso) ?? 0) + days) as NonNullable<ReturnType<typeof parseDay>>);
}

const word = (draw: Draw, name: string) => `${LETTERS[draw]}${name.toLowerCase()}`;
const number = (draw: Draw, i: number) => `${DIGITS[draw]}${String(10 + i)}463`;

/** Rows whose PHI cells are all markers: words, numbers, dates, injections, and values in the format of the field. */
export function taintedRows(kind: Kind, draw: Draw = 'a'): Record<string, string>[] {
  const shapes: ((field: Field, i: number) => string)[] = [
    ({ name }) => word(draw, name),
    (_, i) => number(draw, i),
    (field, i) => dayOf(draw, field, i),
    (field, i) => dayOf(draw, field, i).replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1'),
    ({ name }) => `=${word(draw, name)}|"<b>&{0}[${word(draw, name)}](x) %0A::error::${word(draw, name)}`,
    ({ name, kind: type }, i) => shaped(draw, name, type, i),
  ];
  const rows = shapes.map((shape) => {
    const secret = Object.fromEntries(phiFields(kind).map((field, i) => [field.name, shape(field, i)]));
    return { ...(validRow(kind) as Record<string, string>), ...secret };
  });
  if (kind === 'registration') return rows;
  // One row that can be submitted, and a similar one that is in the portal, with information requested.
  const last = rows.pop() ?? {};
  const ready = { ...last, ticketNumber: '', priorAuthNumber: '' };
  const other = {
    claimNumber: `${last.claimNumber}2`,
    infoRequestedOn: '2026-11-20',
    submittedOn: '2026-11-16',
  };
  return [...rows, ready, { ...last, ...other, status: 'open' }];
}

/** A marker that is valid for the field, if possible. */
function shaped(draw: Draw, name: string, type: Field['kind'], i: number): string {
  if (type === 'yes-no') return 'no';
  if (type === 'day' && RECENT[name]) return moveDay(RECENT[name], draw);
  if (type === 'day') return `2026-09-${DIGITS[draw].slice(-1)}`.replace(/-(\d)$/, '-0$1');
  if (/email/i.test(name)) return `${word(draw, name)}@clinic.example`;
  if (/amount/i.test(name)) return `${number(draw, i)}.55`;
  if (name === 'rin' || name === 'taxId') return number(draw, i);
  if (name === 'medicaidId') return `${number(draw, i)}001`;
  return `${word(draw, name)} ${number(draw, i)}`;
}

/** Every date of the rows, in every form in which it may be printed. */
function dayTraces(kind: Kind, draw: Draw): string[] {
  const recent = [...Object.values(RECENT), '2026-09-01', '2026-09-04'];
  const days = kind === 'ticket' ? recent : [];
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return [...days, ...phiFields(kind).map((_, i) => dayFor(draw, i))].flatMap((iso) => {
    const [year = '', month = '', day = ''] = iso.split('-');
    const [m, d] = [Number(month), Number(day)];
    const name = months[m - 1];
    const slashed = [`${month}/${day}/`, `${m}/${d}/`].flatMap((start) => [
      start + year,
      start + year.slice(2),
    ]);
    const named = [
      `${d}-${name}-${year}`,
      `${d} ${name} ${year}`,
      `${name} ${d}, ${year}`,
      `${name} ${day} ${year}`,
    ];
    return [iso, `${year}${month}${day}`, ...slashed, ...named, String((parseDay(iso) ?? 0) + 25_569)];
  });
}

/** The markers found in the text. */
export function traces(text: string, kind: Kind): string[] {
  const flat = text.replace(/[\u00a0\s().-]+/g, '');
  const days = (['a', 'b'] as const).flatMap((draw) => dayTraces(kind, draw));
  return [
    ...(text.match(TRACES) ?? []),
    ...(flat.match(TRACES) ?? []),
    ...days.filter((day) => new RegExp(`(?<![\\d/])${day}(?!\\d)`, 'i').test(text)),
  ];
}

/** Writes the rows in the format of the path's extension and returns the path. */
export function writeTainted(path: string, kind: Kind, draw: Draw = 'a'): string {
  const { fields } = getDictionary(kind);
  const rows = taintedRows(kind, draw);
  const grid = [
    fields.map(({ header }) => header),
    ...rows.map((row) => fields.map(({ name }) => row[name] ?? '')),
  ];
  const delimited = (delimiter: string) =>
    grid.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');
  const extension = /\.(?:[a-z]+\.)?([a-z]+)$/.exec(path)?.[1] ?? '';
  const contents: Record<string, () => string | Buffer> = {
    csv: () => delimited(','),
    txt: () => Buffer.from(`\ufeff${delimited(';')}`, 'utf16le'),
    tsv: () => delimited('\t'),
    json: () => JSON.stringify({ about: word(draw, 'wrapper'), tickets: rows }),
    ndjson: () => rows.map((row) => JSON.stringify(row)).join('\n'),
    xlsx: () => {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet(grid), word(draw, 'sheet'));
      utils.book_append_sheet(book, utils.aoa_to_sheet(grid), word(draw, 'other'));
      return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    },
  };
  writeFileSync(path, contents[extension]?.() ?? '');
  return path;
}
