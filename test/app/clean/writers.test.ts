import { describe, expect, it } from 'vitest';
import { chooseCleanFormat } from '../../../src/app/clean/writers.ts';
import type { CheckedFile } from '../../../src/core/engine/checked-file.ts';

const file = (kind: string, format: string) => ({ kind, input: { format } }) as unknown as CheckedFile;

describe('chooseCleanFormat', () => {
  it('writes registrations as a workbook', () => {
    expect(chooseCleanFormat(file('registration', 'csv'))).toBe('xlsx');
  });

  it.each(['csv', 'tsv', 'json', 'ndjson', 'xlsx'])(
    'writes tickets in the format of the input: %s',
    (format) => {
      expect(chooseCleanFormat(file('ticket', format))).toBe(format);
    },
  );
});
