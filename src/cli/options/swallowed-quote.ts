import { SettingsError } from '../../core/model/errors.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { createOnce } from '../../core/values/memoize.ts';
import { OPTIONS } from './option-table.ts';

/** The options that take a path. */
const getPathOptions = createOnce(
  () =>
    new Set([
      '--output',
      ...Object.values(OPTIONS)
        .filter(({ flag }) => /<(?:file|folder|path|report)>/.test(flag))
        .map(({ flag }) => flag.split(' ')[0]),
    ]),
);

/**
 * Windows reads \" as a quotation mark within a word: --out "my folder\" takes the rest of the line for the folder's name.
 * No path there has a quotation mark.
 * @throws SettingsError
 */
export function refuseSwallowedQuote(argv: readonly string[], system: string = process.platform): void {
  if (system !== 'win32') return;
  for (const [i, word] of argv.entries()) {
    const [, flag = argv[i - 1] ?? '', value = word] = /^(--[a-z-]+)=(.*)$/s.exec(word) ?? [];
    const quote = value.indexOf('"');
    if (quote < 0 || !getPathOptions().has(flag)) continue;
    throw new SettingsError(
      `${flag} ${maskPath(value.slice(0, quote))}: Type no \\ before the last quotation mark. Windows reads on behind it.`,
    );
  }
}
