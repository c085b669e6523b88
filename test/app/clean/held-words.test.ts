import { expect, it } from 'vitest';
import { describeHeld } from '../../../src/app/clean/held-words.ts';
import type { CheckedFile } from '../../../src/core/engine/checked-file.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { finding, RULE, result } from '../../report/reports.ts';

it('describeHeld has the verdict, the reasons and what to do in words, with American days', () => {
  const header = { shape: 'grid', dictionary: getDictionary('ticket') } as unknown as CheckedFile['header'];
  const file = { findings: [], header, kind: 'ticket' as const };
  const step = { action: 'fix', by: '2026-12-10', safeBy: '2026-12-09' } as const;
  const faults = [
    finding('a/rin', 'closed', { message: 'one thing.', column: 'RIN', field: 'rin' }),
    finding('a/npi', 'closed', { message: 'another.', field: 'npi' }),
  ];
  const words = {
    dates: createDateContext({ asOf: '2026-11-24', rulebook: '2023-02-22' }),
    findRuleText: () => RULE,
  };
  const [verdict, reasons, next] = describeHeld(result(2, 'closed', step, faults), file, words, '\n');
  expect(verdict).toBe('would be closed');
  expect(reasons).toBe('RIN: one thing. (a/rin)\nProvider NPI: another. (a/npi)');
  expect(next).toMatch(/Then submit it by Wed 12\/9\/2026/);
  expect(next.startsWith(RULE.cure)).toBe(true);
});
