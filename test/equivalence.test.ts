import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { TICKET } from '../src/core/fields/ticket.ts';
import type { Result } from '../src/core/model/report.ts';
import { check } from './support/check.ts';
import { EXAMPLE_TICKETS } from './support/examples.ts';
import { validRow } from './support/rows.ts';

/** Twenty drafts, most with a different fault. */
const DRAFTS: readonly Readonly<Record<string, string>>[] = [
  ...EXAMPLE_TICKETS,
  ...[
    { disputeFiledOn: '2026-10-25' },
    { disputeFiledOn: '2026-09-25', mcoDecidedOn: '2026-10-30' },
    { disputeFiledOn: '2026-09-24' },
    { disputeFiledOn: '15/10/2026' },
    { rin: '012-34-5678' },
    { npi: '1234567898' },
    { mco: 'Medicaid' },
    { program: 'MMAI', medicareCovered: 'y' },
    { peerToPeer: 'Not done' },
    { processExhausted: '' },
    { trackingNumber: '(312) 555-0100' },
    { description: 'see notes' },
  ].map((cells, i) => ({
    ...(validRow('ticket', { trackingNumber: `MADEUP-TRK-1${i}`, ...cells }) as Record<string, string>),
    claimNumber: `MADEUP-CLM-1${i}`,
  })),
];

it('twenty drafts have the same verdicts as .json, .ndjson, .csv and .xlsx', async () => {
  expect(DRAFTS).toHaveLength(20);
  const folder = mkdtempSync(`${tmpdir()}/portal-check-`);
  const grid = [
    TICKET.fields.map((f) => f.header),
    ...DRAFTS.map((d) => TICKET.fields.map((f) => d[f.name] ?? '')),
  ];
  const quoted = grid.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(grid), 'Tickets');
  writeFileSync(`${folder}/drafts.json`, JSON.stringify({ tickets: DRAFTS }));
  writeFileSync(`${folder}/drafts.ndjson`, DRAFTS.map((draft) => JSON.stringify(draft)).join('\n'));
  writeFileSync(`${folder}/drafts.csv`, quoted);
  writeFileSync(`${folder}/drafts.xlsx`, write(book, { type: 'buffer', bookType: 'xlsx' }));
  const names = ['drafts.json', 'drafts.ndjson', 'drafts.csv', 'drafts.xlsx'];
  const report = await check(
    names.map((name) => `${folder}/${name}`),
    { asOf: '2026-11-24' },
  );
  const [json, ...others] = report.files.map((file) => [...file.results].map(essence));
  expect(json?.map(({ verdict }) => verdict)).toContain('closed');
  expect(json?.map(({ verdict }) => verdict)).toContain('ready');
  for (const other of others) expect(other).toEqual(json);
});

function essence({ verdict, nextStep, findings }: Result) {
  return { verdict, nextStep, rules: findings.map(({ rule, field, message }) => [rule, field, message]) };
}
