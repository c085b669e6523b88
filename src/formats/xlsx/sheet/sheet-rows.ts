import type { RawRow } from '../../../core/model/input.ts';
import type { Checkpoint } from '../../bytes/checkpoint.ts';
import type { Limits } from '../../bytes/limits.ts';
import { type FileState, type ReadPosition, type Source, trackPosition } from '../../bytes/source.ts';
import type { Part } from '../package/directory-entry.ts';
import { createRefusals } from '../package/refusals.ts';
import { Archive } from '../package/zip.ts';
import { decodeXml } from '../xml/decode.ts';
import { XmlReader } from '../xml/parse.ts';
import { CellReader } from './cells.ts';
import type { Merge } from './merges.ts';
import type { NumberFormat } from './number-format.ts';
import { RowBuilder } from './rows.ts';
import { SharedStrings, type StringTable } from './shared-strings.ts';
import { SheetReader } from './sheet.ts';

/** Characters of XML between two checks for a full batch: 50 characters can be a row that is padded to 16,384 cells. */
const SLICE_LENGTH = 2 ** 14;

/** What is needed to read a sheet's rows after its workbook was opened. Can be posted to another thread. */
export interface SheetJob {
  shape: 'sheet';
  /** The name of the file in messages. */
  file: string;
  state: FileState;
  limits: Limits;
  part: Part;
  strings: StringTable;
  formats: readonly NumberFormat[];
  date1904: boolean;
  merges: readonly Merge[];
}

/**
 * Reads the rows of a sheet from the start. The file is closed however the read ends.
 * @param source the workbook that `job` was created from
 * @param position updated during the read
 * @param checkpoint called for each chunk that is unpacked
 * @throws InputError if the sheet is damaged, or the file changed after it was opened
 */
export async function* readSheetRows(
  job: SheetJob,
  source: Source,
  position: ReadPosition | undefined,
  checkpoint: Checkpoint,
): AsyncGenerator<RawRow[]> {
  const { limits, part } = job;
  const refusals = createRefusals(job.file);
  const archive = new Archive(source, new Map(), limits, refusals);
  archive.checkpoint = checkpoint;
  const cells = new CellReader(new SharedStrings(job.strings), job.formats, job.date1904, refusals);
  const rows = new RowBuilder(cells, job.merges, limits, refusals, job.state.size);
  const xml = new XmlReader(new SheetReader(rows, limits, refusals), limits, refusals);
  const chunks = trackPosition(archive.chunks(part), part.size, position);
  for await (const text of decodeXml(chunks, refusals)) {
    for (let at = 0; at < text.length; at += SLICE_LENGTH) {
      xml.write(text.slice(at, at + SLICE_LENGTH));
      if (rows.isFull) yield rows.takeRows();
    }
  }
  xml.end();
  const rest = rows.takeRows();
  if (rest.length > 0) yield rest;
}
