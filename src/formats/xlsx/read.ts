import type { RawRow, RawSheet } from '../../core/model/input.ts';
import type { Checkpoint } from '../bytes/checkpoint.ts';
import { LIMITS, type Limits } from '../bytes/limits.ts';
import type { ReadPosition, Source } from '../bytes/source.ts';
import { createRefusals } from './package/refusals.ts';
import { openArchive } from './package/zip.ts';
import { readMerges } from './sheet/merges.ts';
import { readSharedStrings } from './sheet/shared-strings.ts';
import { readSheetRows, type SheetJob } from './sheet/sheet-rows.ts';
import { readStyles } from './sheet/styles.ts';
import { findWorkbookParts } from './workbook.ts';

/** How a workbook is opened. */
interface WorkbookOptions {
  /** Those that are not as in LIMITS. */
  limits?: Partial<Limits>;
  /** Kept up to date while rows are read. */
  position?: ReadPosition | undefined;
  /** Called with each piece that is unpacked. */
  checkpoint?: Checkpoint;
  /** Gives the rows of a sheet of so many bytes of XML in its own way; `read` reads them here. */
  chooseReader?: (size: number, jobOf: () => Promise<SheetJob>, read: RawSheet['rows']) => RawSheet['rows'];
}

/**
 * Opens an .xlsx or .xlsm: its worksheets in workbook order, hidden ones too. Rows are read when asked for, and the
 * file is closed in between. Each cell is the text a person sees; what that loses is told as a fact.
 * @throws InputError at once for any other or damaged file, and while rows are read for a damaged sheet
 */
export async function openWorkbook(source: Source, terms: WorkbookOptions = {}): Promise<RawSheet[]> {
  const { file } = source;
  const { position, checkpoint = () => {}, chooseReader = (_size, _jobOf, read) => read } = terms;
  const limits = { ...LIMITS, ...terms.limits };
  const archive = await openArchive(source, limits, createRefusals(file));
  archive.checkpoint = checkpoint;
  const { sheets, date1904, sharedStrings, styles } = await findWorkbookParts(archive);
  const tables = once(async () => ({
    strings: await readSharedStrings(archive, sharedStrings),
    formats: await readStyles(archive, styles),
  }));
  return sheets.map(({ name, hidden, part }) => {
    const jobOf = once(async (): Promise<SheetJob> => {
      const { stamp } = archive;
      const merging = readMerges(archive, part);
      // Read beside the tables, whose faults are told first and end it.
      merging.catch(() => {});
      const { strings, formats } = await tables().catch((error) => {
        archive.checkpoint = () => {
          throw error;
        };
        throw error;
      });
      const merges = await merging;
      return { shape: 'sheet', file, stamp, limits, part, strings, formats, date1904, merges };
    });
    const read = async function* (): AsyncGenerator<RawRow[]> {
      yield* readSheetRows(await jobOf(), source, position, checkpoint);
    };
    return { name, hidden, date1904, rows: chooseReader(part.size, jobOf, read) };
  });
}

/** What is read when first asked for, and kept. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= read();
    return result;
  };
}
