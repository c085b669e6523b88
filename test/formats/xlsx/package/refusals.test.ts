import { describe, expect, it } from 'vitest';
import { InputError } from '../../../../src/core/model/errors.ts';
import { createMemorySource } from '../../../../src/formats/bytes/source.ts';
import { createRefusals } from '../../../../src/formats/xlsx/package/refusals.ts';
import { openWorkbook } from '../../../../src/formats/xlsx/read.ts';

describe('a refusal', () => {
  const refusals = createRefusals('book.xlsx');

  it('names the file and says what to do', () => {
    expect(refusals.because('made-up words').message).toBe('book.xlsx: made-up words');
    expect(refusals.damaged('made up').message).toMatch(
      /^book\.xlsx: This Excel file is damaged \(made up\)\. Open it in Excel/,
    );
    expect(refusals.tooLarge('over 5 rows').message).toMatch(
      /^book\.xlsx: This Excel file is too large \(over 5 rows\)\. Copy/,
    );
  });

  it('is an InputError', () => {
    for (const error of [refusals.because(''), refusals.damaged(''), refusals.tooLarge('')])
      expect(error).toBeInstanceOf(InputError);
  });

  it('masks numbers in the name that may identify a person', async () => {
    const opened = openWorkbook(createMemorySource('batch 123456789.xlsx', Buffer.alloc(0)));
    await expect(opened).rejects.toThrow('batch #########.xlsx: This file is empty. Save it again in Excel.');
  });
});
