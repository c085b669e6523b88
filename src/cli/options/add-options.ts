import { Option, type Program } from '../commander.ts';
import type { FlagKey, IsOnCommandLine } from './flags.ts';
import { getGroupHeading, OPTIONS, type Verb } from './option-table.ts';

/** Adds options of the table to a command, in this order; `verb` goes into their help. */
export function addOptions(command: Program, keys: readonly FlagKey[], verb: Verb): Program {
  for (const key of keys) {
    const { opposite } = OPTIONS[key];
    // Before its negation, which would else be on by default.
    if (opposite) command.addOption(new Option(opposite.flag, opposite.help).helpGroup(getGroupHeading(key)));
    command.addOption(createOption(key, verb));
  }
  return command;
}

function createOption(key: FlagKey, verb: Verb): Option {
  const { flag, help, choices, default: preset, parse, implies } = OPTIONS[key];
  const option = new Option(flag, typeof help === 'string' ? help : help(verb)).helpGroup(
    getGroupHeading(key),
  );
  if (choices) option.choices(choices);
  if (parse) option.argParser<unknown>(parse);
  if (preset !== undefined) option.default(preset);
  if (implies) option.implies(implies);
  return option;
}

/** Distinguishes options that the user typed from defaults. */
export function createIsOnCommandLine(command: Program): IsOnCommandLine {
  return (key) => command.getOptionValueSource(key) === 'cli';
}

/** Adds the options of a command that prints a file. Windows shells save what is printed as UTF-16. */
export function addOutputOptions(
  command: Program,
  help = 'write to this file instead of the screen',
): Program {
  return command.option('--output <file>', help).option('--force', 'replace an existing file');
}
