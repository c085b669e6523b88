import { describe, expect, it } from 'vitest';
import { readInterchangeStart } from '../../../src/formats/x12/delimiters.ts';

const ISA =
  'ISA*00*          *00*          *ZZ*MADEUPPLAN     *ZZ*MADEUPCLINIC   *261112*0800*^*00501*000000001*0*T*:~';

describe('readInterchangeStart', () => {
  it('counts the separators', () => {
    const read = readInterchangeStart(ISA, 0);
    expect(read).toMatchObject({ delimiters: { element: '*', component: ':', segment: '~' }, end: 106 });
    const short = ISA.replaceAll(/ +/g, '').replace('~', '\n');
    expect(readInterchangeStart(`x${short}`, 1)).toMatchObject({
      delimiters: { element: '*', component: ':', segment: '\n' },
      end: short.length + 1,
    });
  });
  it('gives the elements', () => {
    const read = readInterchangeStart(ISA, 0);
    const elements = typeof read === 'object' ? read.elements : [];
    expect([elements.length, elements[0], elements[13], elements[16]]).toEqual([17, 'ISA', '000000001', ':']);
  });
  it.each([0, 2, 3, 50, 104, 105])('waits for more after %i characters', (length) => {
    expect(readInterchangeStart(ISA.slice(0, length), 0)).toBeUndefined();
  });
  it.each([
    ['another segment', 'GS*HP~'],
    ['a letter as separator', ISA.replaceAll('*', 'A')],
    ['two equal separators', ISA.replace('*:~', '*~~')],
    ['a digit as the end of segments', ISA.replace('~', '1')],
    ['no separators', `ISA*${'1'.repeat(400)}`],
  ])('refuses %s', (_, text) => {
    expect(readInterchangeStart(text, 0)).toBe('not-isa');
  });
});
