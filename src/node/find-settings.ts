import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CONFIG_FILE_NAME } from '../app/settings/read-file.ts';

/** The settings file in the folder, or the nearest above it; undefined if there is none. */
export function findConfig(folder: string): string | undefined {
  for (let current = resolve(folder); ; current = dirname(current)) {
    const path = join(current, CONFIG_FILE_NAME);
    if (existsSync(path)) return path;
    if (current === dirname(current)) return undefined;
  }
}
