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

/** Comments and CDATA come first, because they may contain text that looks like a tag; an attribute may contain a >. */
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)(?:([\w.-]+):)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;

/** Lists the tags of a text in order, with their positions. */
export function* parseTags(xml: string): Generator<Tag> {
  for (const match of xml.matchAll(TOKEN)) {
    const [all, slash, prefix, name, attributes = '', empty] = match;
    if (name === undefined) continue;
    yield {
      name,
      prefix: prefix === undefined ? '' : `${prefix}:`,
      attributes,
      isClosing: slash === '/',
      isSelfClosing: empty === '/',
      start: match.index,
      end: match.index + all.length,
    };
  }
}

/** The value of an attribute as written, with entities unresolved. */
export function getRawAttribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match?.[1] ?? match?.[2];
}

/** Removes attributes by name. */
export function removeAttributes(attributes: string, names: readonly string[]): string {
  const pattern = new RegExp(`\\s+(?:${names.join('|')})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g');
  return attributes.replace(pattern, '').trimEnd();
}
