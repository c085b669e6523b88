import { SaxesParser } from 'saxes';
import { formatNumber, type Limits } from '../../bytes/limits.ts';
import type { Part } from '../package/directory.ts';
import type { Refusals } from '../package/refusals.ts';
import type { Archive } from '../package/zip.ts';
import { decodeXml } from './decode.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML part. Names come without their prefix. */
export interface XmlHandler {
  onOpenTag(name: string, attributes: Attributes): void;
  onCloseTag(name: string): void;
  onText?(text: string): void;
  /**
   * Is offered the text from a place between two tags on, and gives the place up to which it has read it by itself:
   * whole elements only.
   */
  tryFastPath?(text: string, from: number): number;
}

/** Reads XML piece by piece; tags of any prefix, no DTD, so that no entity can be declared. */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: false, position: false } as const);
  private readonly handler: XmlHandler;
  private readonly limits: Limits;
  private readonly refusals: Refusals;
  /** Characters since the parser told anything: it holds them all. */
  private unreportedLength = 0;
  /** Characters given to the parser, and how many of them when it last told of a tag. */
  private fedLength = 0;
  private reportedAt = -1;
  private depth = 0;

  constructor(events: XmlHandler, limits: Limits, refusals: Refusals) {
    this.handler = events;
    this.limits = limits;
    this.refusals = refusals;
    const { parser } = this;
    parser.on('error', () => {
      throw refusals.damaged('a part is not well-formed XML');
    });
    parser.on('doctype', () => this.refuseDoctype());
    parser.on('opentag', (tag) => {
      this.markReported();
      this.depth += 1;
      if (this.depth > limits.depth) throw refusals.tooLarge(`over ${limits.depth} elements within another`);
      events.onOpenTag(stripPrefix(tag.name), tag.attributes);
    });
    parser.on('closetag', (tag) => {
      this.markReported();
      this.depth -= 1;
      events.onCloseTag(stripPrefix(tag.name));
    });
    const onText = (text: string) => {
      this.unreportedLength = 0;
      events.onText?.(text);
    };
    parser.on('text', onText);
    parser.on('cdata', onText);
  }

  /** @throws InputError where it is not well-formed, or beyond the limits */
  write(text: string): void {
    if (this.handler.tryFastPath) this.writeByTags(text, this.handler);
    else this.feed(text);
  }

  private writeByTags(text: string, events: XmlHandler): void {
    for (let at = 0; at < text.length; ) {
      const between = this.reportedAt === this.fedLength;
      const start = between ? (events.tryFastPath?.(text, at) ?? at) : at;
      const end = text.indexOf('>', start) + 1 || text.length;
      if (start < text.length) this.feed(text.slice(start, end));
      at = end;
    }
  }

  private feed(text: string): void {
    this.fedLength += text.length;
    this.unreportedLength += text.length;
    this.parser.write(text);
    if (this.unreportedLength > this.limits.textLength) {
      throw this.refusals.tooLarge(`over ${formatNumber(this.limits.textLength)} characters in one place`);
    }
  }

  /** @throws InputError where an element is still open */
  end(): void {
    this.parser.close();
  }

  private markReported(): void {
    this.unreportedLength = 0;
    this.reportedAt = this.parser.position;
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
  events: XmlHandler,
  most = archive.limits.smallBytes,
): Promise<void> {
  const { limits, refusals } = archive;
  archive.checkPart(part, most);
  const reader = new XmlReader(events, limits, refusals);
  for await (const text of decodeXml(archive.chunks(part), refusals)) reader.write(text);
  reader.end();
}

/** An attribute by its name without prefix, since r:id may have any prefix. */
export function getAttribute(attributes: Attributes, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  for (const key of Object.keys(attributes)) if (stripPrefix(key) === name) return attributes[key];
  return undefined;
}

/** What XML Schema calls true. */
export function isXmlTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function stripPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
