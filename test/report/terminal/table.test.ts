import { describe, expect, it } from 'vitest';
import { renderTableLines } from '../../../src/report/terminal/table.ts';

describe('renderTableLines', () => {
  it('aligns columns, without spaces at the end of a line', () => {
    expect(
      renderTableLines(
        [
          ['a', '10', 'x'],
          ['bbb', '9', ''],
        ],
        ['left', 'right', 'left'],
      ),
    ).toEqual(['a    10  x', 'bbb   9']);
  });
  it('takes any number of rows', () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => [String(i)]);
    expect(renderTableLines(rows, ['right'])[0]).toBe('     0');
  });
});
