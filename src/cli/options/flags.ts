import type { CheckOptions } from '../../app/settings/resolve.ts';
import type { FailOn, InputFormat, Kind } from '../../core/model/vocabulary.ts';
import type { ReportFormat } from '../../report/formats.ts';

/** Whether the user typed an option on the command line; false for a default. */
export type IsOnCommandLine = (key: string) => boolean;

/** Settings that have no flag. */
type SettingsOnly = Pick<
  CheckOptions,
  'closedDays' | 'columns' | 'defaults' | 'limits' | 'onlyRules' | 'plans' | 'ruleSettings'
>;

/** The flags that a settings file can set, settings without a flag, and the path of the file. */
export interface ConfigFlags extends SettingsOnly {
  config?: string;
  /** As typed: 'Header=field'. */
  map?: string[];
  layout?: string;
  roster?: string;
  history?: string[];
  failOn?: FailOn;
  /** True after --days, false after --no-days. */
  days?: boolean;
  quiet?: boolean;
}

/** The options of the clean files. */
export interface OutFlags extends Pick<ConfigFlags, 'config' | 'layout' | 'roster' | 'history' | 'limits'> {
  out?: string;
  force?: boolean;
  /** False after --no-fix. */
  fix?: boolean;
  maxIndividuals?: number;
}

/** The options of a command that checks. */
export interface CheckFlags extends OutFlags, Omit<ConfigFlags, 'failOn'> {
  kind?: Kind;
  asOf?: string;
  format: ReportFormat;
  report?: string[];
  failOn: FailOn;
  maxFindings: number;
  inputFormat?: InputFormat;
  encoding?: string;
  rulebook?: string;
  /** As typed: ids with commas between. */
  rules?: string;
  printConfig?: boolean;
  timeout?: number;
  baseline?: string;
  watch?: boolean;
  /** The column whose cells name the rows: health information. */
  label?: string;
  showValues?: boolean;
  /** After --show-values=always, which sets `showValues`, too. */
  'showValues=always'?: boolean;
  progress?: boolean;
  color: boolean;
}

/** The options that have a flag. */
export type FlagKey = Exclude<keyof CheckFlags, keyof SettingsOnly>;
