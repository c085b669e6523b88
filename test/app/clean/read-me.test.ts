import { describe, expect, it } from 'vitest';
import type { PlannedFile } from '../../../src/app/clean/clean-or-held.ts';
import { describeUrgentRows, type ReadMeParts, renderReadMe } from '../../../src/app/clean/read-me.ts';
import { checkInput } from '../../../src/core/engine/check-input.ts';
import { contextAsOf, gridOf, validRow } from '../../support/rows.ts';

const clean = (name: string, records = 2): PlannedFile => ({ name, role: 'clean', records });
const held = (name: string, records = 1): PlannedFile => ({ name, role: 'held', records });
const claims = (name: string, records = 2): PlannedFile => ({ name, role: 'claim-issues', records });

function linesOf(files: readonly PlannedFile[], more: Partial<ReadMeParts> = {}): string[] {
  const parts = {
    kind: 'ticket',
    files,
    corrections: 0,
    context: contextAsOf(),
    urgent: [],
    ...more,
  } as const;
  return renderReadMe(parts).split('\r\n');
}

const stepsOf = (...args: Parameters<typeof linesOf>) => linesOf(...args).filter((line) => /^\d/.test(line));

describe('renderReadMe', () => {
  it('says where tickets go, what not to do, and where the portal is', () => {
    const files = [clean('tickets.clean.csv'), held('tickets.held.csv'), claims('claim-issues.aetna.1.xlsx')];
    expect(linesOf(files, { corrections: 1 })).toEqual([
      '\ufeffREAD ME FIRST. We checked these files for Tue 11/24/2026. On a later day, check again before you submit them.',
      '',
      '1. tickets.clean.csv: Submit its 2 tickets in the portal, one ticket for each row.',
      "2. claim-issues.aetna.1.xlsx: Submit its 2 claims as one ticket, on the portal's Claim-Issue template. Submit no other ticket for them.",
      '3. tickets.held.csv: Do not submit this row as it is. It says why, and what to do. Then check your spreadsheet again.',
      '',
      'Do not submit anything twice. Each claim is in only one of these files.',
      'If Excel offers to repair a file, choose No and close it. Do not submit a repaired file.',
      'We corrected the colored cells. The note on each has your old text.',
      'These files contain health information. Keep them where only your office can open them.',
      '',
      'The portal: the HFS notice of 2/22/2023 has a link to its home page. https://www2.illinois.gov/hfs/MedicalProviders/notices/Pages/prn230222a.aspx',
      'Questions about the portal: HFS.PortalInquiries@Illinois.gov',
      'Read e-mails from the portal at once. You have 5 business days to answer a question about a ticket, or HFS closes it.',
      '',
    ]);
  });

  it('names first the rows that cannot wait past tomorrow', async () => {
    const days = ['2026-09-25', '2026-11-10', '2026-09-25', '2026-09-26', '2026-10-20'];
    const rows = days.map((disputeFiledOn) => validRow('ticket', { disputeFiledOn, mcoDecidedOn: '' }));
    const file = await checkInput({ ...gridOf('ticket', rows), file: 'drafts.csv' }, contextAsOf(), {
      kind: 'ticket',
    });
    const urgent = describeUrgentRows(file, contextAsOf().asOf);
    expect(urgent).toEqual([
      'TODAY: Rows 2 and 4 of your spreadsheet must be submitted today.',
      'BY TOMORROW: Row 5 of your spreadsheet should be submitted by tomorrow.',
      'Do these first. A row in the held file says what to fix or check before you submit it.',
    ]);
    expect(linesOf([clean('tickets.clean.csv')], { urgent }).slice(1, 6)).toEqual(['', ...urgent, '']);
  });

  it('leaves out files without records', () => {
    const files = [clean('tickets.clean.csv', 1), held('tickets.held.csv', 0)];
    expect(stepsOf(files)).toEqual([
      '1. tickets.clean.csv: Submit its ticket in the portal, one ticket for each row.',
    ]);
    expect(linesOf([clean('tickets.clean.csv', 0), held('tickets.held.csv', 0)])).toContain(
      'You have nothing to submit today.',
    );
  });

  it('names no file of several groups', () => {
    const files = [claims('claim-issues.a.1.xlsx'), claims('claim-issues.b.1.xlsx', 3)];
    expect(stepsOf(files)).toEqual([
      "1. claim-issues: Submit each of these 2 files as one ticket, on the portal's Claim-Issue template. Submit no other ticket for their 5 claims.",
    ]);
  });

  it('sends registrations as one request', () => {
    const files = [clean('registrations.clean.xlsx'), held('registrations.held.xlsx', 3)];
    expect(stepsOf(files, { kind: 'registration' })).toEqual([
      "1. registrations.clean.xlsx: Submit it as one request, as the portal's home page says.",
      '2. registrations.held.xlsx: Do not submit these 3 rows as they are. Each says why, and what to do. Then check your spreadsheet again.',
    ]);
    expect(linesOf(files, { kind: 'registration' }).join()).not.toMatch(/claim|two parts/);
  });

  it.each([
    [2, 'registrations.clean.2.xlsx'],
    [3, 'registrations.clean.2.xlsx and registrations.clean.3.xlsx'],
    [4, 'registrations.clean.2.xlsx to registrations.clean.4.xlsx'],
  ])('sends a request in %i parts one after the other', (count, rest) => {
    const files = Array.from({ length: count }, (_, i) => clean(`registrations.clean.${i + 1}.xlsx`));
    expect(stepsOf(files, { kind: 'registration' })).toEqual([
      "1. registrations.clean.1.xlsx: Submit it as one request, as the portal's home page says. Submit this file first.",
      `2. ${rest}: Submit one file at a time. Wait until HFS has processed the one before.`,
    ]);
    expect(linesOf(files, { kind: 'registration' })).toContain(
      'Do not submit two parts on one day. HFS may count them as one request, which can take up to 3 weeks longer.',
    );
  });

  it.each<[string, readonly PlannedFile[], number]>([
    ['nothing was corrected', [clean('tickets.clean.xlsx')], 0],
    ['no workbook is clean', [clean('tickets.clean.csv'), held('tickets.held.xlsx')], 1],
    [
      "the workbook is the portal's own",
      [{ ...clean('registrations.clean.xlsx'), official: {} as never }],
      1,
    ],
  ])('says nothing about colors if %s', (_, files, corrections) => {
    expect(linesOf(files, { corrections }).join()).not.toContain('colored');
  });
});
