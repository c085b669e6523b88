import type { Checkpoint } from '../../formats/bytes/checkpoint.ts';
import { unreadableError } from '../../formats/bytes/source.ts';
import { readSegments, type X12File } from '../../formats/x12/read.ts';
import type { Segment } from '../../formats/x12/segments.ts';
import { AcknowledgmentReader, type ReturnedItem } from './acknowledgment.ts';
import { type RemittanceObserver, RemittanceReader } from './remittance.ts';

/** What is read from the transaction sets of a file. */
export interface TransactionObserver extends RemittanceObserver {
  onReturned(item: ReturnedItem): void;
  /** Called now and then, with everything before it passed on. */
  flush?(): Promise<void>;
}

/** How many transaction sets a file has of the kinds that are imported, and of others. */
export interface SetCounts {
  imported: number;
  others: number;
}

/** The implementation guide of the 277CA; a 277 of another one answers a question about a claim. */
const ACKNOWLEDGMENT_GUIDE = 'X214';

interface SetReader {
  component: string;
  read(segment: Segment): void;
}

/**
 * Reads the 835 and 277CA transaction sets of a file.
 * @throws InputError if the file cannot be read, or is damaged
 */
export async function readTransactions(
  file: X12File,
  observer: TransactionObserver,
  checkpoint: Checkpoint,
): Promise<SetCounts> {
  const refuse = (why: string) => unreadableError(file.name, why);
  const remittances = new RemittanceReader(observer, refuse);
  const acknowledgments = new AcknowledgmentReader((item) => observer.onReturned(item));
  const counts: SetCounts = { imported: 0, others: 0 };
  let guide = '';
  let reader: SetReader | undefined;
  const choose = ([, kind, , version]: Segment): SetReader | undefined => {
    if (kind === '835') return remittances;
    return kind === '277' && `${version} ${guide}`.includes(ACKNOWLEDGMENT_GUIDE)
      ? acknowledgments
      : undefined;
  };
  for await (const { segments, component } of readSegments(file)) {
    checkpoint();
    remittances.component = component;
    acknowledgments.component = component;
    for (const segment of segments) {
      const id = segment[0];
      if (id === 'GS') guide = segment[8] ?? '';
      else if (id === 'ST') {
        reader = choose(segment);
        counts[reader ? 'imported' : 'others'] += 1;
      } else reader?.read(segment);
      if (id === 'SE') reader = undefined;
    }
    await observer.flush?.();
  }
  return counts;
}
