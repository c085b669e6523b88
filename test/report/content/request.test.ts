import { describe, expect, it } from 'vitest';
import { describeRequest } from '../../../src/report/content/request.ts';

describe('describeRequest', () => {
  it.each([
    [1, null, '1 person. HFS needs until Mon 11/30/2026 at least. HFS names no last day.'],
    [
      12,
      '2026-12-21',
      '12 people. HFS needs until Mon 11/30/2026 at least, and may take until Mon 12/21/2026.',
    ],
  ])('%d', (individuals, latest, text) => {
    const request = { individuals, processing: { earliest: '2026-11-30', latest } };
    expect(describeRequest(request).replaceAll('\u00a0', ' ')).toBe(text);
  });
});
