import { hasManyDigits } from '../core/fields/header-name.ts';
import { SettingsError } from '../core/model/errors.ts';
import { findNearestNames } from '../core/values/nearest.ts';
import { replaceControls } from '../core/values/text.ts';

/** What zod finds wrong in a value. */
export interface Issue {
  code: string;
  path: readonly PropertyKey[];
  expected?: string;
  values?: readonly unknown[];
  keys?: readonly string[];
  errors?: readonly (readonly Issue[])[];
  origin?: string;
  /** For a format, our own words from the schema. */
  message?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
}

/** A file with more faults is probably another kind of file. */
const MAX_REPORTED_FAULTS = 10;
const MAX_LISTED_VALUES = 8;
/** A shorter name with three letters changed is another name. */
const SHORT_NAME_LENGTH = 7;
const MAX_QUOTE_LENGTH = 40;
const MAX_LISTED_KEYS = 3;
const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  array: 'a list in brackets: [ ]',
  object: 'entries in braces: { }',
  record: 'entries in braces: { }',
};

/** The error for a file of settings: a line for each fault, up to a limit. */
export function createFaultsError(name: string, faults: readonly string[]): SettingsError {
  const lines = faults.slice(0, MAX_REPORTED_FAULTS).map((fault) => `${name}: ${fault}`);
  return new SettingsError(lines.join('\n'));
}

/** The path and the fault, in our own words: "columns[3].field: one of ... expected". `root` is the whole value. */
export function describeIssue(issue: Issue, root: unknown): string {
  const path = formatPath(issue.path);
  return path === '' ? describeFault(issue, root) : `${path}: ${describeFault(issue, root)}`;
}

/** A path in a JSON, as in JavaScript. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${formatPathStep(String(step))}`))
    .join('')
    .replace(/^\./, '');
}

/** A key may be any text: it is quoted unless it is a plain word, so that a message stays one line. */
function formatPathStep(key: string): string {
  return /^[\w$/-]{1,40}$/.test(key) && !hasManyDigits(key) ? key : formatKey(key);
}

function describeFault(issue: Issue, root: unknown): string {
  switch (issue.code) {
    case 'invalid_type': {
      const type = TYPE_NAMES[issue.expected ?? ''] ?? issue.expected;
      return findValue(root, issue.path) === undefined ? `This is missing. Type ${type}.` : `Type ${type}.`;
    }
    case 'unrecognized_keys':
      return `We do not know ${formatKeys(issue.keys ?? [])}. Check the spelling, or remove it.`;
    case 'invalid_value':
      return describeExpectedValues(issue.values ?? [], findValue(root, issue.path));
    case 'invalid_union':
      return describeExpectedValues(
        (issue.errors ?? []).flatMap(([first]) => first?.values ?? []),
        undefined,
      );
    case 'too_small':
      return `Type at least ${formatAmount(issue.minimum, issue.origin)}.`;
    case 'too_big':
      return `Type at most ${formatAmount(issue.maximum, issue.origin)}.`;
    default:
      return issue.message ?? 'This does not fit the schema.';
  }
}

/** Only the first keys: another kind of file may have any number of them. */
function formatKeys(keys: readonly string[]): string {
  const more = keys.length > MAX_LISTED_KEYS ? ` and ${keys.length - MAX_LISTED_KEYS} more` : '';
  return keys.slice(0, MAX_LISTED_KEYS).map(formatKey).join(', ') + more;
}

function formatKey(key: string): string {
  return hasManyDigits(key) ? 'a key' : quoteKey(key);
}

function describeExpectedValues(values: readonly unknown[], actual: unknown): string {
  const names = values.map(String);
  if (names.length <= MAX_LISTED_VALUES) return `Type ${names.join(', ').replace(/, ([^,]*)$/, ' or $1')}.`;
  const near = typeof actual === 'string' ? findNear(actual, names) : undefined;
  if (near !== undefined) return `This name does not work here. Did you mean ${near}?`;
  return `Type one of ${names.slice(0, MAX_LISTED_VALUES).join(', ')} and ${names.length - MAX_LISTED_VALUES} more.`;
}

/** The name that is spelled almost like this one, or begins like it: trackingNo. */
function findNear(text: string, names: readonly string[]): string | undefined {
  const [near] = findNearestNames(text, names, text.length < SHORT_NAME_LENGTH ? 1 : 3);
  if (near !== undefined || text.length < SHORT_NAME_LENGTH) return near;
  const start = text.slice(0, -1).toLowerCase();
  return names.find((name) => name.toLowerCase().startsWith(start));
}

function formatAmount(count: number | bigint | undefined, origin: string | undefined): string {
  const unit = origin === 'string' ? ' letters' : origin === 'array' ? ' entries' : '';
  return count === 1 && unit !== '' ? `1 ${origin === 'string' ? 'letter' : 'entry'}` : `${count}${unit}`;
}

function quoteKey(text: string): string {
  return JSON.stringify(replaceControls(text).slice(0, MAX_QUOTE_LENGTH));
}

function findValue(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  return value;
}
