import type { RawRow, RawSheet } from '../../core/model/input.ts';
import type { Checkpoint } from '../bytes/checkpoint.ts';
import { LIMITS, type Limits } from '../bytes/limits.ts';
import type { ReadPosition, Source } from '../bytes/source.ts';
import { createRefusals } from './package/refusals.ts';
import { openArchive } from './package/zip.ts';
import { readColumnFormats } from './sheet/column-formats.ts';
import { readMerges } from './sheet/merges.ts';
import { readSharedStrings } from './sheet/shared-strings.ts';
import { readSheetRows, type SheetJob } from './sheet/sheet-rows.ts';
import { readStyles } from './sheet/styles.ts';
import { findWorkbookParts } from './workbook.ts';

/** Options for opening a workbook. */
interface WorkbookOptions {
  /** The limits that differ from LIMITS. */
  limits?: Partial<Limits>;
  /** Updated while rows are read. */
  position?: ReadPosition | undefined;
  /** Called for each chunk that is unpacked. */
  checkpoint?: Checkpoint;
  /**
   * Chooses how to read a sheet with `size` bytes of XML, for example in another thread; `read` reads it on this one.
   */
  chooseReader?: (
    size: number,
    createJob: () => Promise<SheetJob>,
    read: RawSheet['rows'],
  ) => RawSheet['rows'];
}

/**
 * Opens an .xlsx or .xlsm and returns its worksheets in workbook order, including hidden ones. Rows are read on
 * demand, and the file is closed in between. Each cell is the text a person sees in Excel; what that text loses is a
 * fact.
 * @throws InputError immediately if the file is damaged or not a workbook, and while rows are read if a sheet is
 * damaged
 */
export async function openWorkbook(source: Source, options: WorkbookOptions = {}): Promise<RawSheet[]> {
  const { file, size, stamp } = source;
  const state = { size, stamp };
  const { position, checkpoint = () => {}, chooseReader = (_size, _createJob, read) => read } = options;
  const limits = { ...LIMITS, ...options.limits };
  const archive = await openArchive(source, limits, createRefusals(file));
  archive.checkpoint = checkpoint;
  const { sheets, date1904, sharedStrings, styles } = await findWorkbookParts(archive);
  const tables = once(async () => ({
    strings: await readSharedStrings(archive, sharedStrings),
    formats: await readStyles(archive, styles),
  }));
  return sheets.map(({ name, hidden, part }) => {
    const createJob = once(async (): Promise<SheetJob> => {
      const merging = readMerges(archive, part);
      // Merges are read at the same time as the tables, whose errors come first and stop the reading of merges.
      merging.catch(() => {});
      const { strings, formats } = await tables().catch((error) => {
        archive.checkpoint = () => {
          throw error;
        };
        throw error;
      });
      const merges = await merging;
      return { shape: 'sheet', file, state, limits, part, strings, formats, date1904, merges };
    });
    const read = async function* (): AsyncGenerator<RawRow[]> {
      yield* readSheetRows(await createJob(), source, position, checkpoint);
    };
    const readFormats = () => readColumnFormats(archive, part);
    const rows = chooseReader(part.size, createJob, read);
    return { name, hidden, date1904, rows, readColumnFormats: readFormats };
  });
}

/** Calls `read` on first use and caches the result. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}
