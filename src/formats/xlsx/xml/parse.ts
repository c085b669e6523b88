import { SaxesParser } from 'saxes';
import { formatNumber } from '../../../core/values/count.ts';
import type { Limits } from '../../bytes/limits.ts';
import type { Part } from '../package/directory-entry.ts';
import type { Refusals } from '../package/refusals.ts';
import type { Archive } from '../package/zip.ts';
import { decodeXml } from './decode.ts';

/** The attributes of an element by name, with prefix. */
export type Attributes = Readonly<Record<string, string>>;

/** Receives the events of an XML part. Element names have no prefix. */
export interface XmlHandler {
  onOpenTag(name: string, attributes: Attributes): void;
  onCloseTag(name: string): void;
  onText?(text: string): void;
  /**
   * Called between two tags with the text from index `from` on. It may read whole elements by itself, and returns the
   * index up to which it did.
   */
  tryFastPath?(text: string, from: number): number;
}

/** Parses XML in pieces. It accepts any prefix, but no DTD, so that no entity can be declared. */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: false, position: false } as const);
  private readonly handler: XmlHandler;
  private readonly limits: Limits;
  private readonly refusals: Refusals;
  /** Characters since the last event of the parser, which buffers them all. */
  private unreportedLength = 0;
  /** Characters passed to the parser so far, and as of its last tag event. */
  private fedLength = 0;
  private reportedAt = -1;
  private depth = 0;

  constructor(handler: XmlHandler, limits: Limits, refusals: Refusals) {
    this.handler = handler;
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
      handler.onOpenTag(stripPrefix(tag.name), tag.attributes);
    });
    parser.on('closetag', (tag) => {
      this.markReported();
      this.depth -= 1;
      handler.onCloseTag(stripPrefix(tag.name));
    });
    const onText = (text: string) => {
      this.unreportedLength = 0;
      handler.onText?.(text);
    };
    parser.on('text', onText);
    parser.on('cdata', onText);
  }

  /** @throws InputError if the text is not well-formed or beyond the limits */
  write(text: string): void {
    if (this.handler.tryFastPath) this.writeByTags(text, this.handler);
    else this.feed(text);
  }

  private writeByTags(text: string, handler: XmlHandler): void {
    for (let at = 0; at < text.length; ) {
      const isBetweenTags = this.reportedAt === this.fedLength;
      const start = isBetweenTags ? (handler.tryFastPath?.(text, at) ?? at) : at;
      const end = text.indexOf('>', start) + 1 || text.length;
      if (start < text.length) this.feed(text.slice(start, end));
      at = end;
    }
  }

  private feed(text: string): void {
    this.fedLength += text.length;
    this.unreportedLength += text.length;
    this.parser.write(text);
    if (this.unreportedLength > this.limits.tagLength) {
      throw this.refusals.tooLarge(`over ${formatNumber(this.limits.tagLength)} characters in one place`);
    }
  }

  /** @throws InputError if an element is still open */
  end(): void {
    this.parser.close();
  }

  private markReported(): void {
    this.unreportedLength = 0;
    this.reportedAt = this.parser.position;
  }

  private refuseDoctype(): never {
    throw this.refusals.because(
      'This file has a DTD in it, which no Excel file needs. Open it in Excel and save it again.',
    );
  }
}

/**
 * Parses a whole part.
 * @param maxBytes limit of its unpacked size
 * @throws InputError if the part is damaged or beyond the limits
 */
export async function readXml(
  archive: Archive,
  part: Part,
  handler: XmlHandler,
  maxBytes = archive.limits.smallBytes,
): Promise<void> {
  const { limits, refusals } = archive;
  archive.checkPart(part, maxBytes);
  const reader = new XmlReader(handler, limits, refusals);
  for await (const text of decodeXml(archive.chunks(part), refusals)) reader.write(text);
  reader.end();
}

/** Finds an attribute by its name without prefix: the prefix of r:id varies. */
export function getAttribute(attributes: Attributes, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  for (const key of Object.keys(attributes)) if (stripPrefix(key) === name) return attributes[key];
  return undefined;
}

/** Whether a value is true in XML Schema, or "on". */
export function isXmlTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function stripPrefix(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
