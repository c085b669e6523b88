import { DEFAULT_FAIL_ON, DEFAULT_TIMEOUT_SECONDS } from '../../app/settings/defaults.ts';
import type { OptionKey } from '../../core/model/option-name.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { INPUT_FORMAT_NAMES } from '../../formats/input-formats.ts';
import { FORMAT_NAMES, REPORT_EXTENSIONS, type ReportFormat } from '../../report/formats.ts';
import type { CheckFlags, FlagKey } from './flags.ts';
import { appendValue, parsePositiveNumber, parseWholeNumber } from './parse-values.ts';

/** What a command does, for the help of --as-of and --rulebook: "check for this day". */
export type Verb = 'check' | 'count' | 'show';

/** The headings of the options in --help. */
const GROUPS = {
  check: 'Check:',
  report: 'Report:',
  clean: 'Clean files:',
  settings: 'Settings:',
  other: 'Other:',
} as const;
export const OTHER_GROUP = GROUPS.other;

/** An option of the command line. */
interface OptionSpec {
  group: keyof typeof GROUPS;
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

const KINDS = Object.keys({ registration: true, ticket: true } satisfies Record<Kind, true>);
const DEFAULT_FORMAT: ReportFormat = 'pretty';
const FAIL_ON = [...VERDICTS.filter((verdict) => verdict !== 'ready'), 'never'];

const DEFAULT_MAX_FINDINGS = 50;

/** Every option of the commands that check, in the order of --help. Other commands have some of them. */
export const OPTIONS: Record<FlagKey, OptionSpec> = {
  asOf: {
    group: 'check',
    flag: '--as-of <day>',
    help: (verb) => `${verb} for this day, like 11/30/2026 (default: today)`,
  },
  layout: { group: 'check', flag: '--layout <file>', help: 'your portal template, from "layout learn"' },
  map: {
    group: 'check',
    flag: '--map <header=field>',
    help: "what a column is, like 'Ref #=trackingNumber'",
    parse: appendValue,
  },
  roster: {
    group: 'check',
    flag: '--roster <file>',
    help: 'the people and providers already registered',
  },
  history: {
    group: 'check',
    flag: '--history <file>',
    help: 'tickets that you submitted before',
    parse: appendValue,
  },
  baseline: {
    group: 'check',
    flag: '--baseline <report>',
    help: 'an earlier report, to see what is new or fixed',
  },
  rulebook: {
    group: 'check',
    flag: '--rulebook <day>',
    help: (verb) => `${verb} by the HFS notice of this day`,
  },
  rules: {
    group: 'check',
    flag: '--rules <ids>',
    help: 'check by these rules only; all,-<id> for all but one',
  },
  failOn: {
    group: 'check',
    flag: '--fail-on <outcome>',
    help: `fail at this outcome or a worse one: ${FAIL_ON.join(', ')}`,
    choices: FAIL_ON,
    default: DEFAULT_FAIL_ON,
  },
  watch: { group: 'check', flag: '--watch', help: 'check again each time you save the file' },
  format: {
    group: 'report',
    flag: '--format <name>',
    help: `print as ${FORMAT_NAMES.join(', ')}`,
    choices: FORMAT_NAMES,
    default: DEFAULT_FORMAT,
  },
  report: {
    group: 'report',
    flag: '--report <path>',
    help: `also write a report: ${REPORT_EXTENSIONS.join(' ')}`,
    parse: appendValue,
  },
  label: {
    group: 'report',
    flag: '--label <heading>',
    help: 'name each row by this column: health information',
  },
  maxFindings: {
    group: 'report',
    flag: '--max-findings <n>',
    help: `how many problems to print (default: ${DEFAULT_MAX_FINDINGS})`,
    parse: parseWholeNumber,
    default: DEFAULT_MAX_FINDINGS,
  },
  showValues: {
    group: 'report',
    flag: '--show-values',
    help: 'show what is in the cells: health information',
  },
  'showValues=always': {
    group: 'report',
    // An option of its own: an optional value would take the file name that follows it.
    flag: '--show-values=always',
    help: 'show health information in a file or program, too',
    implies: { showValues: true },
  },
  days: {
    group: 'report',
    flag: '--no-days',
    help: 'leave days out of reports that leave the office',
    opposite: { flag: '--days', help: 'put days into sarif, junit and github, too' },
  },
  out: { group: 'clean', flag: '--out <folder>', help: 'write the files to submit into this folder' },
  force: { group: 'clean', flag: '--force', help: 'replace the clean files of an earlier run' },
  fix: { group: 'clean', flag: '--no-fix', help: 'leave every cell as you typed it' },
  maxIndividuals: {
    group: 'clean',
    flag: '--max-individuals <n>',
    help: 'split registrations: at most n people in a file',
    parse: parsePositiveNumber,
  },
  config: { group: 'settings', flag: '--config <file>', help: 'use this settings file' },
  printConfig: {
    group: 'settings',
    flag: '--print-config',
    help: 'show which settings apply, and where they come from',
  },
  kind: {
    group: 'other',
    flag: '--kind <kind>',
    help: 'if the guess is wrong: registration or ticket',
    choices: KINDS,
  },
  inputFormat: {
    group: 'other',
    flag: '--input-format <name>',
    help: `if the guess is wrong: ${INPUT_FORMAT_NAMES.join(', ')}`,
    choices: INPUT_FORMAT_NAMES,
  },
  encoding: {
    group: 'other',
    flag: '--encoding <name>',
    help: 'for a .csv whose letters look wrong, like windows-1252',
  },
  timeout: {
    group: 'other',
    flag: '--timeout <seconds>',
    help: `stop after this many seconds (default: ${DEFAULT_TIMEOUT_SECONDS}, never: 0)`,
    parse: parseWholeNumber,
  },
  quiet: { group: 'other', flag: '--quiet', help: 'print errors only' },
  progress: { group: 'other', flag: '--no-progress', help: 'do not show progress' },
  color: { group: 'other', flag: '--no-color', help: 'print without colors' },
};

/** Those of `due`, `calendar` and `show`. */
export const DEADLINE_OPTIONS = [
  'asOf',
  'rulebook',
  'config',
  'map',
  'kind',
  'inputFormat',
  'timeout',
] as const satisfies FlagKey[];

/** The heading of an option in --help. */
export function getGroupHeading(key: FlagKey): string {
  return GROUPS[OPTIONS[key].group];
}

/** "--as-of": the name of an option on the command line. */
export function getFlagName(key: FlagKey | OptionKey): string {
  return OPTIONS[key].flag.split(' ')[0] ?? '';
}
