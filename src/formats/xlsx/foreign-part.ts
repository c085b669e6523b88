import { readAllBytes } from '../bytes/bytes.ts';
import { decodeLatin1 } from '../bytes/codec.ts';
import type { Archive } from './package/zip.ts';

const MAX_TYPE_BYTES = 200;

/** Other file formats that are zips, identified by a part that all their files contain. */
const FOREIGN_PARTS: readonly (readonly [string, string])[] = [
  ['xl/workbook.bin', 'This is an .xlsb file. Open it in Excel and save it as .xlsx.'],
  ['word/document.xml', 'This is a Word document. Copy its table into Excel and save it as .xlsx.'],
  ['ppt/presentation.xml', 'This is a PowerPoint file. Copy its table into Excel and save it as .xlsx.'],
  ['index/document.iwa', 'This is a Numbers file. Export it as .xlsx.'],
];

/**
 * Describes a zip that is another kind of office file, and says what to do; undefined if it is none of them.
 * @throws InputError if the part that identifies it is damaged
 */
export async function describeForeignFile(archive: Archive): Promise<string | undefined> {
  for (const [name, sentence] of FOREIGN_PARTS) if (archive.findPart(name)) return sentence;
  const mimetype = archive.findPart('mimetype');
  if (!mimetype || mimetype.size > MAX_TYPE_BYTES) return undefined;
  archive.checkPart(mimetype, MAX_TYPE_BYTES);
  const type = decodeLatin1(await readAllBytes(archive.chunks(mimetype)));
  if (!type.includes('opendocument')) return undefined;
  return type.includes('spreadsheet')
    ? 'This is an OpenDocument spreadsheet (.ods). Save it as .xlsx.'
    : 'This is an OpenDocument file, not a spreadsheet. Copy its table into Excel and save it as .xlsx.';
}
