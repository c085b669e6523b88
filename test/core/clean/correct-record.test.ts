import { describe, expect, it } from 'vitest';
import { correctRecord } from '../../../src/core/clean/correct-record.ts';
import type { InputField } from '../../../src/core/clean/input-fields.ts';
import type { CleanCell } from '../../../src/core/clean/normalize.ts';

/** Corrects a record whose only field has this cell. */
function correct(record: Readonly<Record<string, string>>, cell: CleanCell, isComposed = false) {
  const row = { source: { row: 1, keys: Object.keys(record), values: Object.values(record) } };
  const field = { field: { name: 'rin' }, header: 'RIN', column: { header: 'rin' }, isComposed };
  const result = correctRecord(row as never, [field as unknown as InputField], [() => cell]);
  return { ...result, changed: [...result.changed] };
}

describe('correctRecord', () => {
  it('names only what changes', () => {
    expect(correct({ rin: '1' }, { text: '1' })).toEqual({ changed: [], added: [], corrections: [] });
    expect(correct({ rin: ' 1' }, { text: '1', done: 'tidied' })).toEqual({
      changed: [['rin', '1']],
      added: [],
      corrections: [{ field: 'rin', done: 'tidied' }],
    });
  });

  it('fills a blank value, and leaves one that is there', () => {
    expect(correct({ rin: '' }, { text: '1' }, true).changed).toEqual([['rin', '1']]);
    expect(correct({ rin: '1' }, { text: '1' }, true).changed).toEqual([]);
  });

  it('adds a value without a key of its own, corrected if need be', () => {
    expect(correct({ own: '1' }, { text: '1', done: 'tidied' }, true)).toEqual({
      changed: [],
      added: [['rin', '1']],
      corrections: [{ field: 'rin', done: 'tidied' }],
    });
    expect(correct({ own: '1' }, { text: '' }, true).added).toEqual([]);
  });
});
