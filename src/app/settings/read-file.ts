import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { PlanSetting, RuleSetting } from '../../core/model/context.ts';
import { SettingsError } from '../../core/model/errors.ts';
import { RULES } from '../../core/rules/index.ts';
import { showFile } from '../../core/values/mask.ts';
import { parseSettingsJson } from '../../formats/json/parse-settings.ts';
import { readSettings } from '../../node/settings-file.ts';
import type { ConfigFile } from './schema.ts';

export const CONFIG_NAME = 'portal-check.config.json';

/** More faults than that are one fault: it is another kind of file. */
const FAULTS_TOLD = 10;

/** A settings file as it applies: its paths no longer relative to it. */
export interface Config extends Omit<ConfigFile, 'rules' | 'plans' | '$schema'> {
  /** Where it stands. */
  path: string;
  rules: ReadonlyMap<string, RuleSetting>;
  plans: readonly PlanSetting[];
}

/** The settings file in the folder, or the nearest above it; undefined where there is none. */
export function findConfig(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, CONFIG_NAME);
    if (existsSync(path)) return path;
    if (at === dirname(at)) return undefined;
  }
}

/**
 * Reads a settings file.
 * @throws SettingsError with a line for each fault, naming its place in the JSON
 */
export async function readConfig(path: string): Promise<Config> {
  const name = `--config ${showFile(path)}`;
  const content = parseSettingsJson(await readSettings(path, name), name);
  const [{ parseConfig }, { configIssue, ownPlanFaults, ruleFaults }] = await Promise.all([
    import('./schema.ts'),
    import('./validate.ts'),
  ]);
  const parsed = parseConfig(content);
  const faults =
    'config' in parsed
      ? [...ownPlanFaults(parsed.config), ...ruleFaults(parsed.config, RULES)]
      : parsed.issues.map((issue) => configIssue(issue, content));
  if ('config' in parsed && faults.length === 0) return applied(parsed.config, path);
  throw new SettingsError(
    faults
      .slice(0, FAULTS_TOLD)
      .map((line) => `${name}: ${line}`)
      .join('\n'),
  );
}

function applied(
  { $schema: _, rules = {}, plans = [], layout, roster, history, ...rest }: ConfigFile,
  path: string,
): Config {
  const beside = (other: string) => resolve(dirname(path), other);
  return {
    ...rest,
    path,
    ...(layout !== undefined && { layout: beside(layout) }),
    ...(roster !== undefined && { roster: beside(roster) }),
    ...(history && { history: history.map(beside) }),
    plans: plans as readonly PlanSetting[],
    rules: new Map(
      Object.entries(rules).map(([id, each]) => [id, typeof each === 'object' ? each : { set: each }]),
    ),
  };
}
