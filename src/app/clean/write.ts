import { CleanCellFactory } from '../../core/clean/cells.ts';
import { findDroppedColumns } from '../../core/clean/columns.ts';
import { CorrectionStore } from '../../core/clean/correction-store.ts';
import type { CleanAssignments } from '../../core/clean/grouping.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { readCheckedRows } from '../../core/engine/second-pass.ts';
import { getTemplateFields } from '../../core/fields/template.ts';
import type { ParsedRow } from '../../core/rows/row.ts';
import type { OutFile, SinkFolder } from '../../formats/bytes/sink.ts';
import type { Platform } from '../../formats/platform.ts';
import { type CleanPlan, type PlannedFile, planFiles } from './clean-or-held.ts';
import type { HeldWords } from './held-words.ts';
import { type CleanSource, type CleanWriter, chooseCleanFormat, openWriter } from './writers.ts';

/** Maximum number of open files; if there are more, the input is read again for the others. */
const MAX_OPEN_FILES = 96;

/** The files that were written. */
export interface WrittenCleanFiles {
  plan: CleanPlan;
  hashes: string[];
  corrections: CorrectionStore;
  droppedColumns: string[];
}

/**
 * Writes the clean and held files of one input in a second pass over it; no rule is evaluated.
 * @throws InputError if the input has changed since it was checked
 */
export async function writeCleanFiles(
  file: CheckedFile,
  folder: SinkFolder,
  assignments: CleanAssignments,
  { fix, platform, words }: { fix: boolean; platform: Platform; words: HeldWords },
): Promise<WrittenCleanFiles> {
  const plan = await planFiles(file, chooseCleanFormat(file), assignments, platform);
  const cells = new CleanCellFactory(file.header, { plans: file.plans, fix });
  const files = new CleanFileSet({ file, plan, cells, words }, folder);
  await files.write();
  const hashes = plan.files.map((_, index) => files.hashes.get(index) as string);
  return { plan, hashes, corrections: files.corrections, droppedColumns: listDroppedColumns(file) };
}

/** A file being written, and how many records it still gets. */
interface OpenFile {
  out: OutFile;
  writer: CleanWriter;
  remaining: number;
}

/** The files of one input, by their index in the plan. Each is open from its first record to its last. */
class CleanFileSet {
  readonly hashes = new Map<number, string>();
  readonly corrections: CorrectionStore;
  private readonly openFiles = new Map<number, OpenFile>();
  /** Files that were not opened in this pass because too many were open. */
  private readonly deferredFiles = new Set<number>();

  constructor(
    private readonly source: CleanSource,
    private readonly folder: SinkFolder,
  ) {
    this.corrections = new CorrectionStore(source.file.records);
  }

  async write(): Promise<void> {
    const { file, plan } = this.source;
    for (const [index, { records }] of plan.files.entries()) if (records === 0) await this.openFile(index);
    while (this.hashes.size < plan.files.length) {
      this.deferredFiles.clear();
      for await (const batch of readCheckedRows(file)) {
        for (const { record } of batch) {
          const index = plan.fileIndexes[record] as number;
          if (this.isUnopened(index)) await this.openFile(index);
        }
        for (const row of batch) this.writeRow(row);
        await this.flush();
      }
    }
  }

  private isUnopened(index: number): boolean {
    return !this.openFiles.has(index) && !this.deferredFiles.has(index) && !this.hashes.has(index);
  }

  /** Called one after the other: after a failure, no other file may be created in a folder that is being removed. */
  private async openFile(index: number): Promise<void> {
    if (this.openFiles.size >= MAX_OPEN_FILES) {
      this.deferredFiles.add(index);
      return;
    }
    const planned = this.source.plan.files[index] as PlannedFile;
    const out = await this.folder.create(planned.name);
    const writer = await openWriter(planned, out, this.source);
    if (planned.records > 0) this.openFiles.set(index, { out, writer, remaining: planned.records });
    else await this.closeFile(index, out, writer);
  }

  private writeRow(row: ParsedRow): void {
    const file = this.openFiles.get(this.source.plan.fileIndexes[row.record] as number);
    if (!file) return;
    this.corrections.add(row.record, file.writer.addRow(row));
    file.remaining -= 1;
  }

  private async flush(): Promise<void> {
    for (const [index, { out, writer, remaining }] of this.openFiles) {
      if (remaining > 0) await writer.flush();
      else await this.closeFile(index, out, writer);
    }
  }

  private async closeFile(index: number, out: OutFile, writer: CleanWriter): Promise<void> {
    await writer.close();
    this.hashes.set(index, out.sha256());
    this.openFiles.delete(index);
  }
}

/** Columns that no clean file has: those the template lacks, and in tickets those that are no field. */
function listDroppedColumns({ kind, header }: CheckedFile): string[] {
  const { dictionary } = header;
  return findDroppedColumns(header, kind === 'ticket' ? dictionary.fields : getTemplateFields(dictionary));
}
