import { describe, expect, it } from 'vitest';
import { buildFindingRows } from '../../../src/app/review/findings.ts';
import { FINDING_COLUMNS } from '../../../src/app/review/to-do-cells.ts';
import { RULE } from '../../report/reports.ts';
import { reviewTickets } from './reviewed.ts';

const { reviewed, dates } = await reviewTickets();
const few = await reviewTickets(1);
const build = (namesSheet = false, input = reviewed) =>
  [...buildFindingRows(input, { dates, findRuleText: () => RULE, namesSheet })].map((cells) => {
    expect(cells).toHaveLength(FINDING_COLUMNS.length);
    const [when, name, where, fault, step, source] = cells;
    return {
      title: when?.style === 'section' ? when.text : undefined,
      day: when?.timestamp,
      name: name?.text,
      link: name?.link,
      where: where?.text,
      fault: fault?.text,
      step: step?.text,
      source: source?.text,
    };
  });

describe('buildFindingRows', () => {
  it('has a title for each section, in the order in which to act, with the sheet if there are several', () => {
    const titles = build().flatMap(({ title }) => title ?? []);
    expect(titles.slice(0, 2)).toEqual(['Do this today or tomorrow', 'Fix, then submit']);
    expect(titles).toContain('Good to know');
    expect(build(true)[0]?.title).toBe('Tickets: Do this today or tomorrow');
  });
  it('lists rows by deadline, with the remedy beside each fault and the next step after the last', () => {
    const rows = build().filter(({ name }) => name?.startsWith('Ticket '));
    const days = rows.flatMap(({ day }) => day ?? []);
    expect(days.length).toBeGreaterThan(2);
    const third = rows.filter(({ name }) => name?.startsWith('Ticket 3'));
    expect(third.length).toBeGreaterThan(1);
    const own = third.filter(({ source }) => source?.endsWith('ticket/decision-window'));
    const others = third.filter((row) => !own.includes(row));
    expect(others.map(({ step }) => step?.startsWith(RULE.cure))).toEqual(others.map(() => true));
    expect(own.map(({ step }) => step?.startsWith('Copy the day'))).toEqual([true]);
    expect(third.at(-1)?.step).toMatch(/Then submit it by /);
    expect(third[0]?.step).toBe(RULE.cure);
  });
  it('links a finding to its cell, three columns to the right and one row down for JSON', () => {
    const rin = build().find(({ source }) => source?.endsWith('ticket/rin-invalid'));
    expect(rin).toMatchObject({ where: 'RIN', link: { sheet: 'Tickets', cell: 'Q3' } });
    expect(rin?.name).toMatch(/^Ticket 2, Meridian/);
  });
  it('names rows without a fault, and links them to their verdict', () => {
    const ready = build().find(({ fault }) => fault === 'Ready.');
    expect(ready).toMatchObject({ link: { sheet: 'Tickets', cell: 'A2' } });
    expect(ready?.step).toMatch(/^Submit it by /);
  });
  it('has the cure of findings about the whole file', () => {
    const whole = build().filter(({ name }) => name === 'The whole file');
    expect(whole.length).toBeGreaterThan(0);
    expect(whole.every(({ step, day }) => step === RULE.cure && day === undefined)).toBe(true);
  });
  it('lists no more entries than it may', () => {
    expect(build(false, few.reviewed).length).toBeLessThan(build().length);
  });
});
