/**
 * Code without a character beyond ASCII. One beyond Latin-1 makes V8 store the whole of it with two bytes per character,
 * and a browser each copy of its text.
 */
export function escapeNonAscii(code: string): string {
  return code.replace(/[^ -~\n\r\t]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
