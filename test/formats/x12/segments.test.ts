import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/core/model/errors.ts';
import { type Segment, SegmentSplitter, X12_LIMITS } from '../../../src/formats/x12/segments.ts';
import { EXAMPLE_REMITTANCE } from '../../support/example-remittance.ts';
import { claim, interchange, remittance } from '../../support/x12.ts';

const refuse = (why: string) => new InputError(why);

function split(text: string, sizes: readonly number[] = [text.length]): Segment[] {
  const splitter = new SegmentSplitter(refuse);
  const segments: Segment[] = [];
  let at = 0;
  for (let i = 0; at < text.length; i += 1) {
    const size = Math.max(1, sizes[i % sizes.length] ?? 1);
    segments.push(...splitter.push(text.slice(at, at + size)));
    at += size;
  }
  splitter.end();
  return segments;
}

const SETS = [remittance({ claims: [claim()] })];
const PLAIN = interchange(SETS);

describe('SegmentSplitter', () => {
  it('gives the same segments wherever the text is cut', () => {
    const whole = split(EXAMPLE_REMITTANCE);
    expect(whole.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 }), (sizes) => {
        expect(split(EXAMPLE_REMITTANCE, sizes)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });
  it.each([
    ['CR and LF', { lineBreak: '\r\n' }],
    ['segments that are indented', { lineBreak: '\r\n \t ' }],
    ['no line breaks', { lineBreak: '' }],
    ['other separators', { element: '|', component: '>', segment: "'" }],
    ['control characters', { element: '\x1d', component: '\x1f', segment: '\x1c', lineBreak: '' }],
    ['a line break as the end of a segment', { segment: '\n', lineBreak: '' }],
    ['CR, then LF, as the end of a segment', { segment: '\r', lineBreak: '\n' }],
  ] as const)('reads %s', (_, separators) => {
    const expected = split(PLAIN).map((segment) => segment.join('*'));
    const component = 'component' in separators ? separators.component : ':';
    const read = split(interchange(SETS, separators)).map((segment) =>
      segment.map((element) => element.replaceAll(component, ':')).join('*'),
    );
    expect(read).toEqual(expected);
  });
  it('reads lines that are wrapped at 80 characters', () => {
    const wrapped = interchange(SETS, { lineBreak: '' }).replace(/.{80}/g, '$&\r\n');
    expect(split(wrapped)).toEqual(split(PLAIN));
  });
  it('reads an ISA without its padding, and fillers around interchanges', () => {
    const trimmed = PLAIN.replace(/ +(?=\*)/g, '');
    expect(split(`\r\n ${trimmed}\n\n${PLAIN}\x1a\0\0`)).toHaveLength(2 * split(PLAIN).length);
  });
  it('reads interchanges with different separators', () => {
    const segments = split(PLAIN + interchange(SETS, { element: '|', segment: '!' }));
    expect(segments.filter(([id]) => id === 'CLP')).toHaveLength(2);
  });
  it.each([
    ['no X12', 'Claim,Paid\n1,2\n', 'does not begin with an ISA segment'],
    ['an ISA without its elements', `ISA*00${'x'.repeat(400)}`, 'does not begin with an ISA segment'],
    ['letters as separators', PLAIN.replaceAll('*', 'x'), 'does not begin with an ISA segment'],
    ['text after an interchange', `${PLAIN}Sincerely`, 'an ISA segment is missing'],
    ['a file that is cut', PLAIN.slice(0, -40), 'cut off after segment'],
    ['a file that is cut in its ISA', PLAIN.slice(0, 60), 'cut off after segment 0'],
    [
      'a segment without an end',
      PLAIN.slice(0, 200) + 'x'.repeat(X12_LIMITS.segmentLength),
      'has over 32,768 characters',
    ],
    ['thousands of elements', PLAIN.replace('LX*1', `LX${'*1'.repeat(2000)}`), 'has over 500 elements'],
  ])('refuses %s', (_, text, why) => {
    expect(() => split(text)).toThrow(why);
    expect(() => split(text, [7])).toThrow(why);
  });
  it('keeps no more than one segment of a file that has no end', () => {
    const splitter = new SegmentSplitter(refuse);
    splitter.push(PLAIN.slice(0, 107));
    expect(() => {
      for (let i = 0; i < 100; i += 1) splitter.push('x'.repeat(1000));
    }).toThrow('has over 32,768 characters');
  });
});
