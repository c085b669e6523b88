import { replaceControls } from '../core/values/text.ts';

/** Characters that have a meaning in CommonMark or on GitHub. */
const SPECIAL_CHARACTERS = /[\\`*_{}[\]<>#|~&!$]/g;

/**
 * Escapes text so that Markdown shows it unchanged, in table cells too: one line, no markup, no link, no mention.
 */
export function escapeMarkdown(text: string): string {
  return replaceControls(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(SPECIAL_CHARACTERS, '\\$&')
    .replaceAll('://', '\\://')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replaceAll('@', '@\u200b');
}
