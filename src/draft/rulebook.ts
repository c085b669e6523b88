import { checkInput } from '../check.ts';
import type { CheckedFile } from '../checked-file.ts';
import { dictionariesBy } from '../fields/index.ts';
import { readKnown } from '../known-files.ts';
import { readLayout } from '../layout/read.ts';
import { type CheckOptions, contextOf } from '../settings.ts';
import type { Context } from '../types/context.ts';
import type { Dictionary } from '../types/fields.ts';
import type { RawInput } from '../types/input.ts';
import type { Kind } from '../types/words.ts';

/** What drafts of one kind are checked by. */
export interface Rulebook {
  kind: Kind;
  context: Context;
  dictionary: Dictionary;
  /** Checks as the checking commands do. */
  check(input: RawInput): Promise<CheckedFile>;
}

/**
 * Reads what the checks know besides the drafts.
 * @param drafts paths of the files that are added to, which cannot be their own history
 * @throws InputError, SettingsError where one of the files, or the day, cannot serve
 */
export async function rulebookOf(
  kind: Kind,
  options: CheckOptions,
  now: Date,
  drafts: readonly string[],
): Promise<Rulebook> {
  const settings = contextOf(options, now);
  const layout = options.layout === undefined ? undefined : await readLayout(options.layout);
  const named = dictionariesBy(layout);
  const context = Object.freeze({
    ...settings,
    ...(await readKnown({ options, inputs: drafts, named }, settings.plans)),
  });
  return {
    kind,
    context,
    dictionary: named(kind),
    check: (input) => checkInput(input, context, { kind, dictionaryOf: named }),
  };
}
