import { extname } from 'node:path';
import type { InputFormat } from '../core/model/vocabulary.ts';

/** What the first bytes say: a workbook or what once was one, text (as far as they go), or a sentence on why it is neither. */
export type SniffResult = 'workbook' | 'text' | { refusal: string };

const FORMAT_BY_EXTENSION: Readonly<Record<string, InputFormat>> = {
  '.csv': 'csv',
  '.txt': 'csv',
  '.tsv': 'tsv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.xlsx': 'xlsx',
  '.xlsm': 'xlsx',
};

/** Zips, and the OLE files that old, encrypted and other Office files are: the workbook reader tells them apart. */
const WORKBOOK_SIGNATURES = ['PK\x03\x04', 'PK\x05\x06', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'];
const REFUSED_SIGNATURES: readonly (readonly [start: string, why: string])[] = [
  ['%PDF', 'a PDF, not a spreadsheet; ask for the table as .xlsx or .csv'],
  ['{\\rtf', 'a text document (RTF), not a spreadsheet; save its table as .xlsx or .csv'],
  ['\x1f\x8b', 'a compressed file; unpack it and check what is in it'],
  ['7z\xbc\xaf\x27\x1c', 'a compressed file; unpack it and check what is in it'],
  ['Rar!', 'a compressed file; unpack it and check what is in it'],
  ['\xff\xfe\0\0', 'UTF-32 text; save it as UTF-8'],
];

const HTML_START = /^<(?:!doctype html|(?:html|head|body|table|meta|style|title|div|script)[\s>]|!--)/i;
const WEB_ARCHIVE = /^MIME-Version:/i;
const HTML_REFUSAL = 'an HTML page; open it in Excel and save as .xlsx';

/** The format that a file's ending stands for; undefined where the content has to tell. */
export function detectFormatFromName(path: string): InputFormat | undefined {
  return FORMAT_BY_EXTENSION[extname(path).toLowerCase()];
}

/** Looks at an input's first bytes. */
export function sniffBytes(head: Buffer): SniffResult {
  const start = head.toString('latin1', 0, 8);
  if (WORKBOOK_SIGNATURES.some((each) => start.startsWith(each))) return 'workbook';
  const refused = REFUSED_SIGNATURES.find(([each]) => start.startsWith(each));
  return refused ? { refusal: refused[1] } : 'text';
}

/** Why text is neither a table nor JSON; undefined where it may be. */
export function findTextRefusal(text: string): string | undefined {
  const start = text.trimStart();
  if (HTML_START.test(start) || WEB_ARCHIVE.test(start)) return HTML_REFUSAL;
  if (!start.startsWith('<?xml')) return undefined;
  if (/<html[\s>]/i.test(start)) return HTML_REFUSAL;
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return 'an XML spreadsheet; open it in Excel and save as .xlsx';
  }
  return 'an XML file; export it as .xlsx, .csv or .json';
}

/** The format of text whose name does not tell it. */
export function detectFormatFromText(text: string): InputFormat {
  const start = text.trimStart();
  if (start.startsWith('[')) return 'json';
  if (!start.startsWith('{')) return 'csv';
  // No single object closes on its first line and is followed by another.
  const end = start.search(/[\r\n]/);
  const isLine = end > 0 && start.slice(0, end).trimEnd().endsWith('}');
  return isLine && start.slice(end).trimStart().startsWith('{') ? 'ndjson' : 'json';
}
