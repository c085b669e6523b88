import { describe, expect, it } from 'vitest';
import { isGrowing, StyleCache } from '../../../../src/formats/xlsx/write/review-style.ts';

describe('StyleCache', () => {
  const styles = new StyleCache();
  it('has the same object for the same style', () => {
    const text = styles.get({ text: 'a' }, 'closed');
    expect(styles.get({ text: 'b' }, 'closed')).toBe(text);
    expect(styles.get({ text: 'b' }, 'ready')).not.toBe(text);
  });
  it('has the format of the value', () => {
    const formatOf = (cell: Parameters<StyleCache['get']>[0]) => styles.get(cell, 'plain').numFmt;
    expect(formatOf({ text: '007' })).toBe('@');
    expect(formatOf({ text: '7', number: true })).toBe('General');
    expect(formatOf({ text: '7', number: true, dollars: true })).toBe('$#,##0.00');
    expect(formatOf({ text: '', timestamp: Date.UTC(2026, 10, 24) })).toBe('m/d/yyyy');
    expect(formatOf({ text: '', timestamp: Date.UTC(2026, 10, 24, 12) })).toBe('m/d/yyyy h:mm:ss');
  });
});

it('isGrowing is true for what the reader must see as a whole', () => {
  expect(isGrowing('closed')).toBe(true);
  expect(isGrowing('plain')).toBe(false);
});
