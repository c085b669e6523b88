import { describe, expect, it } from 'vitest';
import { parseDenialCodes } from '../../../src/core/values/code-list.ts';
import { MAX_MEMOIZED_ENTRIES } from '../../../src/core/values/memoize.ts';

describe('parseDenialCodes', () => {
  it.each([
    ['CO-197', ['197']],
    ['CO197', ['197']],
    ['co 197', ['197']],
    ['CO_197', ['197']],
    ['197', ['197']],
    ['0197', ['197']],
    ['CO-0197, 0022', ['197', '22']],
    ['CO45CO197', ['45', '197']],
    ['CO45CO-197N54', ['45', '197', 'N54']],
    ['197PR22MA04', ['197', '22', 'MA04']],
    ['B7CO45', ['B7', '45']],
    ['CR-197', ['197']],
    ['123456CO45', []],
    ['CO451197', []],
    ['CARC:197', ['197']],
    ['PR-1', ['1']],
    ['OA-23', ['23']],
    ['CR 45, PI-B7', ['45', 'B7']],
    ['CO-16/M62', ['16', 'M62']],
    ['N54', ['N54']],
    ['n-54', ['N54']],
    ['MA4 MA04 ma130', ['MA04', 'MA130']],
    ['022, B07', ['22', 'B7']],
    ['CO-16, N54; 22|MA92\nN4 / 197', ['16', 'N54', '22', 'MA92', 'N4', '197']],
    ['CO-197 co 197 197', ['197']],
    ['197.0', ['197']],
    ['16/22/24', ['16', '22', '24']],
    ['(197).', ['197']],
    ['197-198', ['197', '198']],
  ])('reads %j', (text, codes) => expect(parseDenialCodes(text)).toEqual(codes));

  it.each([
    ['$120.00', []],
    ['$ 1,197', []],
    ['CO-45 $1,197.00 and 1,022.00', ['45']],
    ['120.00', []],
    ['CO-197,120.00', ['197']],
    ['22%', []],
    ['09/22/2026 CO-16', ['16']],
    ['2026-09-22', []],
    ['3125550122', []],
    ['22:15', ['15']],
    ['none given', []],
    ['', []],
  ])('does not read amounts, dates and words as codes: %j', (text, codes) =>
    expect(parseDenialCodes(text)).toEqual(codes),
  );

  it.each([
    ['277CA A3:21:40', ['A3:21']],
    ['a3:21', ['A3:21']],
    ['A3:210', ['A3:210']],
    ['A7:22:1L', ['A7:22']],
    ['A3 21', ['A3:21']],
    ['277CA A3 21 40', ['A3:21']],
    ['A3 : 21 : 40', ['A3:21']],
    ['a7 22 1L, CO-16', ['A7:22', '16']],
    ['A3 21 PR 22', ['A3:21', '22']],
    ['A1 22', ['A1', '22']],
    ['A3 CO-22', ['A3', '22']],
    ['uRECIPFE2', ['uRECIP']],
    ['A3:21:40 urecip1 CO-16', ['A3:21', 'uRECIP', '16']],
  ])('reads rejections from before the MCO: %j', (text, codes) =>
    expect(parseDenialCodes(text)).toEqual(codes),
  );

  it('caches a text, but not forever', () => {
    const first = parseDenialCodes('CO-29 remembered');
    expect(parseDenialCodes('CO-29 remembered')).toBe(first);
    for (let i = 0; i < MAX_MEMOIZED_ENTRIES; i += 1)
      parseDenialCodes(`CO-29 text ${'x'.repeat(i % 7)} ${i + 1000}`);
    expect(parseDenialCodes('CO-29 remembered')).not.toBe(first);
    expect(parseDenialCodes('CO-29 remembered')).toEqual(['29']);
  });
});
