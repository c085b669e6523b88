import { SettingsError } from '../../core/model/errors.ts';
import type { Dictionary } from '../../core/model/field.ts';
import { nameOption } from '../../core/model/option-name.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { parseSettingsJson } from '../../formats/json/parse-settings.ts';
import type { Platform } from '../../formats/platform.ts';
import { createFaultsError, describeIssue, type Issue } from '../zod-issues.ts';
import { buildLayoutDictionary } from './dictionary.ts';
import type { LayoutFile } from './schema.ts';
import { findLayoutFaults } from './validate.ts';

const HINT = 'The command "portal-check layout learn" writes this file for you.';

/**
 * Reads a layout file and returns our fields with its names and requirements.
 * @throws SettingsError with a line for each fault and its path in the JSON, or if its workbook is in another's hands
 */
export async function readLayout(path: string, platform: Platform): Promise<Dictionary> {
  const layout = await readLayoutFile(path, platform);
  const workbook = layout.workbook && platform.resolveBeside(path, layout.workbook);
  const foreignHand = workbook && platform.findForeignHand(workbook);
  if (foreignHand) {
    const remedy = 'Copy it into a folder of your own, and name the copy.';
    throw new SettingsError(`${describeOption(path)}: workbook: ${foreignHand} ${remedy}`);
  }
  return buildLayoutDictionary(layout, workbook);
}

async function readLayoutFile(path: string, platform: Platform): Promise<LayoutFile> {
  const name = describeOption(path);
  const content = parseSettingsJson(await platform.readSettings(path, name), name, HINT);
  const { parseLayout } = await import('./schema.ts');
  const parsed = parseLayout(content);
  const faults =
    'layout' in parsed
      ? findLayoutFaults(parsed.layout)
      : selectIssues(parsed.issues).map((issue) => describeIssue(issue, content));
  if ('layout' in parsed && faults.length === 0) return parsed.layout;
  throw createFaultsError(name, faults);
}

/** Without columns it is another file, whose keys may be health information. */
function selectIssues(issues: readonly Issue[]): readonly Issue[] {
  const isOther = issues.some(({ path }) => path.length === 1 && path[0] === 'columns');
  return isOther ? issues.filter(({ code }) => code !== 'unrecognized_keys') : issues;
}

function describeOption(path: string): string {
  return `${nameOption('layout')} ${maskPath(path)}`;
}
