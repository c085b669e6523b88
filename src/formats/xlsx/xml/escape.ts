/** Characters that XML cannot hold, and text that looks like the escape of one (ECMA-376-1 22.9.2.19). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const NOT_XML = /[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|\p{Cs}|_(?=x[0-9a-fA-F]{4}_)/gu;

/** Rules out nearly all texts, without the cost of reading them by code points. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const MAYBE_NOT_XML = /[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]|_x/;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Escapes the characters of a cell's text that XML cannot hold: _x000D_ for a carriage return. */
export function escapeCellText(text: string): string {
  if (!MAYBE_NOT_XML.test(text)) return text;
  return text.replace(NOT_XML, (char) => {
    const hex = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return char === '_' ? '_x005F_' : `_x${hex}_`;
  });
}

/** Escapes a cell's text for use as the content of an XML element. */
export function escapeXmlContent(text: string): string {
  return escapeCellText(text).replace(/[&<>]/g, (char) => ENTITIES[char] ?? char);
}
