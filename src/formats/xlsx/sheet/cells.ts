import type { CellFact } from '../../../core/model/input.ts';
import { toErrorFact } from '../../../core/values/spreadsheet-damage.ts';
import type { Refusals } from '../package/refusals.ts';
import {
  formatIsoDateTime,
  formatSerialDate,
  formatSerialDuration,
  formatSerialTime,
} from './date-serial.ts';
import { applyZeroPattern, type NumberFormat } from './number-format.ts';
import { formatStoredNumber } from './number-text.ts';
import { unescapeText } from './rich-text.ts';
import type { SharedStrings } from './shared-strings.ts';

/** V8 copies shorter substrings; a longer one would keep the whole chunk of XML that it was cut from in memory. */
const MIN_SLICE_LENGTH = 13;

/** A cell as written in the XML. */
export interface CellXml {
  type: string | undefined;
  style: string | undefined;
  /** undefined if there is no value element. */
  value: string | undefined;
  /** The text of an inline string. */
  inline: string | undefined;
  formula: boolean;
}

/** Converts cells to the text a person sees in Excel. What that text loses is the cell's fact. */
export class CellReader {
  /** The fact of the cell that was read last. */
  fact: CellFact | undefined;
  private readonly strings: SharedStrings;
  private readonly formats: readonly NumberFormat[];
  private readonly date1904: boolean;
  private readonly refusals: Refusals;

  constructor(
    strings: SharedStrings,
    formats: readonly NumberFormat[],
    date1904: boolean,
    refusals: Refusals,
  ) {
    this.strings = strings;
    this.formats = formats;
    this.date1904 = date1904;
    this.refusals = refusals;
  }

  /**
   * Returns the cell's text; '' if the cell is empty or cannot be shown.
   * @throws InputError if the cell refers to a shared string that does not exist
   */
  read(cell: CellXml): string {
    this.fact = undefined;
    if (cell.inline !== undefined) return copyString(cell.inline);
    const { type, value } = cell;
    if (value === undefined) return cell.formula ? this.blankWithFact('formula-empty') : '';
    if (type === 's') return this.readSharedString(value);
    if (type === undefined || type === 'n') return this.readNumber(value, cell);
    if (type === 'str' || type === 'inlineStr') return copyString(unescapeText(value));
    if (value === '') return cell.formula ? this.blankWithFact('formula-empty') : '';
    if (type === 'b') {
      this.fact = 'boolean';
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    }
    if (type === 'd') return this.readIsoDate(value);
    return this.blankWithFact(toErrorFact(value));
  }

  private blankWithFact(fact: CellFact): string {
    this.fact = fact;
    return '';
  }

  private readSharedString(value: string): string {
    const index = value === '' ? undefined : Number(value);
    if (index === undefined) return '';
    const text = this.strings.at(index);
    if (text === undefined) throw this.refusals.damaged('a cell refers to a text that is missing');
    return text;
  }

  private readNumber(value: string, cell: CellXml): string {
    if (value === '') return cell.formula ? this.blankWithFact('formula-empty') : '';
    const format = cell.style === undefined ? undefined : this.formats[Number(cell.style)];
    if (format && format.kind !== 'plain') {
      const shown = this.formatNumber(value, format);
      if (shown !== undefined) return shown;
    }
    const plain = formatStoredNumber(value);
    if (!plain) return this.blankWithFact('error');
    this.fact = plain.rounded ? 'rounded' : 'number';
    return plain.text;
  }

  private formatNumber(value: string, format: NumberFormat): string | undefined {
    const serial = Number(value);
    let text: string | undefined;
    if (format.kind === 'zeros') {
      const plain = formatStoredNumber(value);
      if (!plain || plain.rounded) return undefined;
      text = applyZeroPattern(plain.text, format.sections);
      if (text !== undefined) this.fact = 'formatted-zeros';
      return text;
    }
    if (format.kind === 'date') text = formatSerialDate(serial, this.date1904);
    if (format.kind === 'time') text = formatSerialTime(serial);
    if (format.kind === 'duration') text = formatSerialDuration(serial);
    if (text !== undefined) this.fact = 'date';
    return text;
  }

  private readIsoDate(value: string): string {
    const text = formatIsoDateTime(value.trim());
    if (text === undefined) return copyString(value);
    this.fact = 'date';
    return text;
  }
}

function copyString(text: string): string {
  return text.length < MIN_SLICE_LENGTH ? text : ` ${text}`.slice(1);
}
