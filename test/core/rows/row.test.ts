import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { CellFact, RawRecord, RawRow } from '../../../src/core/model/input.ts';
import type { Day } from '../../../src/core/model/vocabulary.ts';
import { ParsedRow } from '../../../src/core/rows/row.ts';
import { RowReader } from '../../../src/core/rows/row-reader.ts';
import { formatIsoDay } from '../../../src/core/values/day.ts';
import { readHeader } from '../../support/header.ts';
import type { TestCell, TestCells } from '../../support/rows.ts';

const TICKET = getDictionary('ticket');
const shared = new RowReader(TICKET, false);
const isoOrNone = (day: Day | undefined) => (day === undefined ? undefined : formatIsoDay(day));

function rowOf(cells: TestCells, reader = shared): ParsedRow {
  const facts = new Map<number, CellFact>();
  const values = reader.fields.map((field, index) => {
    const cell: TestCell = cells[field.name] ?? '';
    if (typeof cell === 'string') return cell;
    facts.set(index, cell[1]);
    return cell[0];
  });
  const source = { row: 2, cells: values, ...(facts.size > 0 && { facts }) };
  return new ParsedRow(reader, 1, source, [...values.keys()]);
}

describe('ParsedRow', () => {
  it('has its numbers, its kind and its source', () => {
    const source = { row: 7, cells: ['Meridian'] };
    const row = new ParsedRow(shared, 3, source, []);
    expect([row.record, row.row, row.kind, row.source, row.dictionary]).toEqual([
      3,
      7,
      'ticket',
      source,
      TICKET,
    ]);
    expect([row.extraCells, row.missingCells]).toEqual([0, 0]);
  });
  it.each<RawRow | RawRecord>([
    { row: 7, cells: ['Meridian', '100200301'] },
    { row: 7, keys: ['mco', 'rin'], values: ['Meridian', '100200301'], text: '{}' },
  ])('has a copy in its own memory: %j', (source) => {
    const row = new ParsedRow(shared, 3, source, [-1, 0]);
    row.extraCells = 1;
    row.missingCells = 2;
    const copy = row.copy();
    expect(copy).toEqual(row);
    expect(copy.source).not.toBe(source);
    expect(copy.getRaw(1)).toBe('Meridian');
  });
  it('reads a field beyond the last cell as blank', () => {
    const row = new ParsedRow(shared, 1, { row: 2, cells: [] }, []);
    expect([row.raw('mco'), row.text('mco'), row.isBlank('mco')]).toEqual(['', '', true]);
  });
  it('throws for a name that is not a field', () => {
    expect(() => rowOf({}).text('organization')).toThrow('no field organization');
  });
});

describe('hasColumn', () => {
  it('is whether the file has the column, and always true for records', () => {
    const header = readHeader(['RIN', 'Plan'], TICKET);
    const row = rowOf({}, new RowReader(TICKET, false, header.byField));
    expect(['rin', 'mco', 'npi', 'infoAnsweredOn'].map((field) => row.hasColumn(field))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(rowOf({}).hasColumn('npi')).toBe(true);
  });
});

describe('text', () => {
  it('is cleaned, raw is not', () => {
    const row = rowOf({ claimNumber: ' MADEUP\u2013CLM\u00a01 ', rin: "'100200301" });
    expect([row.text('claimNumber'), row.raw('claimNumber')]).toEqual([
      'MADEUP-CLM 1',
      ' MADEUP\u2013CLM\u00a01 ',
    ]);
    expect(row.plain('claimNumber')).toBe('MADEUPCLM1');
    expect(row.text('rin')).toBe('100200301');
    expect(row.text('claimNumber')).toBe('MADEUP-CLM 1');
  });
  it('is empty for a placeholder', () => {
    for (const word of ['n/a', 'pending', '-', '?', '0', 'see attached']) {
      const row = rowOf({ trackingNumber: word });
      expect([row.text('trackingNumber'), row.isBlank('trackingNumber')], word).toEqual(['', true]);
      expect(row.raw('trackingNumber')).toBe(word);
    }
  });
  it('is the placeholder if the field treats it as suspect or gives it a meaning', () => {
    expect(rowOf({ claimNumber: 'See attached' }).text('claimNumber')).toBe('See attached');
    expect(rowOf({ claimNumber: 'pending' }).text('claimNumber')).toBe('');
    expect(rowOf({ peerToPeer: 'N/A' }).choice('peerToPeer')).toBe('not applicable');
    expect(rowOf({ mcoDecision: 'none' }).choice('mcoDecision')).toBe('none');
    expect(rowOf({ dualEligible: '0' }).yes('dualEligible')).toBe(false);
    expect(rowOf({ dualEligible: 'unknown' }).isBlank('dualEligible')).toBe(true);
    expect(rowOf({ coverage: 'n/a' }).isBlank('coverage')).toBe(true);
  });
});

describe('a placeholder', () => {
  it('is known from an empty cell', () => {
    const states = (cells: TestCells) =>
      Object.keys(cells).map((field) => [rowOf(cells).isBlank(field), rowOf(cells).hasPlaceholder(field)]);
    expect(
      states({ rin: 'n/a', medicaidId: 'applied for', claimNumber: '\u200b ', npi: '', mco: "'" }),
    ).toEqual([
      [true, true],
      [true, true],
      [true, false],
      [true, false],
      [true, false],
    ]);
    expect(states({ rin: '100200301', npi: ['', 'error'], deniedOn: 'last week' })).toEqual([
      [false, false],
      [false, false],
      [false, false],
    ]);
  });
  it('is a name only where no name is like it', () => {
    const row = rowOf({ recipientName: 'Na', contactName: 'n/a', providerName: 'Pending', mco: 'pending' });
    expect(row.text('recipientName')).toBe('Na');
    expect(row.text('providerName')).toBe('Pending');
    expect([row.isBlank('contactName'), row.isBlank('mco')]).toEqual([true, true]);
  });
  it.each(['medicaidId', 'priorAuthNumber'])('is any text without a number in %s', (field) => {
    for (const text of ['requested', 'per Ana 10/15', '10/15/2026', 'see W9'])
      expect(rowOf({ [field]: text }).isBlank(field), text).toBe(true);
    expect(rowOf({ [field]: '1' }).text(field)).toBe('1');
  });
});

describe('amount', () => {
  it('is in dollars, and 0 is one', () => {
    const row = rowOf({ billedAmount: '$1,234.50', paidAmount: '0' });
    expect([row.amount('billedAmount'), row.amount('paidAmount')]).toEqual([1234.5, 0]);
    expect(row.isBlank('paidAmount')).toBe(false);
  });
  it('is none if blank or unreadable', () => {
    const row = rowOf({ billedAmount: 'two hundred', paidAmount: 'n/a' });
    expect([row.amount('billedAmount'), row.amount('paidAmount')]).toEqual([undefined, undefined]);
    expect([row.isUnreadable('billedAmount'), row.isBlank('paidAmount')]).toEqual([true, true]);
  });
});

describe('everyday answers', () => {
  it.each([
    ['mcoDecision', 'Denied', 'upheld'],
    ['mcoDecision', 'paid', 'overturned'],
    ['mcoDecision', 'approved', 'overturned'],
    ['mcoDecision', 'reversed', 'overturned'],
    ['mcoDecision', 'Partially Paid', 'partial'],
    ['mcoDecision', 'no response', 'none'],
    ['mcoDecision', 'no answer', 'none'],
    ['mcoDecision', 'pending', 'none'],
    ['mcoDecision', 'unknown', undefined],
    ['peerToPeer', 'yes', 'done'],
    ['peerToPeer', 'completed', 'done'],
    ['peerToPeer', 'not offered', 'not applicable'],
    ['peerToPeer', 'not needed', 'not applicable'],
    ['peerToPeer', 'no', undefined],
    ['status', 'submitted', 'open'],
    ['status', 'in progress', 'open'],
    ['status', 'under review', 'open'],
    ['status', 'resolved', 'closed'],
    ['status', 'withdrawn', 'closed'],
    ['status', 'new', 'draft'],
    ['status', 'to do', 'draft'],
    ['status', 'pending', undefined],
    ['program', 'All Kids', 'HealthChoice Illinois'],
    ['program', 'managed care', 'HealthChoice Illinois'],
    ['program', 'Medicaid', undefined],
  ])('%s: %s is %s', (field, text, choice) => expect(rowOf({ [field]: text }).choice(field)).toBe(choice));
  it('of whether the process is exhausted are yes', () => {
    const exhausted = (processExhausted: string) => rowOf({ processExhausted }).yes('processExhausted');
    expect(['complete', 'Final', 'yes', 'no', 'first level'].map(exhausted)).toEqual([
      true,
      true,
      true,
      false,
      undefined,
    ]);
    expect(rowOf({ dualEligible: 'complete' }).yes('dualEligible')).toBeUndefined();
  });
});

describe('day, yes and choice', () => {
  it('parse what staff type', () => {
    const row = rowOf({ disputeFiledOn: '10/15/2026', dualEligible: 'Y', status: ' OPEN ', program: 'ffs' });
    expect(isoOrNone(row.day('disputeFiledOn'))).toBe('2026-10-15');
    expect(row.yes('dualEligible')).toBe(true);
    expect(row.choice('status')).toBe('open');
    expect(row.choice('program')).toBe('fee-for-service');
    expect([row.day('deniedOn'), row.yes('medicareCovered'), row.choice('coverage')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  it.each(['yes', 'Y', 'TRUE', '1', 'x'])('%s is yes', (text) =>
    expect(rowOf({ dualEligible: text }).yes('dualEligible')).toBe(true),
  );
  it.each(['no', 'N', 'False', '0'])('%s is no', (text) =>
    expect(rowOf({ dualEligible: text }).yes('dualEligible')).toBe(false),
  );
  it('count serials as the workbook does', () => {
    const of1904 = rowOf({ disputeFiledOn: '44848' }, new RowReader(TICKET, true));
    expect(isoOrNone(of1904.day('disputeFiledOn'))).toBe('2026-10-15');
  });
  it('are correct after more texts than the cache holds', () => {
    const reader = new RowReader(TICKET, false);
    const dayOf = (text: string) => rowOf({ disputeFiledOn: text }, reader).day('disputeFiledOn');
    for (let serial = 20_000; serial < 45_000; serial += 1) dayOf(String(serial));
    expect(isoOrNone(dayOf('46310'))).toBe('2026-10-15');
    expect([dayOf('no date'), dayOf('no date')]).toEqual([undefined, undefined]);
  });
});

describe('isUnreadable', () => {
  const states = (cells: TestCells) =>
    Object.keys(cells).map((field) => [rowOf(cells).isBlank(field), rowOf(cells).isUnreadable(field)]);
  it('is true for an invalid date, yes or no, or choice', () => {
    const cells = { deniedOn: '15/10/2026', dualEligible: 'maybe', status: 'done', mco: 'anything' };
    expect(states(cells)).toEqual([
      [false, true],
      [false, true],
      [false, true],
      [false, false],
    ]);
  });
  it('is false for readable and blank cells', () => {
    expect(states({ deniedOn: '10/15/2026', dualEligible: 'no', status: 'open', mco: '' })).toEqual([
      [false, false],
      [false, false],
      [false, false],
      [true, false],
    ]);
  });
  it.each(['error', '#DIV/0!', 'formula-empty', 'nested'] as const)(
    'is true for a cell lost as %s, of any kind',
    (fact) => {
      expect(states({ mco: ['', fact], deniedOn: ['', fact] })).toEqual([
        [false, true],
        [false, true],
      ]);
    },
  );
  it('is true for the error text that a .csv has instead', () => {
    const row = rowOf({ rin: '#N/A', deniedOn: '#######' });
    expect([row.fact('rin'), row.text('rin'), row.isBlank('rin'), row.isUnreadable('rin')]).toEqual([
      'error',
      '',
      false,
      true,
    ]);
    expect(row.isUnreadable('deniedOn')).toBe(true);
  });
  it('is false for other facts', () => {
    expect(states({ rin: ['100200301', 'number'], npi: '1' })).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(rowOf({ rin: ['100200301', 'number'] }).fact('rin')).toBe('number');
    expect(rowOf({ rin: ['100200301', 'number'] }).fact('npi')).toBeUndefined();
  });
  it('is never true for a blank cell', () => {
    const names = TICKET.fields.map((field) => field.name);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string(), (name, text) => {
        const row = rowOf({ [name]: text });
        expect(row.isBlank(name) && row.isUnreadable(name)).toBe(false);
        expect(row.text(name) === '').toBe(row.isBlank(name) || row.fact(name) === 'error');
      }),
    );
  });
});
