import type { CheckedFile } from './check.ts';
import { droppedColumns, fieldColumns } from './clean.ts';
import type { CleanNotes } from './clean-notes.ts';
import { type Plan, planFiles, recordsOf } from './clean-plan.ts';
import { type CleanOptions, formatOf, type Taker, takerOf, templateFields } from './clean-takers.ts';
import { Corrections } from './corrections.ts';
import type { OutFile } from './io/out-file.ts';
import type { OutFolder } from './io/out-folder.ts';

/** Files open at a time; with more, the input is read once for each such lot. */
const OPEN_AT_ONCE = 16;

/** What was written. */
export interface CleanSet {
  plan: Plan;
  hashes: string[];
  corrections: Corrections;
  dropped: string[];
}

/**
 * Writes the clean and held files of one input in a second pass over it; no rule is evaluated.
 * @throws InputError where the input has changed since it was checked
 */
export async function writeCleanFiles(
  file: CheckedFile,
  folder: OutFolder,
  notes: CleanNotes,
  options: CleanOptions,
): Promise<CleanSet> {
  const plan = await planFiles(file, formatOf(file), notes);
  const corrections = new Corrections(file.records);
  const hashes: string[] = [];
  for (let first = 0; first < plan.files.length; first += OPEN_AT_ONCE) {
    const lot = plan.files.slice(first, first + OPEN_AT_ONCE);
    const outs: OutFile[] = [];
    // One by one: where one fails, none is on its way into a folder that is being removed.
    for (const { name } of lot) outs.push(await folder.create(name));
    const takers = await Promise.all(
      lot.map((planned, i) => takerOf(planned, outs[i] as OutFile, file, plan, options)),
    );
    await fillLot(file, plan, takers, first, corrections);
    hashes.push(...outs.map((out) => out.sha256()));
  }
  return { plan, hashes, corrections, dropped: droppedOf(file) };
}

async function fillLot(
  file: CheckedFile,
  { main, issue }: Plan,
  takers: readonly Taker[],
  first: number,
  corrections: Corrections,
): Promise<void> {
  for await (const batch of recordsOf(file)) {
    for (const record of batch) {
      const at = record.result.record;
      const taker = takers[(main[at] ?? 0) - first];
      if (taker) corrections.add(at, taker.take(record));
      if (issue[at]) takers[issue[at] - first]?.take(record);
    }
    for (const taker of takers) await taker.flush();
  }
  for (const taker of takers) await taker.close();
}

/** Tickets keep all of their columns. */
function droppedOf({ kind, header, plans }: CheckedFile): string[] {
  if (kind === 'ticket') return [];
  const kept = fieldColumns(templateFields(header.dictionary), { form: 'cell', fix: true, plans });
  return droppedColumns(header, kept);
}
