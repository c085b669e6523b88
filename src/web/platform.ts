import type { CheckPlatform } from '../app/check/platform.ts';
import { InputError, SettingsError } from '../core/model/errors.ts';
import { maskPath } from '../core/values/mask-numbers.ts';
import { LIMITS } from '../formats/bytes/limits.ts';
import { type ChosenFile, createFileSource } from './file-source.ts';

/** The files that the user chose, by the names they have in reports. */
export type ChosenFiles = ReadonlyMap<string, ChosenFile>;

/** Names the files; a name that several have gets a number. */
export function nameFiles(files: readonly ChosenFile[]): ChosenFiles {
  const named = new Map<string, ChosenFile>();
  for (const file of files) named.set(chooseName(file.name, named), file);
  return named;
}

/** The name, or if a file has it already, the name with a number. */
export function chooseName(name: string, files: ChosenFiles): string {
  let chosen = name;
  for (let number = 2; files.has(chosen); number += 1) chosen = `${number}-${name}`;
  return chosen;
}

/** A browser's platform: it reads the files that the user chose and no others, on one thread. */
export function createWebPlatform(files: ChosenFiles): CheckPlatform {
  return {
    async openSource(path, limits = LIMITS) {
      const file = files.get(path);
      if (!file) throw new InputError(`${maskPath(path)}: The file is gone. Choose it again.`);
      return createFileSource(path, file, limits);
    },
    async readSettings(_path, name) {
      throw new SettingsError(`${name}: This page reads no settings from a folder.`);
    },
    isSameFile: async (a, b) => a === b,
    isFile: async (path) => files.has(path),
    findForeignHand: () => undefined,
    resolveBeside: (_file, path) => path,
    joinBeside: (_file, path) => path,
  };
}
