import { replaceControls } from '../core/values/text.ts';

/** Characters that have a meaning in CommonMark or on GitHub. */
const SPECIAL_CHARACTERS = /[\\`*_{}[\]<>#|~&!$]/g;

/** GitHub reads a name after this as a mention. Inside an e-mail address it does not, and people copy those. */
const MENTION = /(?<!\w)@/g;

/**
 * Escapes text so that Markdown shows it unchanged, in table cells too: one line, no markup, no link to a page, no mention.
 */
export function escapeMarkdown(text: string): string {
  return replaceControls(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(SPECIAL_CHARACTERS, '\\$&')
    .replaceAll('://', '\\://')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replace(MENTION, '@\u200b');
}
