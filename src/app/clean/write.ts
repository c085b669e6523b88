import type { CleanAssignments } from '../../core/clean/assign.ts';
import { CleanCellFactory } from '../../core/clean/cells.ts';
import { findDroppedColumns } from '../../core/clean/columns.ts';
import { CorrectionStore } from '../../core/clean/correction-store.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { readCheckedRows } from '../../core/engine/second-pass.ts';
import { getTemplateFields } from '../../core/fields/template.ts';
import type { ParsedRow } from '../../core/rows/row.ts';
import type { OutFile, SinkFolder } from '../../formats/bytes/sink.ts';
import type { Platform } from '../../formats/platform.ts';
import { type CleanPlan, type PlannedFile, planFiles } from './plan.ts';
import { type CleanSource, type CleanWriter, chooseCleanFormat, openWriter } from './writers.ts';

/** Files open at a time; where there are more, the input is walked over again for those that found no room. */
const MAX_OPEN_FILES = 96;

/** What was written. */
export interface WrittenCleanFiles {
  plan: CleanPlan;
  hashes: string[];
  corrections: CorrectionStore;
  droppedColumns: string[];
}

/**
 * Writes the clean and held files of one input in a second walk over it; no rule is evaluated.
 * @throws InputError where the input has changed since it was checked
 */
export async function writeCleanFiles(
  file: CheckedFile,
  folder: SinkFolder,
  notes: CleanAssignments,
  { fix, platform }: { fix: boolean; platform: Platform },
): Promise<WrittenCleanFiles> {
  const plan = await planFiles(file, chooseCleanFormat(file), notes, platform);
  const cells = new CleanCellFactory(file.header, { plans: file.plans, fix });
  const files = new CleanFileSet({ file, plan, cells }, folder);
  await files.write();
  const hashes = plan.files.map((_, place) => files.hashes.get(place) as string);
  return { plan, hashes, corrections: files.corrections, droppedColumns: listDroppedColumns(file) };
}

/** A file while its records come. */
interface OpenFile {
  out: OutFile;
  writer: CleanWriter;
  remaining: number;
}

/** The files of one input, each open from its first record to its last; by their place in the plan. */
class CleanFileSet {
  readonly hashes = new Map<number, string>();
  readonly corrections: CorrectionStore;
  private readonly openFiles = new Map<number, OpenFile>();
  /** Those for which there was no room: in this walk they take nothing. */
  private readonly deferredFiles = new Set<number>();

  constructor(
    private readonly source: CleanSource,
    private readonly folder: SinkFolder,
  ) {
    this.corrections = new CorrectionStore(source.file.records);
  }

  async write(): Promise<void> {
    const { file, plan } = this.source;
    for (const [place, { records }] of plan.files.entries()) if (records === 0) await this.openFile(place);
    while (this.hashes.size < plan.files.length) {
      this.deferredFiles.clear();
      for await (const batch of readCheckedRows(file)) {
        for (const { record } of batch) {
          const [main, issue] = [
            plan.mainFileIndexes[record] as number,
            plan.claimIssueFileIndexes[record] as number,
          ];
          if (this.isUnopened(main)) await this.openFile(main);
          if (issue && this.isUnopened(issue)) await this.openFile(issue);
        }
        for (const row of batch) this.writeRow(row);
        await this.flush();
      }
    }
  }

  private isUnopened(place: number): boolean {
    return !this.openFiles.has(place) && !this.deferredFiles.has(place) && !this.hashes.has(place);
  }

  /** One by one: where one fails, none is on its way into a folder that is being removed. */
  private async openFile(place: number): Promise<void> {
    if (this.openFiles.size >= MAX_OPEN_FILES) {
      this.deferredFiles.add(place);
      return;
    }
    const planned = this.source.plan.files[place] as PlannedFile;
    const out = await this.folder.create(planned.name);
    const writer = await openWriter(planned, out, this.source);
    if (planned.records > 0) this.openFiles.set(place, { out, writer, remaining: planned.records });
    else await this.closeFile(place, out, writer);
  }

  private writeRow(row: ParsedRow): void {
    const { mainFileIndexes, claimIssueFileIndexes } = this.source.plan;
    const file = this.openFiles.get(mainFileIndexes[row.record] as number);
    if (file) {
      this.corrections.add(row.record, file.writer.addRow(row));
      file.remaining -= 1;
    }
    const also = claimIssueFileIndexes[row.record]
      ? this.openFiles.get(claimIssueFileIndexes[row.record] as number)
      : undefined;
    if (also) {
      also.writer.addRow(row);
      also.remaining -= 1;
    }
  }

  private async flush(): Promise<void> {
    for (const [place, { out, writer, remaining }] of this.openFiles) {
      if (remaining > 0) await writer.flush();
      else await this.closeFile(place, out, writer);
    }
  }

  private async closeFile(place: number, out: OutFile, taker: CleanWriter): Promise<void> {
    await taker.close();
    this.hashes.set(place, out.sha256());
    this.openFiles.delete(place);
  }
}

/** Tickets keep all of their columns. */
function listDroppedColumns({ kind, header }: CheckedFile): string[] {
  return kind === 'ticket' ? [] : findDroppedColumns(header, getTemplateFields(header.dictionary));
}
