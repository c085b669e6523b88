import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AnyRule } from '../../src/core/rules/rule.ts';

/** The root of the repository, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The ids of all rules, from their files in src/core/rules, in the order in which they run. */
export function ruleIds(): string[] {
  return ['registration', 'ticket', 'file'].flatMap((folder) =>
    readdirSync(`${ROOT}src/core/rules/${folder}`)
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => `${folder}/${name.replace(/\.ts$/, '')}`),
  );
}

/** Imports one rule. */
export async function importRule(id: string): Promise<AnyRule> {
  const module = (await import(/* @vite-ignore */ `${ROOT}src/core/rules/${id}.ts`)) as { default: AnyRule };
  return module.default;
}
