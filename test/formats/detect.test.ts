import { describe, expect, it } from 'vitest';
import { detectFormatFromText, findTextRefusal, sniffBytes } from '../../src/formats/detect.ts';

describe('sniffBytes', () => {
  it.each([
    ['a zip', Buffer.from('PK\x03\x04rest')],
    ['an empty zip', Buffer.from('PK\x05\x06')],
    ['an old or encrypted Office file', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ])('passes %s to the workbook reader', (_, head) => {
    expect(sniffBytes(head)).toBe('workbook');
  });

  it.each([
    ['a PDF', '%PDF-1.7', /^This is a PDF,/],
    ['RTF', '{\\rtf1', /RTF/],
    ['gzip', '\x1f\x8b\b', /^This is a compressed file\./],
    ['RAR', 'Rar!', /^This is a compressed file\./],
    ['UTF-32', '\xff\xfe\0\0', /^This is UTF-32 text\./],
  ])('refuses %s', (_, start, refusal) => {
    expect(sniffBytes(Buffer.from(start, 'latin1'))).toEqual({ refusal: expect.stringMatching(refusal) });
  });

  it.each([
    ['text', Buffer.from('RIN,MCO\n')],
    ['UTF-16, which starts like UTF-32', Buffer.from('\ufeffRIN', 'utf16le')],
    ['nothing', Buffer.alloc(0)],
    ['a cell that starts with PK', Buffer.from('PK,MCO\n')],
  ])('takes %s for text', (_, head) => {
    expect(sniffBytes(head)).toBe('text');
  });
});

describe('findTextRefusal', () => {
  it.each([
    ['<!DOCTYPE html>', /^This is a web page\./],
    ['\n <TABLE border="1">', /^This is a web page\./],
    ['MIME-Version: 1.0', /^This is a web page\./],
    ['<?xml version="1.0"?><html>', /^This is a web page\./],
    [
      '<?xml?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      /^This is an XML spreadsheet\./,
    ],
    ['<?xml?><a/>', /^This is an XML file\./],
    ['ISA*00*          *00*', /^This is an X12 file, such as a remittance\./],
  ])('refuses %j', (text, refusal) => {
    expect(findTextRefusal(text)).toMatch(refusal);
  });

  it.each(['RIN,MCO\n', 'ISA,MCO\n', 'Isa*\n', '{"rin":"1"}', '<RIN>,<table1>\n', ''])(
    'accepts %j',
    (text) => {
      expect(findTextRefusal(text)).toBeUndefined();
    },
  );
});

describe('detectFormatFromText', () => {
  it.each([
    ['RIN,MCO\n', 'csv'],
    ['', 'csv'],
    [' [{"rin":"1"}]', 'json'],
    ['{"rin":"1"}', 'json'],
    ['{"rin":"1"}\n', 'json'],
    ['{\n"rin":"1"}\n{', 'json'],
    ['{"rin":"1"}\n{"rin":"2"}', 'ndjson'],
    ['{"rin":"1"} \r\n\r\n {"rin":"2"}', 'ndjson'],
  ])('%j is %s', (text, format) => {
    expect(detectFormatFromText(text)).toBe(format);
  });
});
