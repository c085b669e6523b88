import { dictionaryOf } from '../fields/index.ts';
import type { Roster, RosterField } from '../model/context.ts';
import { InputError } from '../model/errors.ts';
import type { Dictionary, Field, Row } from '../model/field.ts';
import type { DictionaryOf, Table } from '../rows/table.ts';
import { FirstRows } from '../values/first-seen.ts';
import { showFile } from '../values/mask.ts';
import { mistakenFor } from '../values/medicaid-id.ts';
import { damageOf } from '../values/spreadsheet-damage.ts';
import { plainId } from '../values/text.ts';

/** The fields, and what a ticket calls them: a roster may have those headers. */
const FIELDS = { medicaidId: 'medicaidId', npi: 'npi', email: 'contactEmail' } as const;
const NAMES = Object.keys(FIELDS) as RosterField[];
const PROVIDER = ['medicaidId', 'npi'] as const;

/** Who is registered, as hashes: no number or address is kept. */
export class RosterIndex implements Roster {
  private readonly values = new FirstRows();
  private readonly rows = new FirstRows();
  /** The fields that rows have, each set of them once. */
  private readonly filled = new Map<string, readonly RosterField[]>();

  add(row: Row<RosterField>): void {
    if (NAMES.every((name) => row.isBlank(name))) return;
    const usable = NAMES.filter((name) => isUsable(row, name));
    this.filled.set(usable.join(), usable);
    for (const name of usable) this.values.meet(valueKey(name, row.text(name)), row.row);
    const email = usable.includes('email') ? row.text('email') : '';
    const ids = PROVIDER.filter((name) => usable.includes(name));
    for (const name of ids) this.rows.meet(rowKey(email, name, row.text(name)), row.row);
    if (ids.length === 0 && email !== '') this.rows.meet(rowKey(email), row.row);
  }

  has(field: RosterField, value: string): boolean {
    return value !== '' && this.values.find(valueKey(field, value)) !== undefined;
  }

  names(given: Readonly<Record<RosterField, string>>): boolean {
    const isIn = (key: string) => this.rows.find(key) !== undefined;
    if (given.email !== '' && isIn(rowKey(given.email))) return true;
    return PROVIDER.some(
      (name) =>
        given[name] !== '' &&
        (isIn(rowKey(given.email, name, given[name])) || isIn(rowKey('', name, given[name]))),
    );
  }

  holds(field: RosterField): boolean {
    return [...this.filled.values()].some((fields) => fields.includes(field));
  }

  isCompleteBy(fields: readonly RosterField[]): boolean {
    return [...this.filled.values()].every((filled) => fields.some((field) => filled.includes(field)));
  }
}

/** A value that a spreadsheet damaged says that somebody is registered, but not who. */
function isUsable(row: Row<RosterField>, name: RosterField): boolean {
  const text = row.text(name);
  const fact = row.fact(name);
  if (text === '' || (name !== 'email' && damageOf(text, fact))) return false;
  return name !== 'medicaidId' || mistakenFor(plainId(text), '', fact) !== 'lost-zero';
}

function valueKey(field: RosterField, value: string): string {
  const plain = field === 'email' ? value.replace(/\s/g, '') : plainId(value);
  return `${field}\n${plain.toLowerCase()}`;
}

/** A row is known by its person and each id of its provider, or what it has of them. */
function rowKey(email: string, field?: RosterField, id = ''): string {
  return `${valueKey('email', email)}\n${field === undefined ? '' : valueKey(field, id)}`;
}

/** The fields that a roster is looked through for; each is enough. They are marked as required so that an error names them. */
export function rosterDictionary(named: DictionaryOf): Dictionary {
  const registrations = named('registration');
  const required = { rule: '', basis: 'notice', source: '' } as const;
  const fields = NAMES.flatMap((name): Field[] => {
    const own = registrations.fields.find((field) => field.name === name);
    const tickets = dictionaryOf('ticket').fields.find((field) => field.name === FIELDS[name]);
    if (!own || !tickets) return [];
    return [{ ...own, aliases: [...own.aliases, tickets.header, ...tickets.aliases], required }];
  });
  return { ...registrations, fields };
}

/**
 * Reads who is registered; blanks and placeholders are passed over.
 * @throws InputError where nobody is in it
 */
export async function readRoster(table: Table, file: string): Promise<Roster> {
  const roster = new RosterIndex();
  for await (const batch of table.rows()) for (const row of batch) roster.add(row as Row<RosterField>);
  if (!NAMES.some((name) => roster.holds(name))) {
    throw new InputError(`${showFile(file)}: no Medicaid ID, NPI or e-mail in it that can be read`);
  }
  return roster;
}
