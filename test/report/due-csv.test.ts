import { expect, it } from 'vitest';
import { renderDueCsv } from '../../src/report/due-csv.ts';
import { dueList } from './due-lines.ts';

it('renderDueCsv has days that spreadsheets read, and runs no cell', () => {
  expect(renderDueCsv(dueList({ label: 'Acct' })).split('\r\n')).toEqual([
    '\ufeffWeek,Day,Days left,Row,Plan,Billed,Acct,What to do,Last day',
    'Past,11/23/2026,1 day ago,9,,,,Too late to submit,',
    `"This week, from Mon 11/23/2026",11/24/2026,Today,13,Molina,"$1,615.00",'=MU-7,Submit,11/25/2026`,
    '"Next week, from Mon 11/30/2026",12/4/2026,10 days,2,,,,"Check it, then submit",',
    '',
  ]);
});
