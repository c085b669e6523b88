import type { InputFormat } from '../core/model/vocabulary.ts';
import { decodeLatin1 } from './bytes/codec.ts';

/**
 * What the first bytes say: a workbook (or an older or encrypted Office file), probably text, or a sentence on why
 * the file is neither.
 */
export type SniffResult = 'workbook' | 'text' | { refusal: string };

/**
 * Zip files, and the OLE files of old, encrypted and other Office documents: the workbook reader distinguishes them.
 */
const WORKBOOK_SIGNATURES = ['PK\x03\x04', 'PK\x05\x06', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'];
const COMPRESSED = 'This is a compressed file. Unpack it, and check what is in it.';
const REFUSED_SIGNATURES: readonly (readonly [start: string, why: string])[] = [
  ['%PDF', 'This is a PDF, not a spreadsheet. Ask for the table as .xlsx or .csv.'],
  ['{\\rtf', 'This is a text document (RTF), not a spreadsheet. Save its table as .xlsx or .csv.'],
  ['\x1f\x8b', COMPRESSED],
  ['7z\xbc\xaf\x27\x1c', COMPRESSED],
  ['Rar!', COMPRESSED],
  ['\xff\xfe\0\0', 'This is UTF-32 text. Save it as UTF-8.'],
];

const HTML_START = /^<(?:!doctype html|(?:html|head|body|table|meta|style|title|div|script)[\s>]|!--)/i;
/** The first segment of an X12 file, whose delimiter is any sign. */
const X12_START = /^ISA[^\w\s,;]/;
const X12_REFUSAL =
  'This is an X12 file, such as a remittance. The command "portal-check import" makes ticket drafts of it.';
const WEB_ARCHIVE = /^MIME-Version:/i;
const HTML_REFUSAL = 'This is a web page. Open it in Excel and save it as .xlsx.';

/** Classifies an input by its first bytes. */
export function sniffBytes(head: Uint8Array): SniffResult {
  const start = decodeLatin1(head.subarray(0, 8));
  if (WORKBOOK_SIGNATURES.some((signature) => start.startsWith(signature))) return 'workbook';
  const refused = REFUSED_SIGNATURES.find(([signature]) => start.startsWith(signature));
  return refused ? { refusal: refused[1] } : 'text';
}

/** Why a text is neither a table nor JSON; undefined if it may be one of them. */
export function findTextRefusal(text: string): string | undefined {
  const start = text.trimStart();
  if (HTML_START.test(start) || WEB_ARCHIVE.test(start)) return HTML_REFUSAL;
  if (isX12(text)) return X12_REFUSAL;
  if (!start.startsWith('<?xml')) return undefined;
  if (/<html[\s>]/i.test(start)) return HTML_REFUSAL;
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return 'This is an XML spreadsheet. Open it in Excel and save it as .xlsx.';
  }
  return 'This is an XML file. Export it as .xlsx, .csv or .json.';
}

/** Whether a text begins as an X12 file does. */
export function isX12(text: string): boolean {
  return X12_START.test(text.trimStart());
}

/** The format of a text whose file name does not decide it. */
export function detectFormatFromText(text: string): Exclude<InputFormat, 'xlsx'> {
  const start = text.trimStart();
  if (start.startsWith('[')) return 'json';
  if (!start.startsWith('{')) return 'csv';
  // A .json does not close its object on the first line and then open another one.
  const end = start.search(/[\r\n]/);
  const isLine = end > 0 && start.slice(0, end).trimEnd().endsWith('}');
  return isLine && start.slice(end).trimStart().startsWith('{') ? 'ndjson' : 'json';
}
