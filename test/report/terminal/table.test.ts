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
});
