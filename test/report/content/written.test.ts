import { describe, expect, it } from 'vitest';
import { describeSending, listWrittenLines } from '../../../src/report/content/written.ts';

const written = {
  folder: 'ready-1234567',
  files: [
    { file: 'registrations.clean.1.xlsx', records: 9 },
    { file: 'registrations.held.xlsx', records: 1 },
  ],
  corrections: 0,
};

describe('describeSending', () => {
  it('says how to send several parts of a request', () => {
    expect(describeSending({ ...written, requests: [9, 1] })).toMatch(/^Send one file at a time, .* HFS /);
  });
  it.each([undefined, [5]])('says nothing about one part: %j', (requests) => {
    expect(describeSending({ ...written, ...(requests && { requests }) })).toBeUndefined();
  });
});

describe('listWrittenLines', () => {
  it('lists the files with their records, and the text for people', () => {
    expect(listWrittenLines(written)).toEqual([
      'ready-#######/registrations.clean.1.xlsx: 9 rows',
      'ready-#######/registrations.held.xlsx: 1 row',
      'ready-#######/READ ME.txt: what to do with each file',
    ]);
  });
  it('ends with how to send the parts of a split request', () => {
    expect(listWrittenLines({ ...written, requests: [9, 1] }).at(-1)).toMatch(/^Send one file at a time/);
  });
});
