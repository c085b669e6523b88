import { decodeLatin1 } from '../bytes/codec.ts';
import { detectByteOrderMark, readUtf8Chunks } from '../bytes/encoding.ts';
import { type ByteSource, unreadableError } from '../bytes/source.ts';
import { EnvelopeChecker } from './envelope.ts';
import { type Segment, SegmentSplitter } from './segments.ts';

/** Segments of one interchange or more, with the separator of components that is in force. */
export interface SegmentBatch {
  segments: readonly Segment[];
  component: string;
}

/** Chunks of an X12 file, to read from the start on each call. */
export interface X12File {
  /** The file, and the entry of a zip, as messages name them. */
  name: string;
  chunks(): AsyncIterable<Uint8Array>;
}

const UTF8_MARK = '\xef\xbb\xbf';

/**
 * Reads the segments of a file, and checks its envelope on the way.
 * @throws InputError with the number of the segment, if the file is damaged, cut off or no X12 file
 */
export async function* readSegments(file: X12File): AsyncGenerator<SegmentBatch> {
  const refuse = (why: string) => unreadableError(file.name, why);
  const splitter = new SegmentSplitter(refuse);
  const envelope = new EnvelopeChecker(refuse);
  let isFirst = true;
  let component = ':';
  for await (const chunk of file.chunks()) {
    const text = decodeLatin1(chunk);
    const piece = isFirst && text.startsWith(UTF8_MARK) ? text.slice(UTF8_MARK.length) : text;
    isFirst = false;
    for (const segments of splitByInterchange(splitter.push(piece))) {
      for (const segment of segments) envelope.check(segment);
      if (segments[0]?.[0] === 'ISA') component = segments[0][16] ?? component;
      yield { segments, component };
    }
  }
  if (splitter.count === 0) throw refuse('This file is empty.');
  splitter.end();
}

/** Each interchange has delimiters of its own. */
function* splitByInterchange(segments: Segment[]): Generator<Segment[]> {
  let start = 0;
  for (let i = 1; i < segments.length; i += 1) {
    if (segments[i]?.[0] !== 'ISA') continue;
    yield segments.slice(start, i);
    start = i;
  }
  if (segments.length > 0) yield start === 0 ? segments : segments.slice(start);
}

/** The chunks of a source that begins with `head`, in UTF-8 or a single-byte encoding; UTF-16 is converted. */
export function createX12File(source: ByteSource, head: Uint8Array): X12File {
  const utf16 = detectByteOrderMark(head);
  const chunks = utf16
    ? () => readUtf8Chunks(source, { name: utf16, windows1252: false })
    : () => source.chunks();
  return { name: source.file, chunks };
}
