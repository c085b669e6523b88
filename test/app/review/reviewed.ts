import { buildReport } from '../../../src/app/check/build-report.ts';
import { planColumns } from '../../../src/app/review/columns.ts';
import type { ReviewedInput } from '../../../src/app/review/reviewed-input.ts';
import { openReviewInput } from '../../../src/app/review/rows.ts';
import { createDateContext } from '../../../src/report/content/next-step.ts';
import { listFiles } from '../../../src/report/content/report-sections.ts';
import { runChecks } from '../../support/check.ts';
import { AS_OF, VALID_TICKET } from '../../support/rows.ts';

/** Three tickets, checked: the second has a faulty RIN, the third no tracking number and a faulty NPI. */
export async function reviewTickets(limit = 100) {
  const rows = [
    { ...VALID_TICKET },
    { ...VALID_TICKET, rin: '1', claimNumber: 'MADEUP-2' },
    {
      ...VALID_TICKET,
      trackingNumber: '',
      npi: '1',
      disputeFiledOn: '2026-10-01',
      mcoDecidedOn: '',
      claimNumber: 'MADEUP-3',
    },
  ];
  const result = await runChecks({ kind: 'ticket', name: 'tickets', rows }, { asOf: AS_OF });
  const [file] = result.files;
  if (!file) throw new Error('no file');
  const input = await openReviewInput(file, 'review.xlsx');
  const report = buildReport(result);
  const dates = createDateContext(report);
  const [list] = listFiles([file], dates.asOf, limit);
  if (!list) throw new Error('no list');
  const reviewed: ReviewedInput = {
    ...{ file, input, sheet: 'Tickets', highlightedCells: 3 },
    ...list,
    columns: planColumns(input.columns, new Set()),
  };
  return { report, reviewed, dates };
}
