import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html/page.ts';
import type { ReportEntry } from '../../src/web/messages.ts';
import { renderScreen } from '../../src/web/page-words.ts';
import { listPieces } from '../../src/web/report-pieces.ts';
import { STYLE } from '../report/reports.ts';
import { check } from '../support/check.ts';
import { AS_OF, VALID_TICKET } from '../support/rows.ts';

const ENTRY = '<article class="entry" data-row="1"><h3>Row 1</h3></article>\n';

function join({ html, rows, end }: ReportEntry): string {
  return html + rows.map((row) => `${row}\n`).join('') + end;
}

describe('the pieces of a report', () => {
  it('are all of it, with its entries and their rows separate', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({
      ...VALID_TICKET,
      claimNumber: `MADEUP-CLM-${i}`,
      trackingNumber: i < 20 ? '' : `MADEUP-TRK-${i}`,
      rin: i === 25 ? '12' : VALID_TICKET.rin,
    }));
    const report = await check({ kind: 'ticket', rows, name: 'tickets' }, { asOf: AS_OF });
    const pieces = [...listPieces(renderScreen(report, STYLE))];
    const whole = pieces.map(({ html, entries }) => html + entries.map(join).join('')).join('');
    expect([...renderHtml(report, STYLE)].join('')).toContain(whole);
    const entries = pieces.flatMap((piece) => piece.entries);
    expect(entries.length).toBeGreaterThan(2);
    expect(Math.max(...entries.map((entry) => entry.rows.length))).toBe(20);
    for (const row of entries.flatMap((entry) => entry.rows))
      expect(row).toMatch(/^<li data-row="\d+">.*<\/li>$/);
    for (const { html } of pieces) expect(html).not.toMatch(/<article|<li data-row/);
  });
  it('begin with the markup around a list, and divide a long list', () => {
    const [first, ...others] = listPieces(['<ul>', ...Array(3000).fill(ENTRY), '</ul>', '<p>']);
    expect(first?.html).toBe('<ul>');
    expect(first?.entries.length).toBeGreaterThan(500);
    expect(others.map(({ html }) => html)).toEqual(['', '', '</ul><p>']);
    const count = [first, ...others].reduce((sum, piece) => sum + (piece?.entries.length ?? 0), 0);
    expect(count).toBe(3000);
  });
  it('are none if there is no report', () => {
    expect([...listPieces([])]).toEqual([]);
  });
});
