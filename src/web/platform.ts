import type { CheckPlatform } from '../app/check/platform.ts';
import { InputError, SettingsError } from '../core/model/errors.ts';
import { maskPath } from '../core/values/mask-numbers.ts';
import { LIMITS } from '../formats/bytes/limits.ts';
import { createFileSource } from './file-source.ts';

/** The files that the user chose, by the names they have in reports. */
export type ChosenFiles = ReadonlyMap<string, Blob>;

/** Names the files; a name that several have gets a number. */
export function nameFiles(files: readonly File[]): ChosenFiles {
  const named = new Map<string, Blob>();
  for (const file of files) {
    let name = file.name;
    for (let number = 2; named.has(name); number += 1) name = `${number}-${file.name}`;
    named.set(name, file);
  }
  return named;
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
