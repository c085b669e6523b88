import { replaceControls } from '../core/values/text.ts';

/** What CommonMark or GitHub would read as more than itself. */
const SPECIAL_CHARACTERS = /[\\`*_{}[\]<>#|~&!$]/g;

/**
 * Text as Markdown that shows it as it is, in a table's cell too: one line, no markup, no link, and nobody mentioned.
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
