import { existsSync } from 'node:fs';
import { InputError } from '../../core/model/errors.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { findNearestNames } from '../../core/values/nearest.ts';

/** Adds to the lines of missing files the commands that were probably meant by them. */
export function addCommandHints(
  { text }: InputError,
  files: readonly string[],
  commands: readonly string[],
): InputError {
  const lines = text.split('\n').map((line) => addCommandHint(line, files, commands));
  return new InputError(lines.join('\n'));
}

function addCommandHint(line: string, files: readonly string[], commands: readonly string[]): string {
  const file = files.find((path) => line.startsWith(`${maskPath(path)}: `) && !existsSync(path));
  const names = commands.map((usage) => usage.split(' ')[0] ?? '');
  const name = file === undefined ? undefined : findNearestNames(file, names, 2)[0];
  if (name === undefined) return line;
  return `${line} Did you mean the command "portal-check ${commands[names.indexOf(name)]}"?`;
}
