/**
 * JSON escapes C0 itself, and a line feed is part of its layout. ##[ and ##vso[ begin a command in the log of a
 * build server, within a line, too.
 */
const UNSAFE_IN_JSON = /[\u007f-\u009f\p{Bidi_Control}\u2028\u2029\u{e0000}-\u{e007f}]|##\w*\[/gu;

/**
 * Makes JSON safe to print on a terminal and in a build server's log, without a loss: as its escapes. `replaceControls`
 * does the same for plain text.
 */
export function escapeControls(json: string): string {
  return json.replace(UNSAFE_IN_JSON, (text) =>
    text.startsWith('##') ? `#${toEscapes('#')}${text.slice(2)}` : toEscapes(text),
  );
}

function toEscapes(text: string): string {
  return Array.from({ length: text.length }, (_, i) => `\\u${toHex(text.charCodeAt(i))}`).join('');
}

function toHex(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}
