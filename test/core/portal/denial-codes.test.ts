import { describe, expect, it } from 'vitest';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import {
  findDenialSignals,
  findPeerToPeerCode,
  findStrongestSignal,
} from '../../../src/core/portal/denial-codes.ts';
import type { DenialReason } from '../../../src/core/portal/denial-signal-table.ts';
import enrollment from '../../../src/core/rules/ticket/enrollment-signal.ts';
import medicare from '../../../src/core/rules/ticket/medicare-signal.ts';
import plan from '../../../src/core/rules/ticket/plan-signal.ts';
import authorizationMissing from '../../../src/core/rules/ticket/prior-auth-missing.ts';
import authorization from '../../../src/core/rules/ticket/prior-auth-signal.ts';
import unfinished from '../../../src/core/rules/ticket/process-signal.ts';
import { contextAsOf, gridOf, validRow } from '../../support/rows.ts';

/** Reason, grade and codes, written down a second time. */
const TABLE: readonly (readonly [DenialReason, 'A' | 'B', string])[] = [
  ['authorization', 'A', '197 210'],
  ['authorization', 'B', '15 198 284 296 302 39 243 M62 N54 N175 N758'],
  ['medicare', 'A', '22 MA04 N4 N479 N480 MA64 MA92 N48 N598 N8 276 136 275 303 253'],
  ['medicare', 'A', 'MA07 MA18 N104 N105 N781 N782 N783'],
  ['medicare', 'B', 'MA83 23 109 B11 129 228 N522 N751 241 N854 MA01 MA02 N765 N766'],
  ['plan', 'A', 'N52'],
  ['plan', 'B', '31 24 26 27 200 166 177 238 239 N747'],
  ['enrollment', 'A', 'N767'],
  ['enrollment', 'B', 'B7 299 185 283 N570 N831 N516 N521'],
  ['returned', 'A', 'uRECIP A3:21'],
  ['unfinished', 'A', '133 MA130'],
  ['unfinished', 'B', '285 286 18'],
  ['reviewed', 'A', '193 N539 MA91'],
];
const CASES = TABLE.flatMap(([reason, grade, codes]) =>
  codes.split(' ').map((code) => [code, reason, grade] as const),
);
const REASONS = [...new Set(TABLE.map(([reason]) => reason))];

describe('findStrongestSignal', () => {
  it.each(CASES)('%s means %s, %s', (code, reason, grade) => {
    for (const other of REASONS) {
      const signal = findStrongestSignal(code, other);
      expect(signal && [signal.code, signal.reason, signal.grade]).toEqual(
        other === reason ? [code, reason, grade] : undefined,
      );
    }
  });
  it('finds no other code', () => {
    const listed = new Set(CASES.map(([code]) => code));
    const all = ['', 'M', 'N', 'MA', 'B'].flatMap((letters) =>
      Array.from({ length: 999 }, (_, i) => letters + String(i + 1).padStart(letters === 'MA' ? 2 : 1, '0')),
    );
    const found = all.filter((code) => REASONS.some((reason) => findStrongestSignal(code, reason)));
    expect(found.sort()).toEqual([...listed].filter((code) => all.includes(code)).sort());
  });
  it('has every code in one row only', () => {
    expect(new Set(CASES.map(([code]) => code)).size).toBe(CASES.length);
  });
  it('takes the strongest, and the first of equals', () => {
    expect(findStrongestSignal('N54, 210, 197', 'authorization')?.code).toBe('210');
    expect(findDenialSignals('N54, 210, M62, 197', 'authorization').map(({ code }) => code)).toEqual([
      '210',
      '197',
      'N54',
      'M62',
    ]);
  });
  it('counts 23 only if it is the only code', () => {
    expect(findStrongestSignal('OA-23', 'medicare')?.code).toBe('23');
    expect(findStrongestSignal('OA-23 OA-23', 'medicare')?.code).toBe('23');
    expect(findStrongestSignal('OA-23 CO-45', 'medicare')).toBeUndefined();
    expect(findStrongestSignal('OA-23 109', 'medicare')?.code).toBe('109');
  });
});

describe('the rules on denial codes', () => {
  it('report one short finding per code, on a basis that supports its outcome', async () => {
    const rules = [authorizationMissing, authorization, medicare, plan, enrollment, unfinished];
    const rows = CASES.map(([denialCodes]) => validRow('ticket', { denialCodes, mcoDecision: 'none' }));
    const file = await checkInput(gridOf('ticket', rows), contextAsOf(), { kind: 'ticket', rules });
    const findings = [...file.results].map((result) => result.findings);
    expect(findings.map(({ length }) => length)).toEqual(CASES.map(() => 1));
    for (const finding of findings.flat()) {
      expect(finding.message.length, finding.message).toBeLessThanOrEqual(160);
      expect([finding.outcome, finding.basis]).toEqual([
        'review',
        finding.source.startsWith('2026') ? 'notice' : 'judgement',
      ]);
    }
  });
});

describe('findPeerToPeerCode', () => {
  it.each([
    ['CO-50', '50'],
    ['CO-45, CO-39', '39'],
    ['39 50', '39'],
  ])('finds it in %s', (text, code) => expect(findPeerToPeerCode(text)?.code).toBe(code));
  it('finds none among others', () => expect(findPeerToPeerCode('CO-45 $50.00')).toBeUndefined());
});
