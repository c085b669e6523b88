import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import type { Dictionary } from '../../core/model/field.ts';
import type { Answers } from './judge.ts';

/** The answers as a record: in the order of the fields, without empty ones. */
export function buildDraftRecord(answers: Answers, { fields }: Dictionary): DraftRecord {
  const texts = fields.map(({ name }) => [name, answers.get(name) ?? ''] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** The records of a file by field, with the text of each cell. */
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
