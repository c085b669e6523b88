/** A tag of well-formed XML without a DTD. */
export interface Tag {
  /** Without prefix. */
  name: string;
  /** With its colon; '' if there is none. */
  prefix: string;
  /** The text between the name and the end of the tag. */
  attributes: string;
  isClosing: boolean;
  /** Whether it is like <row/>. */
  isSelfClosing: boolean;
  start: number;
  end: number;
}

/** What may contain text that looks like a tag: how it begins and ends. */
const OTHERS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** An attribute may contain a >. */
const TAG = /<(\/?)([\w.:-]+)((?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?|\/)>/y;
const ATTRIBUTE = /\s([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Lists the tags of a text in order, with their positions. */
export function* parseTags(xml: string): Generator<Tag> {
  for (let start = xml.indexOf('<'); start >= 0; ) {
    const tag = parseTag(xml, start);
    if (tag) yield tag;
    const end = tag?.end ?? findEndOfOther(xml, start);
    start = end < 0 ? -1 : xml.indexOf('<', end);
  }
}

function parseTag(xml: string, start: number): Tag | undefined {
  TAG.lastIndex = start;
  const match = TAG.exec(xml);
  if (!match) return undefined;
  const [all, slash, name = '', attributes = ''] = match;
  const isSelfClosing = attributes.endsWith('/');
  const colon = name.indexOf(':') + 1;
  return {
    name: name.slice(colon),
    prefix: name.slice(0, colon),
    attributes: isSelfClosing ? attributes.slice(0, -1) : attributes,
    isClosing: slash === '/',
    isSelfClosing,
    start,
    end: start + all.length,
  };
}

/** The end of a comment, CDATA or an instruction; -1 if it has none. */
function findEndOfOther(xml: string, start: number): number {
  const [, end = '<'] = OTHERS.find(([begin]) => xml.startsWith(begin, start)) ?? [];
  const at = xml.indexOf(end, start + 1);
  return at < 0 ? -1 : at + (end === '<' ? 0 : end.length);
}

/** The value of an attribute as written, with entities unresolved. */
export function getRawAttribute(attributes: string, name: string): string | undefined {
  for (const [, other, double, single] of attributes.matchAll(ATTRIBUTE))
    if (other === name) return double ?? single;
  return undefined;
}

/** Removes attributes by name. */
export function removeAttributes(attributes: string, names: readonly string[]): string {
  return attributes
    .replace(ATTRIBUTE, (attribute, name: string) => (names.includes(name) ? '' : attribute))
    .trimEnd();
}
