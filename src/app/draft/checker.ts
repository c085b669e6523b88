import { checkInput } from '../../core/engine/check-input.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Context } from '../../core/model/context.ts';
import type { Dictionary } from '../../core/model/field.ts';
import type { RawInput } from '../../core/model/input.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import type { Platform } from '../../formats/platform.ts';
import { prepareRun } from '../check/prepare.ts';
import { buildContext, type CheckOptions } from '../settings/resolve.ts';

/** What drafts of one kind are checked by. */
export interface DraftChecker {
  kind: Kind;
  context: Context;
  dictionary: Dictionary;
  platform: Platform;
  /** Checks as the checking commands do. */
  check(input: RawInput): Promise<CheckedFile>;
}

/**
 * Reads what the checks know besides the drafts.
 * @param drafts paths of the files that are added to, which cannot be their own history
 * @throws InputError, SettingsError where one of the files, or the day, cannot serve
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
    check: (input) => checkInput(input, context, { kind, getDictionary }),
  };
}
