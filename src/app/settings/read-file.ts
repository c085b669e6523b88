import type { OfficeDefaults } from '../../core/fields/office-defaults.ts';
import type { PlanSetting, RuleSetting } from '../../core/model/context.ts';
import { nameOption } from '../../core/model/option-name.ts';
import { RULES } from '../../core/rules/index.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { parseSettingsJson } from '../../formats/json/parse-settings.ts';
import type { Platform } from '../../formats/platform.ts';
import { createFaultsError } from '../zod-issues.ts';
import type { ConfigFile } from './schema.ts';

export const CONFIG_FILE_NAME = 'portal-check.config.json';

/** The content of a settings file, with its paths resolved. */
export interface Config extends Omit<ConfigFile, 'rules' | 'plans' | 'defaults' | '$schema'> {
  /** The path of the settings file itself. */
  path: string;
  rules: ReadonlyMap<string, RuleSetting>;
  plans: readonly PlanSetting[];
  defaults?: OfficeDefaults;
}

/**
 * Reads a settings file.
 * @param text its content, if it was read already
 * @throws SettingsError with a line for each fault, naming its path in the JSON
 */
export async function readConfig(path: string, platform: Platform, text?: string): Promise<Config> {
  const name = `${nameOption('config')} ${maskPath(path)}`;
  const content = parseSettingsJson(text ?? (await platform.readSettings(path, name)), name);
  const [{ parseConfig }, { describeConfigIssue, findConfigFaults }] = await Promise.all([
    import('./schema.ts'),
    import('./validate.ts'),
  ]);
  const parsed = parseConfig(content);
  const faults =
    'config' in parsed
      ? findConfigFaults(parsed.config, RULES)
      : parsed.issues.map((issue) => describeConfigIssue(issue, content));
  if ('config' in parsed && faults.length === 0) return resolveConfig(parsed.config, path, platform);
  throw createFaultsError(name, faults);
}

function resolveConfig(
  { $schema: _, rules = {}, plans = [], defaults, layout, roster, history, ...rest }: ConfigFile,
  path: string,
  platform: Platform,
): Config {
  const beside = (other: string) => platform.resolveBeside(path, other);
  return {
    ...rest,
    path,
    ...(layout !== undefined && { layout: beside(layout) }),
    ...(roster !== undefined && { roster: beside(roster) }),
    ...(history && { history: history.map(beside) }),
    ...(defaults && { defaults: defaults as OfficeDefaults }),
    plans: plans as readonly PlanSetting[],
    rules: new Map(
      Object.entries(rules).map(([id, rule]) => [id, typeof rule === 'object' ? rule : { set: rule }]),
    ),
  };
}
