import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import { parseDay } from '../../../src/core/values/date-text.ts';
import { describeImport } from '../../../src/report/content/import-lines.ts';
import type { ImportSummary } from '../../../src/report/content/import-summary.ts';
import { RowList } from '../../../src/report/content/row-list.ts';

const dayOf = (iso: string) => parseDay(iso) as Day;

const NOTHING: ImportSummary = {
  asOf: dayOf('2026-11-24'),
  files: 1,
  claims: 0,
  drafts: 0,
  leftOut: new Map(),
  plans: [],
  otherPayers: new Map(),
  withoutRin: 0,
  unbalanced: [],
  unbalancedPayments: new Map(),
  returned: [],
  otherSets: 0,
  otherFiles: 0,
  changed: [],
  reversedRows: [],
};

function describeWith(changes: Partial<ImportSummary>): string[] {
  return describeImport({ ...NOTHING, ...changes });
}

describe('describeImport', () => {
  it('says that nothing was found', () => {
    expect(describeWith({})).toEqual(['We read 1 file. Nothing was denied or returned.']);
  });
  it('counts in thousands, largest first', () => {
    const [first, second] = describeWith({
      claims: 275_000,
      leftOut: new Map([
        ['patient', 14],
        ['contract', 240_625],
      ]),
    });
    expect(first).toBe('We read 275,000 claims in 1 file, and made no ticket draft.');
    expect(second).toBe("We left out 240,639 claims: 240,625 paid by contract, 14 the patient's share.");
  });
  it('names the next day for each plan, and what is past', () => {
    const plan = { name: 'CountyCare', drafts: 6, limitDays: 60 };
    const days = (entries: readonly (readonly [string, number])[]) =>
      new Map(entries.map(([iso, count]) => [dayOf(iso), count] as const));
    const lines = describeWith({
      plans: [
        {
          ...plan,
          deadlines: days([
            ['2026-12-09', 2],
            ['2026-12-04', 1],
            ['2026-11-20', 3],
          ]),
        },
        { ...plan, deadlines: days([['2026-11-24', 6]]) },
        { ...plan, deadlines: days([]) },
        { name: 'Molina', drafts: 1, limitDays: undefined, deadlines: days([]) },
      ],
    });
    expect(lines.slice(1)).toEqual([
      "We made 6 drafts for CountyCare. File the first dispute with the plan by Fri 12/4/2026, 60 days after the denial. For 3 claims the plan's limit of 60 days after the denial is over.",
      'We made 6 drafts for CountyCare. File the first dispute with the plan by Tue 11/24/2026, 60 days after the denial.',
      'We made 6 drafts for CountyCare. File the disputes with the plan within 60 days after the denial.',
      'We made 1 draft for Molina. We do not know by when this plan wants disputes. Look in its provider manual today.',
    ]);
  });
  it('prints the name of a payer without controls, numbers and length', () => {
    const otherPayers = new Map([
      ['A\u001b[31mB 100-20-0300', 3],
      ['', 2],
      ['x'.repeat(99), 1],
      ...Array.from({ length: 9 }, (_, i) => [`P${i}`, 1] as const),
    ]);
    const text = describeWith({ leftOut: new Map([['other payer', 6]]), otherPayers }).at(-1) ?? '';
    expect(text).toContain('B ###-##-#### (3 claims), a payer without a name (2 claims)');
    expect(text).toContain(`${'x'.repeat(60)} (1 claim)`);
    expect(text).toMatch(/, 4 more\. If one of them is, add the name to its plan in your settings\.$/);
    expect(text.includes('\u001b')).toBe(false);
  });
  it('prints a status only if it has the form of one', () => {
    const claims = new RowList();
    claims.add(4);
    const item = { file: 'ack.277', level: 'claim', isRecipientCheck: false, claims, count: 1 } as const;
    const lines = describeWith({
      returned: [
        { ...item, code: 'A7:562' },
        { ...item, code: 'A3:SAMPLE' },
        { ...item, level: 'provider', code: 'A8:24', count: 2 },
        { ...item, level: 'receiver', code: 'A3:21' },
      ],
    });
    expect(lines[0]).toBe('We read 1 file of returned claims. There is nothing to draft.');
    expect(lines.slice(1)).toEqual([
      'Claim 4 in ack.277 was rejected, with status A7:562. Correct and resubmit it. There is nothing to dispute.',
      'Claim 4 in ack.277 was rejected, with an unknown status. Correct and resubmit it. There is nothing to dispute.',
      'All claims of 2 providers in ack.277 were rejected, with status A8:24. Correct and resubmit them. There is nothing to dispute.',
      'All claims of 1 batch in ack.277 were returned before the plan saw them, with status A3:21. Correct and resubmit them. There is nothing to dispute.',
    ]);
  });
  it('lists 8 rows that differ, and counts the others', () => {
    const changed = Array.from({ length: 10 }, (_, i) => ({ row: i + 2, headings: ['RIN'] }));
    const lines = describeWith({ changed, reversedRows: [2, 5] });
    expect(lines.slice(-3)).toEqual([
      'Row 9 of your file is unchanged. The remittance differs in RIN.',
      '2 more rows differ, too.',
      'The plan has taken back rows 2 and 5 of your file. See its new decision first.',
    ]);
  });
});
