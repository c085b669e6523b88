import { readCheckedRecords } from '../../core/engine/second-pass.ts';
import type { Card } from '../../report/content/card.ts';
import { buildCard, type CardSource } from './build-card.ts';

/** The cards that were asked for. */
export interface CardSelection {
  cards: Card[];
  /** The rows that follow the last card, if there were too many. */
  leftOut: number[];
  /** Rows that were asked for and that are no records. */
  missing: number[];
}

/**
 * Reads the file again for the cards of some rows, or of all of them, in the order of the file.
 * @throws InputError if the file has changed since it was checked
 */
export async function selectCards(
  source: CardSource,
  rows: ReadonlySet<number> | undefined,
  limit: number,
): Promise<CardSelection> {
  const missing = new Set(rows);
  const selection: CardSelection = { cards: [], leftOut: [], missing: [] };
  for await (const batch of readCheckedRecords(source.file)) {
    for (const record of batch) {
      const { row } = record.result;
      if (rows && !missing.delete(row)) continue;
      if (selection.cards.length < limit) selection.cards.push(buildCard(record, source));
      else selection.leftOut.push(row);
    }
  }
  return { ...selection, missing: [...missing] };
}
