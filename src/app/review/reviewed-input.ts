import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { FileReport } from '../../core/model/report.ts';
import type { ListedFile } from '../../report/content/report-sections.ts';
import type { ColumnPlan } from './columns.ts';
import type { ReviewInput } from './rows.ts';

/** The limits of a review. */
export interface ReviewLimits {
  /** Notes on one sheet and links in the list. */
  notes: number;
  /** Entries of the list for one input. */
  listed: number;
}

/** A checked file with the results and findings of the report, which may have no days. */
export interface ReviewedFile
  extends Omit<CheckedFile, 'results' | 'findings'>,
    Pick<FileReport, 'results' | 'findings'> {}

/** One input of a review. */
export interface ReviewedInput extends ListedFile {
  file: ReviewedFile;
  input: ReviewInput;
  sheet: string;
  columns: ColumnPlan;
  /** Cells with findings. */
  highlightedCells: number;
}
