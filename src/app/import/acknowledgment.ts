import { decodeElement } from '../../formats/x12/element-text.ts';
import type { Segment } from '../../formats/x12/segments.ts';

/** What came back without reaching the plan's adjudication. */
export interface ReturnedItem {
  level: 'claim' | 'provider' | 'receiver';
  /** The number of the claim within the file, from 1; of the claim before, for the other levels. */
  position: number;
  payer: string;
  /** A3:21 and the like. */
  code: string;
  /** Whether the State's own check of the recipient returned it (HFS notice of 2026-04-08). */
  isRecipientCheck: boolean;
}

/** The categories of a claim status that reject: returned, not found, incomplete, invalid, in conflict. */
const REJECTED = new Set(['A3', 'A4', 'A6', 'A7', 'A8']);
const RECIPIENT_CHECK = /^uRECIP/i;

const LEVELS: Readonly<Record<string, ReturnedItem['level']>> = {
  '21': 'receiver',
  '19': 'provider',
  PT: 'claim',
  '22': 'claim',
  '23': 'claim',
};

/** Reads the segments between ST and SE of a 277CA (005010X214). Each rejected claim, provider or receiver counts once. */
export class AcknowledgmentReader {
  /** Claims of the file so far. */
  claims = 0;
  private payer = '';
  private level = '';
  private hasReturned = false;

  constructor(private readonly onReturned: (item: ReturnedItem) => void) {}

  component = ':';

  read(segment: Segment): void {
    const id = segment[0];
    if (id === 'HL') this.readLevel(segment);
    else if (id === 'TRN') this.readTrace();
    else if (id === 'NM1') {
      if (segment[1] === 'PR') this.payer = decodeElement(segment[3] ?? '').trim();
    } else if (id === 'STC') this.readStatus(segment);
    else if (id === 'SE') this.reset();
  }

  /** Its parents do not matter: each level says itself what it is, and senders number them wrongly. */
  private readLevel([, , , level = '']: Segment): void {
    this.level = level;
    this.hasReturned = false;
  }

  /** Each claim of a patient begins with its trace number. */
  private readTrace(): void {
    if (LEVELS[this.level] !== 'claim') return;
    this.claims += 1;
    this.hasReturned = false;
  }

  private readStatus(segment: Segment): void {
    const level = LEVELS[this.level];
    if (!level || this.hasReturned) return;
    // Up to three statuses, then a text.
    const statuses = [segment[1], segment[10], segment[11]].map((status = '') =>
      status.split(this.component),
    );
    const rejected = statuses.find(([category = '']) => REJECTED.has(category));
    if (!rejected) return;
    this.hasReturned = true;
    this.onReturned({
      level,
      position: this.claims,
      payer: this.payer,
      code: rejected.slice(0, 2).join(':'),
      isRecipientCheck: RECIPIENT_CHECK.test(segment[12] ?? ''),
    });
  }

  private reset(): void {
    this.level = '';
    this.payer = '';
  }
}
