import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { DraftRecord } from '../../core/model/draft.ts';

/** The records of a file by field, as they were typed. */
export async function readDraftRecords({ table }: Pick<CheckedFile, 'table'>): Promise<DraftRecord[]> {
  const records: DraftRecord[] = [];
  for await (const batch of table.rows()) {
    for (const row of batch) {
      const cells = table.dictionary.fields.map(({ name }) => [name, row.raw(name)] as const);
      records.push(Object.fromEntries(cells.filter(([, text]) => text !== '')));
    }
  }
  return records;
}
