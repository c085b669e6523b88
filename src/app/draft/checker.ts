import { checkInput } from '../../core/engine/check-input.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Context } from '../../core/model/context.ts';
import type { Dictionary } from '../../core/model/field.ts';
import type { RawInput } from '../../core/model/input.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import type { Platform } from '../../formats/platform.ts';
import { prepareRun } from '../check/prepare.ts';
import { buildContext, type CheckOptions } from '../settings/resolve.ts';

/** Checks drafts of one kind. */
export interface DraftChecker {
  kind: Kind;
  context: Context;
  dictionary: Dictionary;
  platform: Platform;
  /** The office's own values by field, offered as answers. */
  defaults: Readonly<Record<string, string>>;
  /** Checks in the same way as the checking commands. */
  check(input: RawInput): Promise<CheckedFile>;
}

/**
 * Reads the settings, layout, roster and history that drafts are checked with.
 * @param drafts paths of the files that records are added to; none of them can be its own history
 * @throws InputError, SettingsError if one of the files or the as-of day is not usable
 */
export async function createDraftChecker(
  kind: Kind,
  options: CheckOptions,
  now: Date,
  drafts: readonly string[],
  platform: Platform,
): Promise<DraftChecker> {
  const settings = buildContext(options, now);
  const { context, getDictionary } = await prepareRun(options, settings, { inputs: drafts, platform });
  return {
    kind,
    context,
    dictionary: getDictionary(kind),
    platform,
    defaults: options.defaults?.[kind] ?? {},
    check: (input) => checkInput(input, context, { kind, getDictionary }),
  };
}
