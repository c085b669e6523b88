import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../../src/core/portal/outcome.ts';
import { createPalette } from '../../../src/report/content/color.ts';

describe('createPalette', () => {
  const outcomes = [...VERDICTS, 'note'] as const;
  it('changes no text without colors', () => {
    const { outcome, strong, dim } = createPalette(false);
    for (const paint of [...outcomes.map((name) => outcome[name]), strong, dim])
      expect(paint('text')).toBe('text');
  });
  it('paints verdicts but not notes', () => {
    const { outcome, strong } = createPalette(true);
    expect(outcomes.map((name) => outcome[name]('x'))).toEqual([
      ...[31, 31, 33, 36, 32].map((code) => `\u001b[${code}mx\u001b[39m`),
      'x',
    ]);
    expect(strong('x')).toBe('\u001b[1mx\u001b[22m');
  });
});
