import { Zip, ZipDeflate, zipSync } from 'fflate';
import { encodeUtf8 } from '../codec.ts';
import { Emitter } from './emitter.ts';
import type { StreamBuf } from './exceljs-streams.ts';

/** As the program packs workbooks. */
const FAST_LEVEL = 2;

/** What a zip is written to. */
interface ZipTarget {
  write(chunk: Uint8Array): unknown;
  end(): unknown;
}

/** Packs the parts of a workbook, with the methods of archiver that exceljs calls. */
class WorkbookArchive extends Emitter {
  private readonly zip: Zip;
  private target: ZipTarget | undefined;

  constructor() {
    super();
    this.zip = new Zip((error, chunk, isLast) => {
      if (error) return this.emit('error', error);
      this.target?.write(chunk);
      if (isLast) this.target?.end();
    });
  }

  pipe(target: ZipTarget): void {
    this.target = target;
  }

  append(content: string | StreamBuf, { name }: { name: string }): void {
    const part = new ZipDeflate(name.replace(/^\//, ''), { level: FAST_LEVEL });
    this.zip.add(part);
    if (typeof content === 'string') part.push(encodeUtf8(content), true);
    else {
      content.on('piece', (piece) => part.push(encodeUtf8(piece as string)));
      content.on('ended', () => part.push(new Uint8Array(0), true));
    }
  }

  finalize(): void {
    this.zip.end();
  }
}

/** Takes the place of archiver's only function. */
export function createArchive(): WorkbookArchive {
  return new WorkbookArchive();
}

/** A zip of these files. Workbooks are packed already, so nothing is packed again. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0 });
}
