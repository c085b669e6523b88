/** A tag of a text that is known to be well-formed XML without a DTD. */
export interface Tag {
  /** Without its prefix. */
  name: string;
  prefix: string;
  /** What stands between the name and the end of the tag. */
  attributes: string;
  isClosing: boolean;
  /** Like <row/>: it opens and closes. */
  isSelfClosing: boolean;
  start: number;
  end: number;
}

/** Comments and CDATA are met first, since they may hold what looks like a tag; a > may stand in an attribute. */
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)(?:([\w.-]+):)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;

/** The tags of a part in their order, with their places. */
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

/** One attribute of a tag, as it is written there. */
export function getRawAttribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match?.[1] ?? match?.[2];
}

/** The attributes without those of these names. */
export function removeAttributes(attributes: string, names: readonly string[]): string {
  const pattern = new RegExp(`\\s+(?:${names.join('|')})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g');
  return attributes.replace(pattern, '').trimEnd();
}
