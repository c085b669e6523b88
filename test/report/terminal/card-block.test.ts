import { describe, expect, it } from 'vitest';
import { createPalette } from '../../../src/report/content/color.ts';
import { renderCardBlock } from '../../../src/report/terminal/card-block.ts';
import { card } from '../cards.ts';

const plain = createPalette(false);

describe('renderCardBlock', () => {
  it('has what to do, then the fields', () => {
    expect(renderCardBlock(card(), plain, 80)).toBe(
      [
        'Row 13, Molina, $615.00: Would be closed',
        '  Fix it.',
        '  - RIN (C13): wrong.',
        '    → Type it again.',
        '',
        'Patient',
        '  RIN          (blank, required)',
        '',
        'Description',
        '  Description  One <b>  Two',
        '',
      ].join('\n'),
    );
  });
  it('has values below their labels on a narrow terminal', () => {
    const long = { heading: 'Plan', fields: [{ label: 'A label that is rather long', value: 'value' }] };
    expect(renderCardBlock(card({ sections: [long] }), plain, 40)).toContain(
      '\n  A label that is rather long\n    value\n',
    );
  });
  it('colors what is wrong red, and what waits amber', () => {
    const colored = createPalette(true);
    expect(renderCardBlock(card(), colored, 80)).toContain('\u001b[31mWould be closed');
    expect(renderCardBlock(card({ state: 'wait' }), colored, 80)).toContain('\u001b[33mWould');
  });
});
