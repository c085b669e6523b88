import { crc32, deflateRawSync } from 'node:zlib';

/** A part to zip; its directory entry can be false. */
export interface PartToZip {
  name: string;
  content: string | Buffer;
  stored?: boolean;
  /** As declared; default: the true value. */
  size?: number;
  crc?: number;
  method?: number;
  flags?: number;
  /** The offset that the directory declares. */
  offset?: number;
}

export type Parts = Readonly<Record<string, string | Buffer | undefined>>;

/** A zip of these parts, in this order. */
export function zipOf(parts: readonly PartToZip[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.stored ? content : deflateRawSync(content);
    const name = Buffer.from(part.name);
    const header = sizes(part, content, packed, name);
    const local = Buffer.concat([Buffer.from('504b03041400', 'hex'), header, Buffer.alloc(2), name]);
    const entry = Buffer.concat([Buffer.from('504b010214001400', 'hex'), header, Buffer.alloc(16), name]);
    entry.writeUInt32LE(part.offset ?? at, 42);
    locals.push(local.subarray(0, 30 + name.length), packed);
    directory.push(entry);
    at += 30 + name.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, entries, end]);
}

/** Flags, method, time, checksum, sizes and length of the name, in the form of both headers. */
function sizes(part: PartToZip, content: Buffer, packed: Buffer, name: Buffer): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(part.flags ?? 0, 0);
  header.writeUInt16LE(part.method ?? (part.stored ? 0 : 8), 2);
  header.writeUInt32LE(part.crc ?? crc32(content), 8);
  header.writeUInt32LE(packed.length, 12);
  header.writeUInt32LE(part.size ?? content.length, 16);
  header.writeUInt16LE(name.length, 20);
  return header;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const NAMESPACES = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;

/** A .rels part: id, last word of the type, target. */
export function rels(...lines: readonly (readonly [string, string, string])[]): string {
  const items = lines.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

/** A worksheet with these rows, and with other elements after them. */
export function worksheet(rows: string, after = ''): string {
  return `<worksheet ${NAMESPACES}><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A table of shared strings; each item is the XML within its si. */
export function sharedStrings(...items: readonly string[]): string {
  return `<sst ${NAMESPACES}>${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}

/** Styles whose cell formats have these codes, from style 1 on: a number is a built-in format. */
export function styles(...codes: readonly (string | number)[]): string {
  const own = codes.map((code, i) =>
    typeof code === 'number' ? '' : `<numFmt numFmtId="${164 + i}" formatCode="${attribute(code)}"/>`,
  );
  const xfs = codes.map((code, i) => `<xf numFmtId="${typeof code === 'number' ? code : 164 + i}"/>`);
  return `<styleSheet ${NAMESPACES}><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs><dxfs><dxf><numFmt numFmtId="165" formatCode="yyyy"/></dxf></dxfs></styleSheet>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** The parts of a workbook with one sheet. `others` replaces parts; undefined leaves a part out. */
export function partsOf(sheet: string, others: Parts = {}): PartToZip[] {
  const parts: Parts = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': rels(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook ${NAMESPACES}><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/styles.xml': styles(),
    'xl/sharedStrings.xml': sharedStrings(),
    ...others,
  };
  return Object.entries(parts).flatMap(([name, content]) =>
    content === undefined ? [] : [{ name, content }],
  );
}

/** A workbook with one sheet. */
export function workbook(sheet: string, others: Parts = {}): Buffer {
  return zipOf(partsOf(sheet, others));
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SPREADSHEET}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SPREADSHEET}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SPREADSHEET}.sharedStrings+xml"/></Types>`;
