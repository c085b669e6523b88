import { encodeLatin1, indexOfBytes, startsWithBytes } from '../../bytes/bytes.ts';
import { decodeLatin1 } from '../../bytes/codec.ts';
import { detectByteOrderMark } from '../../bytes/encoding.ts';
import type { RandomAccess } from '../../bytes/source.ts';
import type { Refusals } from './refusals.ts';

const SCAN_BYTES = 2 ** 20;
/** At least the length of the longest name searched for, in UTF-16. */
const OVERLAP_BYTES = 64;
const HEAD_BYTES = 4096;
const OLE_SIGNATURE = encodeLatin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
const ZIP_SIGNATURE = encodeLatin1('PK\x03\x04');
/** The first byte of the files that Excel 2 to 4 wrote without a container. */
const BIFF_FIRST_BYTE = 9;
const SAVE_AS_XLSX = 'Open it in Excel and save it as .xlsx.';

/**
 * Refuses a file that is not a zip.
 * @throws InputError that says what the file is
 */
export async function refuseNonZip(bytes: RandomAccess, refusals: Refusals): Promise<void> {
  if (bytes.size === 0) throw refusals.because('This file is empty. Save it again in Excel.');
  const head = await bytes.read(0, HEAD_BYTES);
  if (startsWithBytes(head, ZIP_SIGNATURE)) return;
  if (startsWithBytes(head, OLE_SIGNATURE)) throw refusals.because(await describeOleFile(bytes));
  throw refusals.because(describeNonZip(head));
}

/**
 * Excel wraps a password-protected zip in an OLE container (MS-OFFCRYPTO 2.3). Workbooks of Excel 97 are OLE files,
 * too.
 */
async function describeOleFile(bytes: RandomAccess): Promise<string> {
  const names = ['EncryptedPackage', 'Workbook\0', 'Book\0'].map(encodeUtf16);
  const found = new Set<number>();
  for (let at = 0; at < bytes.size; at += SCAN_BYTES) {
    const piece = await bytes.read(at, SCAN_BYTES + OVERLAP_BYTES);
    names.forEach((name, i) => {
      if (indexOfBytes(piece, name) >= 0) found.add(i);
    });
  }
  if (found.has(0)) {
    return 'This file has a password. Open it in Excel, remove the password, and save it as .xlsx.';
  }
  if (found.size > 0) return `This is an old .xls file. ${SAVE_AS_XLSX}`;
  return `This is an old Office file, not a spreadsheet. ${SAVE_AS_XLSX}`;
}

function describeNonZip(head: Uint8Array): string {
  if (decodeLatin1(head.subarray(0, 2)) === 'PK')
    return 'This is an empty zip file, not an Excel file. Save it again in Excel.';
  if (head[0] === BIFF_FIRST_BYTE && [0, 2, 4, 8].includes(head[1] ?? -1))
    return `This is an old .xls file. ${SAVE_AS_XLSX}`;
  const start = decodeHead(head).trimStart().slice(0, 1024).toLowerCase();
  if (start.startsWith('%pdf')) return 'This is a PDF. Export the spreadsheet itself as .xlsx.';
  if (/^(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body|table|meta|style)\b/s.test(start)) {
    return `This is a web page with another ending. ${SAVE_AS_XLSX}`;
  }
  if (start.startsWith('<')) return `This is an XML file, not an Excel file. ${SAVE_AS_XLSX}`;
  if (!start.includes('\0'))
    return 'This file is text, not an Excel file. If it is a .csv or .tsv, rename it.';
  return `This is not an Excel file. ${SAVE_AS_XLSX}`;
}

function decodeHead(head: Uint8Array): string {
  return new TextDecoder(detectByteOrderMark(head)).decode(head);
}

/** In little-endian UTF-16, for names in ASCII. */
function encodeUtf16(name: string): Uint8Array {
  return encodeLatin1([...name].map((char) => `${char}\0`).join(''));
}
