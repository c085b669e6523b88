import { describe, expect, it } from 'vitest';
import { CONTENT, computeShare, hasNamedContent, readContent } from '../../../src/core/columns/content.ts';

const isClass = (name: keyof typeof CONTENT) => (text: string) =>
  computeShare(readContent([[text]], 0), CONTENT[name]) === 1;

describe('readContent', () => {
  it.each<[keyof typeof CONTENT, readonly string[], readonly string[]]>([
    ['nineDigits', ['901200300', '901-20-0300'], ['90120030', '1234567893', '9/1/2026']],
    ['npi', ['1234567893'], ['1234567898', '123456789']],
    ['tenDigits', ['1234567898'], ['1234567893']],
    ['twelveDigits', ['111222333001'], ['11122233300']],
    [
      'day',
      ['9/1/2026', '2026-09-01', '9/1', 'Oct 5', '9.1.26', '9/1/26 - 9/4/26', '20260901'],
      ['12.40', '99213'],
    ],
    ['serialDay', ['46000'], ['99213', '9/1/2026']],
    ['money', ['$120', '$1,200.50', '12.40', '1,200', '($5.00)'], ['120', '9.1.26', 'MADEUP-1']],
    ['number', ['120', '16'], ['12.40', '123456789']],
    [
      'plan',
      ['Meridian', 'Molina of IL', 'Aetna Better Health', 'CountyCare Health Plan (Cook)', 'UHC'],
      ['Made-Up Clinic', 'Moli'],
    ],
    ['codes', ['CO-16', 'CO-16, N54', '197', 'MA04'], ['MADEUP-16', 'timely filing']],
    ['yesNo', ['Y', 'no', 'x', '1'], ['maybe', '2']],
    ['email', ['a.b@clinic.example'], ['a.b@', 'clinic.example']],
    ['phone', ['(312) 555-0100', '312.555.0100', '312-555-0100 x12'], ['3125550100', '901200300']],
    ['person', ['Testwell, Maren', 'Maren Testwell', "O'Test, Renzo"], ['mtestwell', 'CO-16', 'A']],
    ['organization', ['Made-Up Clinic'], ['Testwell, Maren', 'Maren Testwell MD', 'Dr. Testwell']],
    ['id', ['MADEUP-1', '123456', 'A12'], ['MADEUP', 'call 123', '9/1/2026']],
    [
      'prose',
      ['paid below the fee schedule', 'called 10/15 and spoke to Ana about it'],
      ['paid low', 'CO-16'],
    ],
    ['decision', ['Upheld', 'no response', 'Overturned'], ['called']],
    ['program', ['HealthChoice Illinois', 'mltss'], ['HMO']],
    ['coverage', ['Both', 'medicaid'], ['commercial']],
    ['topic', ['Timely filing', 'Underpayment', 'COB'], ['Formal dispute', 'Maren Testwell']],
    ['zip', ['62701', '62701-1234'], ['6270']],
    ['stateCode', ['IL', 'Illinois'], ['Open']],
    ['street', ['1 Sample Street', 'PO Box 12'], ['Sample Clinic', '901200300']],
    ['initials', ['KT', 'K.T.'], ['Kit']],
    ['login', ['jsample'], ['Sample', 'kit', 'j sample', 'jsample2']],
    ['salutation', ['Ms.'], ['Manager']],
    ['peerAnswer', ['not offered', 'Completed'], ['yesterday']],
  ])('knows %s', (name, are, areNot) => {
    expect(are.filter((text) => !isClass(name)(text))).toEqual([]);
    expect(areNot.filter(isClass(name))).toEqual([]);
  });
  it('leaves out blanks and placeholders, but not answers', () => {
    const cells = ['', ' ', 'n/a', 'pending', 'tbd', '-', 'MADEUP-1'].map((cell) => [cell]);
    expect(readContent(cells, 0)).toHaveLength(3);
    expect(readContent([[], ['a']], 1)).toEqual([]);
  });
  it('reads a limited number of cells, from the whole sample', () => {
    const cells = Array.from({ length: 200 }, (_, i) => [i < 100 ? 'Y' : '9/1/2026']);
    const content = readContent(cells, 0);
    expect(content).toHaveLength(32);
    expect(computeShare(content, CONTENT.day)).toBe(0.5);
  });
});

describe('computeShare', () => {
  it('is 0 for a blank column', () => {
    expect(computeShare([], CONTENT.day)).toBe(0);
  });
});

describe('hasNamedContent', () => {
  it.each<[keyof typeof CONTENT, readonly string[], boolean]>([
    ['stateCode', ['Open', 'IL'], true],
    ['stateCode', ['Open', 'xx', ''], true],
    ['stateCode', ['Open', 'Closed', 'n/a'], false],
    ['program', ['Detox', 'HealthChoice Illinois'], true],
    ['program', ['Detox', 'fee@for.service'], false],
    ['program', ['IL'], false],
  ])('finds %s in %j as readContent does: %s', (name, cells, expected) => {
    const sample = cells.map((cell) => [cell]);
    expect(hasNamedContent(sample, 0, CONTENT[name])).toBe(expected);
    expect(computeShare(readContent(sample, 0), CONTENT[name]) > 0).toBe(expected);
  });
});
