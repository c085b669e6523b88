import type { RawRecord } from '../../core/model/input.ts';
import type { OutFile } from '../bytes/sink.ts';
import { extractValueTexts } from './read.ts';

/** A record as it is written: as it was, but for some of its values and further keys. */
export interface OutRecord {
  record: RawRecord;
  /** New texts by key. */
  changed: ReadonlyMap<string, string>;
  added: readonly (readonly [key: string, text: string])[];
}

export interface RecordWriter {
  write(records: readonly OutRecord[]): Promise<void>;
  close(): Promise<void>;
}

/** Writes a .json: a list of tickets, within what stood around the input's list. */
export async function openJsonWriter(
  file: OutFile,
  wrapper: { before: string; after: string } | undefined,
): Promise<RecordWriter> {
  await file.write(`${wrapper?.before ?? ''}[`);
  let between = '\n';
  return {
    async write(records) {
      let text = '';
      for (const each of records) {
        const members = renderMembers(each).map(([key, value]) => `    ${key}: ${value}`);
        text += `${between}  {\n${members.join(',\n')}\n  }`;
        between = ',\n';
      }
      await file.write(text);
    },
    async close() {
      await file.write(`${between === '\n' ? '' : '\n'}]${wrapper?.after ?? ''}`.replace(/\n*$/, '\n'));
      await file.close();
    },
  };
}

/** Writes an .ndjson: one ticket a line. */
export async function openNdjsonWriter(file: OutFile): Promise<RecordWriter> {
  const lineOf = (record: OutRecord): string =>
    `{${renderMembers(record)
      .map(([key, value]) => `${key}:${value}`)
      .join(',')}}\n`;
  return {
    write: (records) => file.write(records.map(lineOf).join('')),
    close: () => file.close(),
  };
}

/** Keys and values as JSON. What is not changed keeps the text that it was written with: digits and nested values, too. */
function renderMembers({ record, changed, added }: OutRecord): [string, string][] {
  const texts = record.text === undefined ? undefined : extractValueTexts(record.text);
  const members = record.keys.map((key, i): [string, string] => {
    const text = changed.get(key);
    const asWritten = texts?.get(key) ?? JSON.stringify(record.values[i] ?? '');
    return [JSON.stringify(key), text === undefined ? asWritten : JSON.stringify(text)];
  });
  return [
    ...members,
    ...added.map(([key, text]): [string, string] => [JSON.stringify(key), JSON.stringify(text)]),
  ];
}
