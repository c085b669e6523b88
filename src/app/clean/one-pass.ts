import type { CleanAssignments } from '../../core/clean/grouping.ts';
import type { CheckedFile, StartedFile } from '../../core/engine/checked-file.ts';
import type { BatchObserver } from '../../core/engine/record-observer.ts';
import { hasColumns } from '../../core/engine/select-rules.ts';
import { listRequiredFields } from '../../core/fields/needed.ts';
import type { Context } from '../../core/model/context.ts';
import type { ParsedRow } from '../../core/rows/row.ts';
import type { StagingFolder } from '../../formats/bytes/sink.ts';
import type { Platform } from '../../formats/platform.ts';
import { type CleanPlan, nameCleanFile, nameHeldFile, planFiles } from './clean-or-held.ts';
import { createHeldWords } from './held-words.ts';
import { MAX_OPEN_FILES, OpenFiles } from './open-files.ts';
import { WaitingRows } from './waiting-rows.ts';
import { listDroppedColumns, type WrittenCleanFiles } from './write.ts';
import { chooseCleanFormat, createCleanSource } from './writers.ts';

/** The keys of the two files that every input has. That of a group is its first record. */
const CLEAN = 0;
const HELD = -1;

/** Rows that may wait: they are in memory. */
const MAX_WAITING_ROWS = 4_096;

/** What the files are written by. */
interface OnePassOptions<F> {
  /** Filled by the same check, before each batch is observed. */
  assignments: CleanAssignments;
  fix: boolean;
  platform: Platform;
  openFolder(): Promise<F>;
}

/** The complete files, in a folder that is yet to be moved into place. */
interface OnePassFiles<F> {
  folder: F;
  cleanFiles: WrittenCleanFiles;
}

/**
 * Writes the clean files while their input is checked, for speed: the plain way, in write.ts, reads it a second time and
 * writes the same. Whatever one pass cannot foresee ends it, such as a finding on the whole file; then the files are written
 * the plain way.
 */
export class OnePass<F extends StagingFolder> {
  private folder: F | undefined;
  private files: OpenFiles | undefined;
  private readonly waiting = new WaitingRows();
  private hasEnded = false;

  constructor(private readonly options: OnePassOptions<F>) {}

  readonly observeBatch: BatchObserver = (rows, file, context) =>
    this.hasEnded || rows.length === 0 ? undefined : this.tryTo(() => this.observe(rows, file, context));

  /**
   * Completes the files; undefined if the input has to be read again.
   * @throws OutputError if a file cannot be written
   */
  async finish(file: CheckedFile): Promise<OnePassFiles<F> | undefined> {
    const { folder, files } = this;
    if (this.hasEnded || !folder || !files) return undefined;
    return this.tryTo(async () => {
      requireForeseeable(file);
      for (const row of this.waiting.listAll()) files.writeRow(CLEAN, row);
      const { assignments, platform } = this.options;
      const plan = await planFiles(file, chooseCleanFormat(file), assignments, platform);
      const hashes = await this.closeFiles(plan, files, folder);
      const { corrections } = files;
      this.hasEnded = true;
      return { folder, cleanFiles: { plan, hashes, corrections, droppedColumns: listDroppedColumns(file) } };
    });
  }

  /** Removes what was written, unless it was completed. */
  async abandon(): Promise<void> {
    if (this.hasEnded) return;
    this.hasEnded = true;
    await this.folder?.abandon(undefined);
  }

  private async tryTo<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UnforeseenError)) throw await this.fail(error);
      await this.abandon();
      return undefined;
    }
  }

  /** Removes what was written, and returns the error in our own words. */
  private async fail(error: unknown): Promise<unknown> {
    this.hasEnded = true;
    return this.folder ? this.folder.abandon(error) : error;
  }

  private async observe(rows: readonly ParsedRow[], file: StartedFile, context: Context): Promise<void> {
    requireForeseeable(file);
    this.files ??= await this.start(file, context);
    const { files } = this;
    const keys = rows.map(({ record }) => this.findKey(record, file));
    for (const key of keys) if (!files.has(key)) await this.openGroup(key, files);
    for (const row of this.waiting.takeReady()) files.writeRow(CLEAN, row);
    rows.forEach((row, i) => {
      const key = keys[i] as number;
      const isAlone = key === CLEAN && this.options.assignments.getFirstSimilar(row.record) !== 0;
      if (key === CLEAN && (isAlone || this.waiting.count > 0)) this.waiting.add(row.copy(), isAlone);
      else files.writeRow(key, row);
    });
    if (this.waiting.count > MAX_WAITING_ROWS) throw new UnforeseenError();
    for (const key of files.keys()) await files.flush(key);
  }

  private async start(file: StartedFile, context: Context): Promise<OpenFiles> {
    // A column that is missing concerns all records, but is reported after the last one.
    const needed = listRequiredFields(file.header.dictionary).map(({ name }) => name);
    if (!hasColumns(file.table, needed)) throw new UnforeseenError();
    this.folder = await this.options.openFolder();
    const source = createCleanSource(file, this.options.fix, createHeldWords(context));
    const files = new OpenFiles(source, this.folder);
    const format = chooseCleanFormat(file);
    await files.open(CLEAN, { name: nameCleanFile('ticket', format), role: 'clean', records: 0 });
    await files.open(HELD, { name: nameHeldFile('ticket', format), role: 'held', records: 0 });
    return files;
  }

  private findKey(record: number, { results }: StartedFile): number {
    if (results.getAction(record) !== 'submit') return HELD;
    const { assignments } = this.options;
    const first = assignments.getFirstSimilar(record);
    return assignments.groups.has(first) ? first : CLEAN;
  }

  private async openGroup(first: number, files: OpenFiles): Promise<void> {
    if (files.count >= MAX_OPEN_FILES) throw new UnforeseenError();
    await files.open(first, { name: String(first), role: 'claim-issues', records: 0 });
    const row = this.waiting.take(first);
    if (row) files.writeRow(first, row);
  }

  /** Gives the files of groups their names, which depend on all groups; returns their hashes in the order of the plan. */
  private async closeFiles(plan: CleanPlan, files: OpenFiles, folder: F): Promise<string[]> {
    const groups = [...this.options.assignments.groups.keys()].sort((a, b) => a - b);
    const keys = [CLEAN, HELD, ...groups];
    if (plan.files.some(({ records }, i) => files.countRecords(keys[i] as number) !== records))
      throw new UnforeseenError();
    const hashes: string[] = [];
    for (const [i, { name }] of plan.files.entries()) {
      const out = await files.close(keys[i] as number);
      if (out.name !== name) await folder.rename(out, name);
      hashes.push(out.sha256());
    }
    return hashes;
  }
}

/** Something that only a second pass can write. It is never shown. */
class UnforeseenError extends Error {}

/**
 * Records may go into copies of a workbook that depend on how many there are, people into files by their number, and any record of a JSON may bring a key
 * that all files have then.
 * @throws UnforeseenError if a record's file, or what is written of it, depends on more than the records so far
 */
function requireForeseeable({ kind, input, header, results, crashes }: StartedFile): void {
  const isForeseeable = kind === 'ticket' && input.shape === 'grid' && !header.dictionary.template?.workbook;
  if (!isForeseeable || results.hasWholeFileOutcome || crashes.length > 0) throw new UnforeseenError();
}
