import { findDroppedColumns } from '../../core/clean/columns.ts';
import type { CorrectionStore } from '../../core/clean/correction-store.ts';
import type { CleanAssignments } from '../../core/clean/grouping.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { readCheckedRows } from '../../core/engine/second-pass.ts';
import { getTemplateFields } from '../../core/fields/template.ts';
import type { SinkFolder } from '../../formats/bytes/sink.ts';
import type { Platform } from '../../formats/platform.ts';
import { type CleanPlan, type PlannedFile, planFiles } from './clean-or-held.ts';
import type { HeldWords } from './held-words.ts';
import { MAX_OPEN_FILES, OpenFiles } from './open-files.ts';
import { type CleanSource, chooseCleanFormat, createCleanSource } from './writers.ts';

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
  const files = new CleanFileSet(file, plan, createCleanSource(file, fix, words), folder);
  await files.write();
  const hashes = plan.files.map((_, index) => files.hashes.get(index) as string);
  return { plan, hashes, corrections: files.corrections, droppedColumns: listDroppedColumns(file) };
}

/** The files of one input, by their index in the plan. Each is open from its first record to its last. */
class CleanFileSet {
  readonly hashes = new Map<number, string>();
  private readonly files: OpenFiles;
  /** Files that were not opened in this pass because too many were open. */
  private readonly deferredFiles = new Set<number>();

  constructor(
    private readonly file: CheckedFile,
    private readonly plan: CleanPlan,
    source: CleanSource,
    folder: SinkFolder,
  ) {
    this.files = new OpenFiles(source, folder, file.records);
  }

  get corrections(): CorrectionStore {
    return this.files.corrections;
  }

  async write(): Promise<void> {
    const { file, plan, files } = this;
    for (const [index, { records }] of plan.files.entries()) if (records === 0) await this.openFile(index);
    await this.flush();
    while (this.hashes.size < plan.files.length) {
      this.deferredFiles.clear();
      for await (const batch of readCheckedRows(file)) {
        for (const { record } of batch) {
          const index = plan.fileIndexes[record] as number;
          if (this.isUnopened(index)) await this.openFile(index);
        }
        for (const row of batch) files.writeRow(plan.fileIndexes[row.record] as number, row);
        await this.flush();
      }
    }
  }

  private isUnopened(index: number): boolean {
    return !this.files.has(index) && !this.deferredFiles.has(index) && !this.hashes.has(index);
  }

  private async openFile(index: number): Promise<void> {
    if (this.files.count >= MAX_OPEN_FILES) this.deferredFiles.add(index);
    else await this.files.open(index, this.plan.files[index] as PlannedFile);
  }

  private async flush(): Promise<void> {
    const { files, plan, hashes } = this;
    for (const index of files.keys()) {
      if (files.countRecords(index) < (plan.files[index] as PlannedFile).records) await files.flush(index);
      else hashes.set(index, (await files.close(index)).sha256());
    }
  }
}

/** Columns that no clean file has: those the template lacks, and in tickets those that are no field. */
export function listDroppedColumns({ kind, header }: CheckedFile): string[] {
  const { dictionary } = header;
  return findDroppedColumns(header, kind === 'ticket' ? dictionary.fields : getTemplateFields(dictionary));
}
