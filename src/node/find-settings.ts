import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_FILE_NAME } from '../app/settings/read-file.ts';

/** The settings file in the folder, or the nearest above it; undefined if there is none. */
export function findConfig(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, CONFIG_FILE_NAME);
    if (existsSync(path)) return path;
    if (at === dirname(at)) return undefined;
  }
}
