/**
 * The options that texts for users name. Each shell has its own name for them: the command line a flag, a web page a
 * label, the library the key itself.
 */
export type OptionKey =
  | 'asOf'
  | 'baseline'
  | 'config'
  | 'encoding'
  | 'force'
  | 'format'
  | 'history'
  | 'inputFormat'
  | 'label'
  | 'layout'
  | 'out'
  | 'report'
  | 'roster'
  | 'rulebook'
  | 'timeout'
  | 'watch';

/** Private-use characters, so that no text of a user is taken for an option. */
const START = '\ue000';
const END = '\ue001';
const OPTION_NAME = /\ue000([A-Za-z]+)\ue001/g;

/** An option within a text; `renderOptionNames` replaces it. */
export function nameOption(key: OptionKey): string {
  return `${START}${key}${END}`;
}

/** The text with the shell's name of each option that it names. */
export function renderOptionNames(text: string, nameOf: (key: OptionKey) => string): string {
  return text.replace(OPTION_NAME, (_, key: OptionKey) => nameOf(key));
}

/** The option that the text begins with. */
export function findLeadingOption(text: string): OptionKey | undefined {
  return text.startsWith(START) ? (text.slice(1, text.indexOf(END)) as OptionKey) : undefined;
}
