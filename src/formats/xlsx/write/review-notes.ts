import { copyText } from '../../../core/values/memoize.ts';
import { escapeXmlContent } from '../xml/escape.ts';
import { formatCellReference } from './cell-reference.ts';
import { toPixels } from './column-width.ts';

const WIDTH = 340;
/** Characters in a line of a note of that width, in 10 points. */
const LINE_LENGTH = 48;
const LINE_HEIGHT = 17;
const PADDING = 16;
const MAX_HEIGHT = 560;
const DEFAULT_ROW_HEIGHT = 20;
const DEFAULT_COLUMN_WIDTH = 64;
const OFFSET = 12;

/** Excel numbers shapes in blocks of this many, from the second one; a drawing lists its blocks. */
const BLOCK = 1_024;

/** The part of exceljs's worksheet that its types do not declare. */
interface ExceljsWorksheet {
  hasComments: boolean;
  _sheetCommentsWriter: {
    commentsStream: { write(text: string): void };
    vmlStream: { write(text: string): void };
    _writeOpen(): void;
    _writeComment(comment: object, index: number): void;
    addComments(comments: object[]): void;
  };
}

interface Note {
  column: number;
  row: number;
  text: string;
  height: number;
  /** Pixels that the rows so far do not cover. */
  left: number;
}

/**
 * Writes the notes of a sheet, each as large as its text. A note's size is stored as the cells that it covers, so that
 * it waits until the rows below it are known. exceljs would give all notes one size.
 */
export class ReviewNotes {
  private waiting: Note[] = [];
  private nextRow = 1;
  private readonly worksheet: ExceljsWorksheet;

  /** @param count the number of notes at most */
  constructor(
    worksheet: object,
    private readonly columnPixels: readonly number[],
    count: number,
  ) {
    this.worksheet = worksheet as ExceljsWorksheet;
    const writer = this.worksheet._sheetCommentsWriter;
    writer._writeOpen = () => {
      writer.commentsStream.write(COMMENTS_START);
      writer.vmlStream.write(buildDrawingStart(count));
    };
    writer._writeComment = (comment, index) => {
      const { note, bottom } = comment as { note: Note; bottom: [row: number, offset: number] };
      writer.commentsStream.write(buildComment(note));
      writer.vmlStream.write(this.buildShape(note, bottom, index));
    };
  }

  /** To be called before the row of the note is finished. */
  add(column: number, row: number, text: string): void {
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_LENGTH)), 0);
    const height = Math.min(MAX_HEIGHT, lines * LINE_HEIGHT + PADDING);
    this.waiting.push({ column, row, text: copyText(text), height, left: height });
  }

  /** @param points undefined for the default height */
  finishRow(row: number, points: number | undefined): void {
    for (; this.nextRow < row && this.waiting.length > 0; this.nextRow += 1) {
      this.coverRow(this.nextRow, DEFAULT_ROW_HEIGHT);
    }
    this.nextRow = row + 1;
    if (this.waiting.length > 0) {
      this.coverRow(row, points === undefined ? DEFAULT_ROW_HEIGHT : Math.round((points * 4) / 3));
    }
  }

  /** Writes the notes that wait for rows. */
  close(): void {
    for (; this.waiting.length > 0; this.nextRow += 1) this.coverRow(this.nextRow, DEFAULT_ROW_HEIGHT);
  }

  private coverRow(row: number, pixels: number): void {
    const written: object[] = [];
    const waiting: Note[] = [];
    for (const note of this.waiting) {
      if (note.row > row) waiting.push(note);
      else if (note.left > pixels) {
        note.left -= pixels;
        waiting.push(note);
      } else {
        const ref = formatCellReference(note.column, note.row);
        written.push({ ref, note, bottom: [row - 1, note.left] });
      }
    }
    this.waiting = waiting;
    if (written.length === 0) return;
    this.worksheet.hasComments = true;
    this.worksheet._sheetCommentsWriter.addComments(written);
  }

  private buildShape(note: Note, [bottomRow, bottomOffset]: [number, number], index: number): string {
    const { column, row, height } = note;
    const [right, rightOffset] = this.findRight(column + 1);
    const anchor = [column + 1, OFFSET, row - 1, 2, right, rightOffset, bottomRow, bottomOffset].join(', ');
    const style = `position:absolute;width:${(WIDTH * 3) / 4}pt;height:${(height * 3) / 4}pt;z-index:${index + 1};visibility:hidden`;
    return (
      `<v:shape id="_x0000_s${BLOCK + 1 + index}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  }

  /** The column in which a note ends that begins in this one, and how far from its left edge. */
  private findRight(column: number): [column: number, offset: number] {
    let left = WIDTH + OFFSET;
    let at = column;
    for (; ; at += 1) {
      const pixels = this.columnPixels[at] ?? DEFAULT_COLUMN_WIDTH;
      if (left <= pixels) return [at, left];
      left -= pixels;
    }
  }
}

/** The widths of columns in pixels; a folded one has none. */
export function listColumnPixels(widths: readonly number[], folded: ReadonlySet<number>): number[] {
  return widths.map((width, i) => (folded.has(i) ? 0 : toPixels(width)));
}

const COMMENTS_START =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>portal-check</author></authors><commentList>';

function buildDrawingStart(count: number): string {
  const blocks = Array.from({ length: Math.floor(count / BLOCK) + 1 }, (_, i) => i + 1).join(',');
  return (
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<xml xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
  );
}

function buildComment({ column, row, text }: Note): string {
  return (
    `<comment ref="${formatCellReference(column, row)}" authorId="0"><text><r>` +
    '<rPr><sz val="10"/><color indexed="81"/><rFont val="Calibri"/><family val="2"/></rPr>' +
    `<t xml:space="preserve">${escapeXmlContent(text)}</t></r></text></comment>`
  );
}
