import { CorrectionStore } from '../../core/clean/correction-store.ts';
import type { ParsedRow } from '../../core/rows/row.ts';
import type { OutFile, SinkFolder } from '../../formats/bytes/sink.ts';
import type { PlannedFile } from './clean-or-held.ts';
import { type CleanSource, type CleanWriter, openWriter } from './writers.ts';

/** Maximum number of open files. */
export const MAX_OPEN_FILES = 96;

/** A file being written. */
interface OpenFile {
  out: OutFile;
  writer: CleanWriter;
  records: number;
}

/** The clean files that are open, by a number of the caller's choice. */
export class OpenFiles {
  readonly corrections: CorrectionStore;
  private readonly files = new Map<number, OpenFile>();

  constructor(
    private readonly source: CleanSource,
    private readonly folder: SinkFolder,
    records?: number,
  ) {
    this.corrections = new CorrectionStore(records);
  }

  get count(): number {
    return this.files.size;
  }

  has(key: number): boolean {
    return this.files.has(key);
  }

  keys(): Iterable<number> {
    return this.files.keys();
  }

  /** How many records the file has so far. */
  countRecords(key: number): number {
    return this.files.get(key)?.records ?? 0;
  }

  /** To be called for one file after the other: after a failure, no other may be created in a folder that is being removed. */
  async open(key: number, planned: PlannedFile): Promise<void> {
    const out = await this.folder.create(planned.name);
    this.files.set(key, { out, writer: await openWriter(planned, out, this.source), records: 0 });
  }

  /** Does nothing if the file is not open. */
  writeRow(key: number, row: ParsedRow): void {
    const file = this.files.get(key);
    if (!file) return;
    this.corrections.add(row.record, file.writer.addRow(row));
    file.records += 1;
  }

  async flush(key: number): Promise<void> {
    await this.files.get(key)?.writer.flush();
  }

  /** Completes the file, which has its hash then. */
  async close(key: number): Promise<OutFile> {
    const { out, writer } = this.files.get(key) as OpenFile;
    await writer.close();
    this.files.delete(key);
    return out;
  }
}
