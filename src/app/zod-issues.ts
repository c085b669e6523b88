import { hasManyDigits } from '../core/fields/header-name.ts';
import { SettingsError } from '../core/model/errors.ts';
import { findNearestNames } from '../core/values/nearest.ts';
import { replaceControls } from '../core/values/text.ts';

/** What a schema finds wrong, as zod tells it. */
export interface Issue {
  code: string;
  path: readonly PropertyKey[];
  expected?: string;
  values?: readonly unknown[];
  keys?: readonly string[];
  errors?: readonly (readonly Issue[])[];
  origin?: string;
  /** Of a format: our own words, which the schema gives. */
  message?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
}

/** A file with more faults is probably another kind of file. */
const MAX_REPORTED_FAULTS = 10;
const MAX_LISTED_VALUES = 8;
/** In so short a name three other letters are another name. */
const SHORT_NAME_LENGTH = 7;
const MAX_QUOTE_LENGTH = 40;
const MAX_LISTED_KEYS = 3;
const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  array: 'a list, [ ],',
  object: 'an object, { },',
};

/** The error for a file of settings: a line for each fault, up to a limit. */
export function createFaultsError(name: string, faults: readonly string[]): SettingsError {
  const lines = faults.slice(0, MAX_REPORTED_FAULTS).map((fault) => `${name}: ${fault}`);
  return new SettingsError(lines.join('\n'));
}

/** Where and what is wrong, in our own words: "columns[3].field: one of ... expected". `root` is what all lies in. */
export function describeIssue(issue: Issue, root: unknown): string {
  const path = formatPath(issue.path);
  return path === '' ? describeFault(issue, root) : `${path}: ${describeFault(issue, root)}`;
}

/** A place in a JSON as its users write it. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${formatPathStep(String(step))}`))
    .join('')
    .replace(/^\./, '');
}

/** A key may be any text: quoted where it is no plain word, so that a line stays a line. */
function formatPathStep(key: string): string {
  return /^[\w$/-]{1,40}$/.test(key) && !hasManyDigits(key) ? key : formatKey(key);
}

function describeFault(issue: Issue, root: unknown): string {
  switch (issue.code) {
    case 'invalid_type': {
      const type = TYPE_NAMES[issue.expected ?? ''] ?? issue.expected;
      return `${findValue(root, issue.path) === undefined ? 'missing; ' : ''}${type} expected`;
    }
    case 'unrecognized_keys':
      return `unknown: ${formatKeys(issue.keys ?? [])}`;
    case 'invalid_value':
      return describeExpectedValues(issue.values ?? [], findValue(root, issue.path));
    case 'invalid_union':
      return describeExpectedValues(
        (issue.errors ?? []).flatMap(([first]) => first?.values ?? []),
        undefined,
      );
    case 'too_small':
      return `at least ${formatAmount(issue.minimum, issue.origin)} expected`;
    case 'too_big':
      return `at most ${formatAmount(issue.maximum, issue.origin)} expected`;
    default:
      return issue.message ?? 'not as the schema says';
  }
}

/** Some of them: of a file that is something else, they may be anything. */
function formatKeys(keys: readonly string[]): string {
  const more = keys.length > MAX_LISTED_KEYS ? ` and ${keys.length - MAX_LISTED_KEYS} more` : '';
  return keys.slice(0, MAX_LISTED_KEYS).map(formatKey).join(', ') + more;
}

function formatKey(key: string): string {
  return hasManyDigits(key) ? 'a key' : quoteKey(key);
}

function describeExpectedValues(values: readonly unknown[], given: unknown): string {
  const names = values.map(String);
  if (names.length <= MAX_LISTED_VALUES)
    return `${names.join(', ').replace(/, ([^,]*)$/, ' or $1')} expected`;
  const near =
    typeof given === 'string'
      ? findNearestNames(given, names, given.length < SHORT_NAME_LENGTH ? 1 : 3)[0]
      : undefined;
  if (near !== undefined) return `unknown; did you mean ${near}`;
  return `one of ${names.slice(0, MAX_LISTED_VALUES).join(', ')} and ${names.length - MAX_LISTED_VALUES} more expected`;
}

/** Whoever gave another kind of file needs not read all of it. */
function formatAmount(count: number | bigint | undefined, origin: string | undefined): string {
  const unit = origin === 'string' ? ' letters' : origin === 'array' ? ' elements' : '';
  return count === 1 && unit !== '' ? `1${unit.slice(0, -1)}` : `${count}${unit}`;
}

function quoteKey(text: string): string {
  return JSON.stringify(replaceControls(text).slice(0, MAX_QUOTE_LENGTH));
}

function findValue(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  return value;
}
