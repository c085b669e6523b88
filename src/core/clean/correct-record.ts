import type { RawRecord } from '../model/input.ts';
import type { Correction } from '../model/written.ts';
import type { ParsedRow } from '../rows/row.ts';
import type { CellBuilder } from './cells.ts';
import type { InputField } from './input-fields.ts';

/** How a record of a JSON input is written. Values that are not named here keep their original text. */
interface CorrectedRecord {
  /** New values, by the name of the field. */
  changed: Map<string, string>;
  /** Fields that the record has no key for. */
  added: [field: string, text: string][];
  corrections: Correction[];
}

/**
 * Corrects the fields of a record.
 * @param builders one for each field
 */
export function correctRecord(
  row: ParsedRow,
  fields: readonly InputField[],
  builders: readonly CellBuilder[],
): CorrectedRecord {
  const { keys, values } = row.source as RawRecord;
  const corrected: CorrectedRecord = { changed: new Map(), added: [], corrections: [] };
  fields.forEach(({ field: { name }, column, isComposed }, i) => {
    const { text, done } = (builders[i] as CellBuilder)(row);
    if (done !== undefined) corrected.corrections.push({ field: name, done });
    const index = isComposed ? keys.indexOf(column?.header ?? '') : 0;
    if (index < 0) {
      if (text !== '') corrected.added.push([name, text]);
    } else if (done !== undefined || (isComposed && text !== values[index])) {
      corrected.changed.set(name, text);
    }
  });
  return corrected;
}
