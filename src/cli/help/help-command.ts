import { findNearestNames } from '../../core/values/nearest.ts';
import type { Program } from '../commander.ts';

/** Adds `help [command]`, which also shows the help of a command within a command: `help new ticket`. */
export function addHelpCommand(program: Program): void {
  program
    .command('help')
    .description('shows help for a command')
    .argument('[command...]', 'its name, such as due or new ticket')
    .action((names: string[], _flags: object, help: Program) => {
      findCommand(program, names, help).outputHelp();
    });
}

function findCommand(program: Program, names: readonly string[], help: Program): Program {
  let command = program;
  for (const name of names) {
    const found = command.commands.find((sub) => sub.name() === name);
    if (!found) return help.error(`There is no command "${name}". ${suggestCommand(command, name)}`);
    command = found;
  }
  return command;
}

/** The command that is spelled almost like this one, else all commands. */
function suggestCommand(command: Program, typed: string): string {
  const names = command
    .createHelp()
    .visibleCommands(command)
    .map((sub) => sub.name());
  if (names.length === 0) return `The command ${command.name()} has no other commands.`;
  const [near] = findNearestNames(typed, names, 2);
  return near === undefined ? `The commands are ${names.join(', ')}.` : `Did you mean ${near}?`;
}
