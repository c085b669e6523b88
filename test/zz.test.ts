import { it } from 'vitest';
import { matchColumns } from '/work/main/src/core/columns/match.ts';
import { getDictionary } from '/work/main/src/core/fields/index.ts';
import { joinHeaderRows } from '/work/main/src/core/rows/joined-header.ts';
import { readOfficeSheets } from './support/office-sheets.ts';
it('x', () => {
  for (const half of ['development', 'set-aside'] as const) {
    let total = 0, read = 0, wrong = 0, asked = 0, kinds = 0, nullAsked = 0; const lines: string[] = [];
    for (const sheet of readOfficeSheets(half)) {
      const own = { row: sheet.header, cells: [...(sheet.rows[sheet.header - 1] ?? [])] };
      const above = sheet.header > 1 ? { row: sheet.header - 1, cells: [...(sheet.rows[sheet.header - 2] ?? [])] } : undefined;
      const [joined] = joinHeaderRows(above, own, getDictionary(sheet.kind));
      const cells = (joined ?? own).cells;
      const r = matchColumns(cells, sheet.rows.slice(sheet.header), { kind: undefined, getDictionary });
      if (r.kind !== sheet.kind) { kinds += 1; lines.push(`KIND ${sheet.name}`); }
      sheet.fields.forEach((f, i) => {
        const c = r.columns[i]; const got = c?.isFullName ? 'firstName+lastName' : c?.field ?? null;
        const h = JSON.stringify(cells[i]);
        if (typeof f === 'string') {
          total += 1;
          if (got === f) read += 1;
          else if (got === null) { if (c?.question) asked += 1; lines.push(`unread ${sheet.name} ${h} ${f} ${c?.question ?? ''} ${c?.duplicateOf ?? ''}`); }
          else { wrong += 1; lines.push(`WRONG ${sheet.name} ${h} ${f} got ${got} by ${c?.by}`); }
        } else if (got !== null && !(f && typeof f === 'object' && c?.part && f.ask.includes(got))) { wrong += 1; lines.push(`WRONG ${sheet.name} ${h} ${JSON.stringify(f)} got ${got} by ${c?.by}`); }
        else if (f === null && c?.question) nullAsked += 1;
      });
    }
    console.log(half, JSON.stringify({ total, read, share: read / total, wrong, asked, kinds, nullAsked }));
    if (process.env.SHOW === half) console.log(lines.join('\n'));
  }
});
