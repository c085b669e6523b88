import { describe, expect, it } from 'vitest';
import {
  buildFindingRows,
  buildHeaderRow,
  buildRuleRows,
  FINDING_COLUMNS,
  getColumnWidths,
  RULE_COLUMNS,
} from '../../../src/app/review/findings.ts';
import { RULE } from '../../report/reports.ts';
import { reviewTickets } from './reviewed.ts';

const { reviewed, dates } = await reviewTickets();
const build = (notes = 50) =>
  [...buildFindingRows(reviewed, dates, { notes, listed: 50 }, () => RULE)].map((cells) => {
    const textAt = (column: number) => cells.find((cell) => cell.column === column)?.text;
    return {
      location: textAt(1),
      daysLeft: textAt(5),
      rule: textAt(7),
      link: cells[1]?.link,
      step: textAt(4),
    };
  });
const rowNumbers = (notes?: number) => [
  ...new Set(build(notes).map(({ location }) => /^Ticket (\d)/.exec(location ?? '')?.[1])),
];

describe('buildFindingRows', () => {
  it('lists the most urgent records first, or all in the order of the input if there are too many', () => {
    expect(rowNumbers().filter(Boolean)).toEqual(['3', '2']);
    expect(rowNumbers(2).filter(Boolean)).toEqual(['2', '3']);
  });
  it('links a finding to its cell, one row down for JSON', () => {
    const rin = build().find(({ rule }) => rule === 'ticket/rin-invalid');
    expect(rin).toMatchObject({
      location: 'Ticket 2, rin',
      link: { sheet: 'Tickets', cell: 'N3' },
      daysLeft: '10',
    });
  });
  it('has the cure as the next step of findings about the whole file, which come first', () => {
    const whole = build().filter(({ location }) => location?.startsWith('The whole file'));
    expect(whole).toEqual(build().slice(0, whole.length));
    expect(whole.every(({ step, daysLeft }) => step === RULE.cure && daysLeft === undefined)).toBe(true);
    expect(whole.length).toBeGreaterThan(0);
  });
});

describe('buildRuleRows', () => {
  it('has a row for each rule by name, with its text if there is one', () => {
    const rows = buildRuleRows(new Set(['b/b', 'a/a']), (id) => (id === 'a/a' ? RULE : undefined));
    expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['a/a', RULE.summary, RULE.why, RULE.cure, RULE.basis, RULE.source],
      ['b/b'],
    ]);
    expect(rows[0]).toHaveLength(RULE_COLUMNS.length);
  });
});

it('buildHeaderRow and getColumnWidths have a cell and a width for each column', () => {
  expect(buildHeaderRow(FINDING_COLUMNS).map(({ column, text }) => [column, text])).toEqual(
    FINDING_COLUMNS.map(([text], column) => [column, text]),
  );
  expect(
    getColumnWidths([
      ['a', 3],
      ['b', 4],
    ]),
  ).toEqual([3, 4]);
});
