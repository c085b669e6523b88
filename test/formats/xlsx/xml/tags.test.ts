import { describe, expect, it } from 'vitest';
import { getRawAttribute, parseTags, removeAttributes } from '../../../../src/formats/xlsx/xml/tags.ts';

describe('parseTags', () => {
  it('lists tags in order, with prefix, attributes and position', () => {
    const xml = '<x:row r="1"><c/></x:row>';
    expect([...parseTags(xml)]).toEqual([
      {
        name: 'row',
        prefix: 'x:',
        attributes: ' r="1"',
        isClosing: false,
        isSelfClosing: false,
        start: 0,
        end: 13,
      },
      { name: 'c', prefix: '', attributes: '', isClosing: false, isSelfClosing: true, start: 13, end: 17 },
      {
        name: 'row',
        prefix: 'x:',
        attributes: '',
        isClosing: true,
        isSelfClosing: false,
        start: 17,
        end: 25,
      },
    ]);
  });

  it('ignores text that looks like a tag in comments, CDATA and declarations', () => {
    const xml = '<?xml version="1.0"?><!-- <row/> --><a><![CDATA[<row/>]]></a>';
    expect([...parseTags(xml)].map(({ name }) => name)).toEqual(['a', 'a']);
  });

  it('does not end a tag at a > in an attribute', () => {
    const [tag] = parseTags(`<f a="1>2" b='</f>'/>`);
    expect(tag).toMatchObject({ attributes: ` a="1>2" b='</f>'`, isSelfClosing: true });
  });
});

describe('getRawAttribute', () => {
  it.each([
    [' r="A1" s="2"', 'r', 'A1'],
    [" r = 'A1'", 'r', 'A1'],
    [' xr="B1"', 'r', undefined],
    [' s=""', 's', ''],
    [' t="a &amp; b"', 't', 'a &amp; b'],
  ])('of %j, %s', (attributes, name, value) => {
    expect(getRawAttribute(attributes, name)).toBe(value);
  });
});

it('removeAttributes removes only the attributes of these names', () => {
  expect(removeAttributes(` r="1" spans='1:9' ht="15" hidden="1" `, ['r', 'spans', 'hidden'])).toBe(
    ' ht="15"',
  );
});
