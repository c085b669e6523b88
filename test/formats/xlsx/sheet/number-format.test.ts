import { describe, expect, it } from 'vitest';
import {
  applyZeroPattern,
  getBuiltInFormat,
  parseFormat,
} from '../../../../src/formats/xlsx/sheet/number-format.ts';

describe('the format code', () => {
  it.each([
    ['General', 'plain'],
    ['@', 'plain'],
    ['0', 'plain'],
    ['#,##0.00;[Red]-#,##0.00', 'plain'],
    ['0.00E+00', 'plain'],
    ['0000.00', 'plain'],
    ['#0 "days"', 'plain'],
    ['# ??/??', 'plain'],
    ['_(* #,##0_);_(* "-"_)', 'plain'],
    ['[$USD] 0', 'plain'],
    ['"yyyy"0', 'plain'],
    ['\\d0', 'plain'],
    ['GENERAL', 'plain'],
    ['yyyy-mm-dd', 'date'],
    ['YYYY/MM/DD', 'date'],
    ['[$-409]d-mmm-yy;@', 'date'],
    ['mmm', 'date'],
    ['m/d/yy h:mm', 'date'],
    ['ggge"年"', 'date'],
    ['bbbb', 'date'],
    ['dddd', 'date'],
    ['[h]:mm yyyy', 'date'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[$-F400]h:mm:ss', 'time'],
    ['[h]:mm:ss', 'duration'],
    ['[Red][mm]:ss', 'duration'],
    ['00000', 'zeros'],
    ['000-00-0000', 'zeros'],
    ['(000) 000\\-0000;@', 'zeros'],
    ['"E"0000', 'zeros'],
  ])('%s is %s', (code, kind) => {
    expect(parseFormat(code).kind).toBe(kind);
  });

  it.each([
    [0, 'plain'],
    [13, 'plain'],
    [14, 'date'],
    [17, 'date'],
    [18, 'time'],
    [22, 'date'],
    [23, 'plain'],
    [30, 'date'],
    [45, 'time'],
    [46, 'duration'],
    [47, 'time'],
    [49, 'plain'],
    [58, 'date'],
    [59, 'plain'],
  ])('of built-in number %i is %s', (id, kind) => {
    expect(getBuiltInFormat(id).kind).toBe(kind);
  });
});

describe('a number under a format of zeros', () => {
  it.each([
    ['612', '00000', '00612'],
    ['12345678', '000-00-0000', '012-34-5678'],
    ['2175550100', '(000) 000\\-0000', '(217) 555-0100'],
    ['12175550100', '(000) 000-0000', '(1217) 555-0100'],
    ['7', '"No. 0-"00', 'No. 0-07'],
    ['7', '000_);(000)', '007'],
    ['-7', '000_);(000)', '(007)'],
    ['-7', '000', '-007'],
    ['-7', '000;@', '-007'],
    ['7', '000;@', '007'],
    ['-5', '0;-00000', '-00005'],
    ['-5', '00000;00000', '00005'],
    ['0', '00000;-0', '00000'],
    ['0', '0;0;00000', '00000'],
    ['612', '[<=99999]00000;00000-0000', '00612'],
    ['123456789', '[<=99999]00000;00000-0000', '12345-6789'],
    ['5', '[Red][>100]00000;000', '005'],
    ['5', '[<5]00000;[>=5]000', '005'],

    ['6', '0;[<>5]000;0000', '006'],
    ['5', '[=5]00;000', '05'],
    ['5', '[>9]00;[<2]000;0000', '0005'],
  ])('%s under %s is %s', (number, code, shown) => {
    const format = parseFormat(code);
    expect(format.kind === 'zeros' && applyZeroPattern(number, format.sections)).toBe(shown);
  });

  it.each([
    ['5', '0;-00000'],
    ['-5', '00000;-0'],
    ['-5', '00000;'],
    ['-5', '[<100]00000;000'],
    ['1.5', '00000'],
    ['5', '[>9]00;[>7]000'],
  ])('%s under %s is as it is stored', (number, code) => {
    const format = parseFormat(code);
    expect(format.kind === 'zeros' && applyZeroPattern(number, format.sections)).toBeUndefined();
  });
});
