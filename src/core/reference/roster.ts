import { getDictionary } from '../fields/index.ts';
import type { Roster, RosterField } from '../model/context.ts';
import { InputError } from '../model/errors.ts';
import type { Dictionary, Field, Row } from '../model/field.ts';
import type { DictionaryLookup, Table } from '../rows/table.ts';
import { FirstSeen } from '../values/first-seen.ts';
import { maskPath } from '../values/mask-numbers.ts';
import { findMedicaidIdFault } from '../values/medicaid-id.ts';
import { findSpreadsheetDamage } from '../values/spreadsheet-damage.ts';
import { normalizeId } from '../values/text.ts';

/** The fields of a roster and their names in a ticket, whose headers a roster may have. */
const TICKET_FIELD_BY_ROSTER_FIELD = { medicaidId: 'medicaidId', npi: 'npi', email: 'contactEmail' } as const;
const ROSTER_FIELDS = Object.keys(TICKET_FIELD_BY_ROSTER_FIELD) as RosterField[];
const PROVIDER_ID_FIELDS = ['medicaidId', 'npi'] as const;

/** Registered people and providers, kept as hashes; no number or address is kept. */
export class RosterIndex implements Roster {
  private readonly seenValues = new FirstSeen();
  private readonly seenRows = new FirstSeen();
  /** The distinct sets of fields that rows have filled. */
  private readonly filledFieldSets = new Map<string, readonly RosterField[]>();

  add(row: Row<RosterField>): void {
    if (ROSTER_FIELDS.every((name) => row.isBlank(name))) return;
    const usable = ROSTER_FIELDS.filter((name) => hasUsableValue(row, name));
    this.filledFieldSets.set(usable.join(), usable);
    for (const name of usable) this.seenValues.record(buildValueKey(name, row.text(name)), row.row);
    const email = usable.includes('email') ? row.text('email') : '';
    const ids = PROVIDER_ID_FIELDS.filter((name) => usable.includes(name));
    for (const name of ids) this.seenRows.record(buildRowKey(email, name, row.text(name)), row.row);
    if (ids.length === 0 && email !== '') this.seenRows.record(buildRowKey(email), row.row);
  }

  hasValue(field: RosterField, value: string): boolean {
    return value !== '' && this.seenValues.find(buildValueKey(field, value)) !== undefined;
  }

  hasPerson(person: Readonly<Record<RosterField, string>>): boolean {
    const isIn = (key: string) => this.seenRows.find(key) !== undefined;
    if (person.email !== '' && isIn(buildRowKey(person.email))) return true;
    return PROVIDER_ID_FIELDS.some(
      (name) =>
        person[name] !== '' &&
        (isIn(buildRowKey(person.email, name, person[name])) || isIn(buildRowKey('', name, person[name]))),
    );
  }

  hasField(field: RosterField): boolean {
    return [...this.filledFieldSets.values()].some((fields) => fields.includes(field));
  }

  isCompleteFor(fields: readonly RosterField[]): boolean {
    return [...this.filledFieldSets.values()].every((filled) =>
      fields.some((field) => filled.includes(field)),
    );
  }
}

/** A value that a spreadsheet damaged shows that someone is registered, but not who. */
function hasUsableValue(row: Row<RosterField>, name: RosterField): boolean {
  const text = row.text(name);
  const fact = row.fact(name);
  if (text === '' || (name !== 'email' && findSpreadsheetDamage(text, fact))) return false;
  return name !== 'medicaidId' || findMedicaidIdFault(normalizeId(text), '', fact) !== 'lost-zero';
}

function buildValueKey(field: RosterField, value: string): string {
  const plain = field === 'email' ? value.replace(/\s/g, '') : normalizeId(value);
  return `${field}\n${plain.toLowerCase()}`;
}

/** A row has one key for its person together with every id of its provider, or for whichever of them it has. */
function buildRowKey(email: string, field?: RosterField, id = ''): string {
  return `${buildValueKey('email', email)}\n${field === undefined ? '' : buildValueKey(field, id)}`;
}

/** The fields read from a roster; any one is enough. They are marked as required so that an error names them. */
export function buildRosterDictionary(lookup: DictionaryLookup): Dictionary {
  const registrations = lookup('registration');
  const required = { rule: '', basis: 'notice', source: '' } as const;
  const fields = ROSTER_FIELDS.flatMap((name): Field[] => {
    const registrationField = registrations.fields.find((field) => field.name === name);
    const ticketField = getDictionary('ticket').fields.find(
      (field) => field.name === TICKET_FIELD_BY_ROSTER_FIELD[name],
    );
    if (!registrationField || !ticketField) return [];
    return [
      {
        ...registrationField,
        aliases: [...registrationField.aliases, ticketField.header, ...ticketField.aliases],
        required,
      },
    ];
  });
  return { ...registrations, fields, isOneFieldEnough: true };
}

/**
 * Reads who is registered; blanks and placeholders are skipped.
 * @throws InputError if nobody is in it
 */
export async function readRoster(table: Table, file: string): Promise<Roster> {
  const roster = new RosterIndex();
  for await (const batch of table.rows()) for (const row of batch) roster.add(row as Row<RosterField>);
  if (!ROSTER_FIELDS.some((name) => roster.hasField(name))) {
    throw new InputError(
      `${maskPath(file)}: No Medicaid ID, NPI or Email can be read in this file. Add one of these columns.`,
    );
  }
  return roster;
}
