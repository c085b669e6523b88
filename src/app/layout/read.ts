import { SettingsError } from '../../core/model/errors.ts';
import type { Dictionary } from '../../core/model/field.ts';
import { nameOption } from '../../core/model/option-name.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { isObject } from '../../formats/json/is-object.ts';
import { parseSettingsJson } from '../../formats/json/parse-settings.ts';
import type { Platform } from '../../formats/platform.ts';
import { createFaultsError, describeIssue } from '../zod-issues.ts';
import { buildLayoutDictionary } from './dictionary.ts';
import type { LayoutFile } from './schema.ts';
import { findLayoutFaults } from './validate.ts';

const NO_LAYOUT = 'This does not describe a template. The command "portal-check layout learn" does.';
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
    const remedy = 'Copy it into your own folder, and name the copy.';
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
      : isOtherFile(content)
        ? [NO_LAYOUT]
        : parsed.issues.map((issue) => describeIssue(issue, content));
  if ('layout' in parsed && faults.length === 0) return parsed.layout;
  throw createFaultsError(name, faults);
}

/** Without a list of columns it is another file, whose keys may be health information. */
function isOtherFile(content: unknown): boolean {
  return !isObject(content) || !Array.isArray(content.columns);
}

function describeOption(path: string): string {
  return `${nameOption('layout')} ${maskPath(path)}`;
}
