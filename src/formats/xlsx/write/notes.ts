import { copyText } from '../../../core/values/memoize.ts';
import { escapeCellText } from '../xml/escape.ts';

/**
 * The notes of a sheet. exceljs numbers them within one block of 1,024 ids, from its second one, whatever their number;
 * with more, Excel would offer to repair the workbook. It also keeps a kilobyte for each in memory.
 */
const MAX_NOTES = 1_000;
const MAX_NOTE_LENGTH = 32_767;

/** How exceljs sets notes by default. */
const NOTE_DEFAULTS = {
  margins: { insetmode: 'auto', inset: [0.13, 0.13, 0.25, 0.25] },
  protection: { locked: 'True', lockText: 'True' },
  editAs: 'absolute',
};

/** The part of exceljs's worksheet that its types do not declare. */
interface ExceljsWorksheet {
  hasComments: boolean;
  _sheetCommentsWriter: { addComments(comments: object[]): void };
}

/**
 * Collects the old texts of corrected cells while rows are written, and writes them as notes at the end of the sheet:
 * exceljs would keep the XML of all notes in memory until then.
 */
export class SheetNotes {
  private readonly notes: { address: string; text: string }[] = [];

  /** Further notes are left out once a sheet has as many as it can hold. */
  add(address: string, text: string): void {
    if (this.notes.length >= MAX_NOTES) return;
    this.notes.push({ address, text: copyText(text.slice(0, MAX_NOTE_LENGTH)) });
  }

  /** Writes the notes; to be called once, before the sheet is committed. */
  write(worksheet: object): void {
    if (this.notes.length === 0) return;
    const exceljsWorksheet = worksheet as ExceljsWorksheet;
    exceljsWorksheet.hasComments = true;
    exceljsWorksheet._sheetCommentsWriter.addComments(
      this.notes.map(({ address, text }) => ({
        ref: address,
        note: { texts: [{ text: escapeCellText(text) }], ...NOTE_DEFAULTS },
      })),
    );
  }
}
