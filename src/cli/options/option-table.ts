import type { Config } from '../../app/settings/read-file.ts';
import type { OptionKey } from '../../core/model/option-name.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { INPUT_FORMAT_NAMES } from '../../formats/input-formats.ts';
import { FORMAT_NAMES, REPORT_EXTENSIONS, type ReportFormat } from '../../report/formats.ts';
import { InvalidArgumentError } from '../commander.ts';
import type { CheckFlags, FlagKey } from './flags.ts';

/** What a command does, for the help of --as-of and --rulebook: "check for this day". */
export type Verb = 'check' | 'count' | 'tell them';

/** An option of the command line. */
interface OptionSpec {
  /** The flag and its argument, as --help shows them. */
  flag: string;
  /** The flag of the opposite, if that is not the default everywhere. */
  opposite?: { flag: string; help: string };
  help: string | ((verb: Verb) => string);
  choices?: readonly string[];
  default?: string | number;
  /** Other options that it sets. */
  implies?: Partial<CheckFlags>;
  /** Called for each occurrence, with the value so far. */
  parse?: (text: string, previous: unknown) => unknown;
}

const KINDS = listKeys<Kind>({ registration: true, ticket: true });
const DEFAULT_FORMAT: ReportFormat = 'pretty';
const FAIL_ON = [...VERDICTS.filter((verdict) => verdict !== 'ready'), 'never'];

/** Seconds that a command may take unless the user says otherwise. */
export const DEFAULT_TIMEOUT_SECONDS = 600;

/** Every option of the commands that check, in the order of --help. Other commands have some of them. */
export const OPTIONS: Record<FlagKey, OptionSpec> = {
  kind: { flag: '--kind <kind>', help: 'what the files are', choices: KINDS },
  asOf: {
    flag: '--as-of <day>',
    help: (verb) => `${verb} for this day, YYYY-MM-DD (default: today in Chicago)`,
  },
  format: {
    flag: '--format <name>',
    help: 'what goes to standard output',
    choices: FORMAT_NAMES,
    default: DEFAULT_FORMAT,
  },
  report: {
    flag: '--report <path>',
    help: `also write a report: ${REPORT_EXTENSIONS.join(' ')} (repeatable)`,
    parse: appendValue,
  },
  failOn: {
    flag: '--fail-on <outcome>',
    help: 'least outcome that makes exit status 1',
    choices: FAIL_ON,
    default: 'delayed',
  },
  label: {
    flag: '--label <heading>',
    help: 'show this column as a name for each row (health information); refused like --show-values',
  },
  maxFindings: {
    flag: '--max-findings <n>',
    help: 'how many findings pretty shows',
    parse: parseWholeNumber,
    default: 50,
  },
  inputFormat: {
    flag: '--input-format <name>',
    help: 'for standard input, or where the guess is wrong',
    choices: INPUT_FORMAT_NAMES,
  },
  encoding: { flag: '--encoding <name>', help: 'of a .csv, where the guess is wrong' },
  layout: {
    flag: '--layout <file>',
    help: "column names and required fields of your copy of the portal's template",
  },
  map: {
    flag: '--map <header=field>',
    help: "what a column of your own is: 'Ref #=trackingNumber', or 'Ref #=ignore' (repeatable)",
    parse: appendValue,
  },
  roster: {
    flag: '--roster <file>',
    help: 'who is registered already: Medicaid ID, NPI or e-mail (.csv .tsv .xlsx)',
  },
  history: {
    flag: '--history <file>',
    help: 'tickets submitted before, in any format (repeatable)',
    parse: appendValue,
  },
  out: { flag: '--out <folder>', help: 'writes the clean submission files there' },
  force: { flag: '--force', help: 'replace the clean files of an earlier run' },
  fix: { flag: '--no-fix', help: 'leave the cells of the clean files as they were' },
  maxIndividuals: {
    flag: '--max-individuals <n>',
    help: 'people in a clean registration file at most; more go into further files',
    parse: parsePositiveNumber,
  },
  rulebook: {
    flag: '--rulebook <day>',
    help: (verb) => `date of the notice to ${verb} by (default: the one in force)`,
  },
  config: { flag: '--config <file>', help: 'settings; default: portal-check.config.json, searched upward' },
  printConfig: { flag: '--print-config', help: 'what applies, and where from' },
  baseline: {
    flag: '--baseline <report>',
    help: 'tell what is new, fixed and still there; only new findings fail',
  },
  timeout: {
    flag: '--timeout <seconds>',
    help: `give up after so long; 0 for never (default: ${DEFAULT_TIMEOUT_SECONDS})`,
    parse: parseWholeNumber,
  },
  watch: { flag: '--watch', help: 'check again whenever a file is saved' },
  showValues: {
    flag: '--show-values',
    help: 'print cell values (health information) on a terminal; refused on build servers',
  },
  'showValues=always': {
    // An option of its own: an optional value would take the file name that follows it.
    flag: '--show-values=always',
    help: 'the same, also where standard output is a file or a pipe',
    implies: { showValues: true },
  },
  days: {
    flag: '--no-days',
    help: 'no days and counts of days in reports, for what leaves the office',
    opposite: { flag: '--days', help: 'days also in sarif, junit and github, which have none by default' },
  },
  quiet: { flag: '--quiet', help: 'print nothing but errors' },
  progress: { flag: '--no-progress', help: 'no progress on standard error' },
  color: { flag: '--no-color', help: 'no colours (also: NO_COLOR)' },
};

/** The option that each key of a settings file sets. */
export const SETTINGS = {
  layout: 'layout',
  roster: 'roster',
  history: 'history',
  failOn: 'failOn',
  noDays: 'days',
  closedDays: 'closedDays',
  limits: 'limits',
  defaults: 'defaults',
  columns: 'columns',
  plans: 'plans',
  rules: 'ruleSettings',
} as const satisfies Record<Exclude<keyof Config, 'path'>, keyof CheckFlags>;

/** "--as-of": the name of an option on the command line. */
export function getFlagName(key: FlagKey | OptionKey): string {
  return OPTIONS[key].flag.split(' ')[0] ?? '';
}

/** The names of a union type; one that is forgotten does not compile. */
function listKeys<T extends string>(record: Record<T, true>): readonly string[] {
  return Object.keys(record);
}

function appendValue(text: string, previous: unknown): string[] {
  return [...(Array.isArray(previous) ? previous : []), text];
}

function parseWholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number expected.');
  return Number(text);
}

function parsePositiveNumber(text: string): number {
  const number = parseWholeNumber(text);
  if (number === 0) throw new InvalidArgumentError('A number from 1 expected.');
  return number;
}
