import { describe, expect, it } from 'vitest';
import { decodeElement } from '../../../src/formats/x12/element-text.ts';

const bytesOf = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding).toString('latin1');

describe('decodeElement', () => {
  it('reads UTF-8, or else Windows-1252', () => {
    expect(decodeElement('SAMPLETON')).toBe('SAMPLETON');
    expect(decodeElement(bytesOf('SPECIMÉN Łodz', 'utf8'))).toBe('SPECIMÉN Łodz');
    expect(decodeElement(bytesOf('SPECIMÉN', 'latin1'))).toBe('SPECIMÉN');
    expect(decodeElement('\x93MADE-UP\x94')).toBe('“MADE-UP”');
  });
});
