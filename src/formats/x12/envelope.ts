import { formatNumber } from '../../core/values/count.ts';
import type { RefuseX12, Segment } from './segments.ts';

/** Segments that may stand in an interchange outside a transaction set. */
const OUTSIDE = new Set(['ISA', 'GS', 'GE', 'IEA', 'TA1', 'ISB', 'ISE']);

/** A control segment that is open, and what its end has to say. */
interface Opened {
  control: string;
  /** Groups of an interchange, transaction sets of a group, segments of a transaction set. */
  count: number;
}

/**
 * Checks the envelope: each interchange, group and transaction set must end, with the control number it began with and the
 * right count. Otherwise the file is cut off or damaged, and nothing in it is used.
 */
export class EnvelopeChecker {
  private interchange: Opened | undefined;
  private group: Opened | undefined;
  private set: Opened | undefined;
  private count = 0;

  constructor(private readonly refuse: RefuseX12) {}

  /** @throws InputError if the segment cannot come here, or does not match how its part began */
  check(segment: Segment): void {
    this.count += 1;
    const id = segment[0] ?? '';
    if (this.set) {
      this.set.count += 1;
      if (id === 'SE') this.closeSet(segment, this.set);
      else if (id === 'ST' || OUTSIDE.has(id)) throw this.fault(`${id} comes before SE`);
      return;
    }
    if (id === 'ST') this.openSet(segment);
    else if (id === 'GS') this.openGroup(segment);
    else if (id === 'GE') this.closeGroup(segment);
    else if (id === 'ISA') this.openInterchange(segment);
    else if (id === 'IEA') this.closeInterchange(segment);
    else if (!OUTSIDE.has(id)) throw this.fault('a segment is outside of ST and SE');
  }

  private openInterchange(segment: Segment): void {
    if (this.interchange) throw this.fault('ISA comes before IEA');
    this.interchange = { control: segment[13] ?? '', count: 0 };
  }

  private openGroup(segment: Segment): void {
    if (this.group) throw this.fault('GS comes before GE');
    if (this.interchange) this.interchange.count += 1;
    this.group = { control: segment[6] ?? '', count: 0 };
  }

  private openSet(segment: Segment): void {
    if (!this.group) throw this.fault('ST comes before GS');
    this.group.count += 1;
    this.set = { control: segment[2] ?? '', count: 1 };
  }

  private closeSet([, count, control]: Segment, opened: Opened): void {
    this.compare('SE', opened, count, control);
    this.set = undefined;
  }

  private closeGroup([, count, control]: Segment): void {
    if (!this.group) throw this.fault('GE comes before GS');
    this.compare('GE', this.group, count, control);
    this.group = undefined;
  }

  private closeInterchange([, count, control]: Segment): void {
    if (this.group) throw this.fault('IEA comes before GE');
    if (this.interchange) this.compare('IEA', this.interchange, count, control);
    this.interchange = undefined;
  }

  private compare(id: string, opened: Opened, count = '', control = ''): void {
    if (!isSameNumber(control, opened.control)) throw this.fault(`the control number of ${id} is another`);
    if (isSameNumber(count, String(opened.count))) return;
    const declared = /^\d{1,9}$/.test(count.trim()) ? formatNumber(Number(count)) : 'no number';
    throw this.fault(`${id} says ${declared}, and there are ${formatNumber(opened.count)}`);
  }

  private fault(what: string): Error {
    const position = `Segment ${formatNumber(this.count)}: ${what}`;
    return this.refuse(`${position}. The file is cut off or damaged. Get it again.`);
  }
}

/** Some programs drop leading zeros or blanks of a control number. */
function isSameNumber(a: string, b: string): boolean {
  return a === b || normalizeNumber(a) === normalizeNumber(b);
}

function normalizeNumber(text: string): string {
  return text.trim().replace(/^0+(?=.)/, '');
}
