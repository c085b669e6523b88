import { SaxesParser } from 'saxes';
import { inWords, type Limits } from '../../bytes/limits.ts';
import type { Part } from '../package/directory.ts';
import type { Refusals } from '../package/refusals.ts';
import type { Archive } from '../package/zip.ts';
import { xmlText } from './decode.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML part. Names come without their prefix. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
  /**
   * Is offered the text from a place between two tags on, and gives the place up to which it has read it by itself:
   * whole elements only.
   */
  quick?(text: string, from: number): number;
}

/** Reads XML piece by piece; tags of any prefix, no DTD, so that no entity can be declared. */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: false, position: false } as const);
  private readonly events: XmlEvents;
  private readonly limits: Limits;
  private readonly refusals: Refusals;
  /** Characters since the parser told anything: it holds them all. */
  private untold = 0;
  /** Characters given to the parser, and how many of them when it last told of a tag. */
  private fed = 0;
  private toldAt = -1;
  private depth = 0;

  constructor(events: XmlEvents, limits: Limits, refusals: Refusals) {
    this.events = events;
    this.limits = limits;
    this.refusals = refusals;
    const { parser } = this;
    parser.on('error', () => {
      throw refusals.damaged('a part is not well-formed XML');
    });
    parser.on('doctype', () => this.refuseDoctype());
    parser.on('opentag', (tag) => {
      this.told();
      this.depth += 1;
      if (this.depth > limits.depth) throw refusals.tooMuch(`over ${limits.depth} elements within another`);
      events.open(localName(tag.name), tag.attributes);
    });
    parser.on('closetag', (tag) => {
      this.told();
      this.depth -= 1;
      events.close(localName(tag.name));
    });
    const onText = (text: string) => {
      this.untold = 0;
      events.text?.(text);
    };
    parser.on('text', onText);
    parser.on('cdata', onText);
  }

  /** @throws InputError where it is not well-formed, or beyond the limits */
  write(text: string): void {
    if (this.events.quick) this.writeByTags(text, this.events);
    else this.feed(text);
  }

  private writeByTags(text: string, events: XmlEvents): void {
    for (let at = 0; at < text.length; ) {
      const between = this.toldAt === this.fed;
      const start = between ? (events.quick?.(text, at) ?? at) : at;
      const end = text.indexOf('>', start) + 1 || text.length;
      if (start < text.length) this.feed(text.slice(start, end));
      at = end;
    }
  }

  private feed(text: string): void {
    this.fed += text.length;
    this.untold += text.length;
    this.parser.write(text);
    if (this.untold > this.limits.textLength) {
      throw this.refusals.tooMuch(`over ${inWords(this.limits.textLength)} characters in one place`);
    }
  }

  /** @throws InputError where an element is still open */
  end(): void {
    this.parser.close();
  }

  private told(): void {
    this.untold = 0;
    this.toldAt = this.parser.position;
  }

  private refuseDoctype(): never {
    throw this.refusals.because('holds a DTD, which no workbook needs; open it in Excel and save it again');
  }
}

/**
 * Reads a whole part that is held in memory.
 * @param most unpacked bytes
 * @throws InputError where it is damaged, or beyond the limits
 */
export async function readXml(
  archive: Archive,
  part: Part,
  events: XmlEvents,
  most = archive.limits.smallBytes,
): Promise<void> {
  const { limits, refusals } = archive;
  archive.admit(part, most);
  const reader = new XmlReader(events, limits, refusals);
  for await (const text of xmlText(archive.chunks(part), refusals)) reader.write(text);
  reader.end();
}

/** An attribute by its name without prefix, since r:id may have any prefix. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  for (const key of Object.keys(attributes)) if (localName(key) === name) return attributes[key];
  return undefined;
}

/** What XML Schema calls true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
