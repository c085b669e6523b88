import { hasManyDigits } from '../core/fields/header-name.ts';
import { nearest } from '../core/values/nearest.ts';
import { withoutControls } from '../core/values/text.ts';

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

const LONGEST_LIST = 8;
/** In so short a name three other letters are another name. */
const SHORT = 7;
const LONGEST_QUOTE = 40;
const MOST_KEYS = 3;
const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  array: 'a list, [ ],',
  object: 'an object, { },',
};

/** Where and what is wrong, in our own words: "columns[3].field: one of ... expected". `root` is what all lies in. */
export function issueText(issue: Issue, root: unknown): string {
  const path = pathText(issue.path);
  return path === '' ? whatText(issue, root) : `${path}: ${whatText(issue, root)}`;
}

/** A place in a JSON as its users write it. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${stepText(String(step))}`))
    .join('')
    .replace(/^\./, '');
}

/** A key may be any text: quoted where it is no plain word, so that a line stays a line. */
function stepText(key: string): string {
  return /^[\w$/-]{1,40}$/.test(key) && !hasManyDigits(key) ? key : keyText(key);
}

function whatText(issue: Issue, root: unknown): string {
  switch (issue.code) {
    case 'invalid_type': {
      const type = TYPES[issue.expected ?? ''] ?? issue.expected;
      return `${valueAt(root, issue.path) === undefined ? 'missing; ' : ''}${type} expected`;
    }
    case 'unrecognized_keys':
      return `unknown: ${keysText(issue.keys ?? [])}`;
    case 'invalid_value':
      return expectedValues(issue.values ?? [], valueAt(root, issue.path));
    case 'invalid_union':
      return expectedValues(
        (issue.errors ?? []).flatMap(([first]) => first?.values ?? []),
        undefined,
      );
    case 'too_small':
      return `at least ${amount(issue.minimum, issue.origin)} expected`;
    case 'too_big':
      return `at most ${amount(issue.maximum, issue.origin)} expected`;
    default:
      return issue.message ?? 'not as the schema says';
  }
}

/** Some of them: of a file that is something else, they may be anything. */
function keysText(keys: readonly string[]): string {
  const more = keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : '';
  return keys.slice(0, MOST_KEYS).map(keyText).join(', ') + more;
}

function keyText(key: string): string {
  return hasManyDigits(key) ? 'a key' : quoted(key);
}

function expectedValues(values: readonly unknown[], given: unknown): string {
  const names = values.map(String);
  if (names.length <= LONGEST_LIST) return `${names.join(', ').replace(/, ([^,]*)$/, ' or $1')} expected`;
  const near = typeof given === 'string' ? nearest(given, names, given.length < SHORT ? 1 : 3)[0] : undefined;
  if (near !== undefined) return `unknown; did you mean ${near}`;
  return `one of ${names.slice(0, LONGEST_LIST).join(', ')} and ${names.length - LONGEST_LIST} more expected`;
}

/** Whoever gave another kind of file needs not read all of it. */
function amount(count: number | bigint | undefined, origin: string | undefined): string {
  const unit = origin === 'string' ? ' letters' : origin === 'array' ? ' elements' : '';
  return count === 1 && unit !== '' ? `1${unit.slice(0, -1)}` : `${count}${unit}`;
}

function quoted(text: string): string {
  return JSON.stringify(withoutControls(text).slice(0, LONGEST_QUOTE));
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
  return value;
}
