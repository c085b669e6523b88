import type { ErrorFact } from '../../../core/model/input.ts';
import type { Verdict } from '../../../core/model/vocabulary.ts';
import { TEXT_FORMAT } from './row.ts';
import { BOLD_FONT, type createWorkbookWriter, PLAIN_FONT } from './workbook.ts';

/** The style of a cell. The cell's text or note says the same in words. */
export type CellStyle =
  | Verdict
  | 'plain' // as high as its row
  | 'wrapped' // makes its row high enough
  | 'bold'
  | 'head'
  | 'section'
  | 'small'
  | 'faulty'
  | 'early'
  | 'question'
  | 'noted'
  | 'link';

/** A cell of a review; a text unless another member says otherwise. */
export interface ReviewCell {
  text: string;
  /** Set for a date cell: milliseconds since 1970-01-01, without a time zone. */
  timestamp?: number;
  /** The date is shown with its weekday. */
  hasWeekday?: true;
  number?: true;
  /** A number of dollars. */
  dollars?: true;
  error?: Exclude<ErrorFact, 'error'>;
}

/** A cell of a review with its column and style. */
export interface PositionedCell extends ReviewCell {
  /** From 0. */
  column: number;
  style: CellStyle;
  note?: string;
  /** The cell of this workbook that a click leads to. */
  link?: { sheet: string; cell: string };
}

export type Workbook = Awaited<ReturnType<typeof createWorkbookWriter>>;
export type WorksheetWriter = ReturnType<Workbook['addWorksheet']>;
export type ExceljsStyle = ReturnType<WorksheetWriter['getCell']>['style'];

const REVIEW_DATE_FORMAT = 'm/d/yyyy';
/** The number format of a day with its weekday. */
export const WEEKDAY_FORMAT = 'ddd m/d/yyyy';
const DATE_TIME_FORMAT = 'm/d/yyyy h:mm:ss';
/** The number format of an amount. */
export const DOLLAR_FORMAT = '$#,##0.00';

/** Red is for what is lost or wrong, amber for what takes time, blue for a question. */
const FILLS: Partial<Readonly<Record<CellStyle, string>>> = {
  closed: 'FFFBE3E4',
  denied: 'FFFBE3E4',
  delayed: 'FFFFF4D6',
  review: 'FFE3EDF9',
  ready: 'FFE8F4E4',
  head: 'FFE7E6E6',
  section: 'FFD6DCE4',
  faulty: 'FFF4A58A',
  early: 'FFFFD966',
  question: 'FF9DC3E6',
  noted: 'FFD9D9D9',
};

const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;

/** Styles whose text makes the row as high as it needs. */
const GROWING: ReadonlySet<CellStyle> = new Set([
  ...(['closed', 'denied', 'delayed', 'review', 'ready'] as const),
  ...(['wrapped', 'head', 'small', 'link'] as const),
]);

/** Whether the row gets high enough for the whole text of such a cell. */
export function isGrowing(style: CellStyle): boolean {
  return GROWING.has(style);
}

/** Creates one style object for the same style: exceljs recognizes styles by identity. */
export class StyleCache {
  private readonly styles = new Map<CellStyle, Map<string, ExceljsStyle>>();

  get(cell: ReviewCell, style: CellStyle): ExceljsStyle {
    const format = chooseNumberFormat(cell);
    const found = this.styles.get(style)?.get(format);
    if (found) return found;
    const byFormat = this.styles.get(style) ?? new Map<string, ExceljsStyle>();
    const created = createStyle(style, format);
    this.styles.set(style, byFormat.set(format, created));
    return created;
  }
}

function chooseNumberFormat({ timestamp, hasWeekday, number, dollars, text }: ReviewCell): string {
  if (hasWeekday) return WEEKDAY_FORMAT;
  if (timestamp !== undefined) return timestamp % 86_400_000 === 0 ? REVIEW_DATE_FORMAT : DATE_TIME_FORMAT;
  if (number) return dollars ? DOLLAR_FORMAT : 'General';
  return text === '' ? 'General' : TEXT_FORMAT;
}

function createStyle(style: CellStyle, numFmt: string): ExceljsStyle {
  const fill = FILLS[style];
  return {
    numFmt,
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } } }),
    ...chooseFont(style),
    ...(isGrowing(style) && { border: { top: LINE, bottom: LINE } }),
    alignment: {
      wrapText: style !== 'section',
      vertical: 'top',
      // A date beside a text would touch it.
      ...(isGrowing(style) && { horizontal: 'left' }),
    },
  };
}

function chooseFont(style: CellStyle): Pick<ExceljsStyle, 'font'> {
  if (style === 'head' || style === 'bold' || style === 'section') return { font: BOLD_FONT };
  if (style === 'link') return { font: { ...PLAIN_FONT, underline: true, color: { argb: 'FF0563C1' } } };
  return style === 'small' ? { font: { ...PLAIN_FONT, size: 10, color: { argb: 'FF595959' } } } : {};
}
