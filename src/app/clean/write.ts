import type { CleanNotes } from '../../core/clean/assign.ts';
import { FieldCells } from '../../core/clean/cells.ts';
import { droppedColumns } from '../../core/clean/columns.ts';
import { Corrections } from '../../core/clean/correction-store.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { rowsOf } from '../../core/engine/second-pass.ts';
import { templateFields } from '../../core/fields/template.ts';
import type { ParsedRow } from '../../core/rows/row.ts';
import type { OutFile, SinkFolder } from '../../formats/bytes/sink.ts';
import type { Platform } from '../../formats/platform.ts';
import { type Plan, type PlannedFile, planFiles } from './plan.ts';
import { type CleanSource, formatOf, type Taker, takerOf } from './writers.ts';

/** Files open at a time; where there are more, the input is walked over again for those that found no room. */
const MOST_OPEN = 96;

/** What was written. */
export interface CleanSet {
  plan: Plan;
  hashes: string[];
  corrections: Corrections;
  dropped: string[];
}

/**
 * Writes the clean and held files of one input in a second walk over it; no rule is evaluated.
 * @throws InputError where the input has changed since it was checked
 */
export async function writeCleanFiles(
  file: CheckedFile,
  folder: SinkFolder,
  notes: CleanNotes,
  { fix, platform }: { fix: boolean; platform: Platform },
): Promise<CleanSet> {
  const plan = await planFiles(file, formatOf(file), notes, platform);
  const cells = new FieldCells(file.header, { plans: file.plans, fix });
  const files = new CleanFiles({ file, plan, cells }, folder);
  await files.write();
  const hashes = plan.files.map((_, place) => files.hashes.get(place) as string);
  return { plan, hashes, corrections: files.corrections, dropped: droppedOf(file) };
}

/** A file while its records come. */
interface OpenFile {
  out: OutFile;
  taker: Taker;
  left: number;
}

/** The files of one input, each open from its first record to its last; by their place in the plan. */
class CleanFiles {
  readonly hashes = new Map<number, string>();
  readonly corrections: Corrections;
  private readonly open = new Map<number, OpenFile>();
  /** Those for which there was no room: in this walk they take nothing. */
  private readonly waiting = new Set<number>();

  constructor(
    private readonly source: CleanSource,
    private readonly folder: SinkFolder,
  ) {
    this.corrections = new Corrections(source.file.records);
  }

  async write(): Promise<void> {
    const { file, plan } = this.source;
    for (const [place, { records }] of plan.files.entries()) if (records === 0) await this.begin(place);
    while (this.hashes.size < plan.files.length) {
      this.waiting.clear();
      for await (const batch of rowsOf(file)) {
        for (const { record } of batch) {
          const [main, issue] = [plan.main[record] as number, plan.issue[record] as number];
          if (this.isNew(main)) await this.begin(main);
          if (issue && this.isNew(issue)) await this.begin(issue);
        }
        for (const row of batch) this.take(row);
        await this.flush();
      }
    }
  }

  private isNew(place: number): boolean {
    return !this.open.has(place) && !this.waiting.has(place) && !this.hashes.has(place);
  }

  /** One by one: where one fails, none is on its way into a folder that is being removed. */
  private async begin(place: number): Promise<void> {
    if (this.open.size >= MOST_OPEN) {
      this.waiting.add(place);
      return;
    }
    const planned = this.source.plan.files[place] as PlannedFile;
    const out = await this.folder.create(planned.name);
    const taker = await takerOf(planned, out, this.source);
    if (planned.records > 0) this.open.set(place, { out, taker, left: planned.records });
    else await this.end(place, out, taker);
  }

  private take(row: ParsedRow): void {
    const { main, issue } = this.source.plan;
    const file = this.open.get(main[row.record] as number);
    if (file) {
      this.corrections.add(row.record, file.taker.take(row));
      file.left -= 1;
    }
    const also = issue[row.record] ? this.open.get(issue[row.record] as number) : undefined;
    if (also) {
      also.taker.take(row);
      also.left -= 1;
    }
  }

  private async flush(): Promise<void> {
    for (const [place, { out, taker, left }] of this.open) {
      if (left > 0) await taker.flush();
      else await this.end(place, out, taker);
    }
  }

  private async end(place: number, out: OutFile, taker: Taker): Promise<void> {
    await taker.close();
    this.hashes.set(place, out.sha256());
    this.open.delete(place);
  }
}

/** Tickets keep all of their columns. */
function droppedOf({ kind, header }: CheckedFile): string[] {
  return kind === 'ticket' ? [] : droppedColumns(header, templateFields(header.dictionary));
}
