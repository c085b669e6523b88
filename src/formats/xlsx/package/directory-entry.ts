import { viewBytes } from '../../bytes/bytes.ts';
import { decodeLatin1, decodeUtf8 } from '../../bytes/codec.ts';
import { readUint64 } from './directory-end.ts';

/** An entry without its name and extra fields. */
export const ENTRY_BYTES = 46;
const ENTRY_SIGNATURE = 0x02014b50;
const ENCRYPTED_FLAG = 1;
const STRONG_ENCRYPTION_FLAG = 0x40;
const UTF8_NAME_FLAG = 0x800;
const ZIP64_FIELD = 1;
/** A number that is in the 64-bit extra field instead. */
const IN_ZIP64_FIELD = 0xffffffff;
const STORED_METHOD = 0;
const ENCRYPTION_HEADER_BYTES = 12;

/** A part of the package, as the zip directory describes it. */
export interface Part {
  /** The name as written in the zip. */
  name: string;
  offset: number;
  packed: number;
  size: number;
  crc: number;
  method: number;
  encrypted: boolean;
  /** Offset of the next part, or of the end of the file. */
  end: number;
}

/** The length of an entry, from its first 46 bytes. @throws Error if they are none */
export function getEntryLength(head: Uint8Array): number {
  const view = viewBytes(head);
  if (view.getUint32(0, true) !== ENTRY_SIGNATURE) throw new Error('no entry');
  return ENTRY_BYTES + view.getUint16(28, true) + view.getUint16(30, true) + view.getUint16(32, true);
}

/**
 * Parses a whole entry (APPNOTE 4.3.12).
 * @throws Error if it contradicts itself
 */
export function parseEntry(entry: Uint8Array): Part {
  const view = viewBytes(entry);
  const flags = view.getUint16(8, true);
  if ((flags & STRONG_ENCRYPTION_FLAG) !== 0) throw new Error('strong encryption');
  const nameEnd = ENTRY_BYTES + view.getUint16(28, true);
  const name = entry.subarray(ENTRY_BYTES, nameEnd);
  const part: Part = {
    name: (flags & UTF8_NAME_FLAG) !== 0 ? decodeUtf8(name) : decodeLatin1(name),
    offset: view.getUint32(42, true),
    packed: view.getUint32(20, true),
    size: view.getUint32(24, true),
    crc: view.getUint32(16, true),
    method: view.getUint16(10, true),
    encrypted: (flags & ENCRYPTED_FLAG) !== 0,
    end: 0,
  };
  addZip64Numbers(part, entry.subarray(nameEnd, nameEnd + view.getUint16(30, true)));
  if (
    part.method === STORED_METHOD &&
    part.packed !== part.size + (part.encrypted ? ENCRYPTION_HEADER_BYTES : 0)
  )
    throw new Error('sizes of a stored part differ');
  return part;
}

/** The numbers that have more than 32 bits follow each other in an extra field, without those that have not. */
function addZip64Numbers(part: Part, extraFields: Uint8Array): void {
  const view = viewBytes(extraFields);
  for (let at = 0; at + 4 <= extraFields.length; ) {
    const start = at + 4;
    const end = start + view.getUint16(at + 2, true);
    if (end > extraFields.length) throw new Error('an extra field is cut off');
    if (view.getUint16(at, true) === ZIP64_FIELD) {
      let next = start;
      for (const key of ['size', 'packed', 'offset'] as const) {
        if (part[key] !== IN_ZIP64_FIELD) continue;
        if (next + 8 > end) throw new Error('the 64-bit field is cut off');
        part[key] = readUint64(view, next);
        next += 8;
      }
      return;
    }
    at = end;
  }
}
