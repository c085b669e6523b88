import type { OptionKey } from '../core/model/option-name.ts';

/** What this page calls the options that messages name. Those that it does not have are named as the program has them. */
const NAMES: Readonly<Record<OptionKey, string>> = {
  asOf: 'The day you check for',
  baseline: 'The earlier report',
  config: 'The settings file',
  encoding: 'the encoding',
  force: 'the choice to replace files',
  format: 'the format',
  history: 'The list of earlier tickets',
  inputFormat: 'the file ending',
  label: 'The name of a row',
  layout: 'The layout',
  out: 'The clean files',
  report: 'The report',
  roster: 'The list of registered people',
  rulebook: 'the HFS notice',
  timeout: 'The time limit',
  watch: 'The watch',
};

export function nameOptionOnPage(key: OptionKey): string {
  return NAMES[key];
}
