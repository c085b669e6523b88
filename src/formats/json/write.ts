import type { RawRecord } from '../../core/model/input.ts';
import type { OutFile } from '../bytes/sink.ts';
import { extractValueTexts } from './read.ts';

/** A record to write: the original with some values changed and some keys added. */
export interface OutRecord {
  record: RawRecord;
  /** New values by key. */
  changed: ReadonlyMap<string, string>;
  added: readonly (readonly [key: string, text: string])[];
}

/** A list of records being written. */
export interface RecordWriter {
  write(records: readonly OutRecord[]): Promise<void>;
  close(): Promise<void>;
}

/** Writes a .json: a list of tickets, inside the text that surrounded the input's list. */
export async function openJsonWriter(
  file: OutFile,
  wrapper: { before: string; after: string } | undefined,
): Promise<RecordWriter> {
  await file.write(`${wrapper?.before ?? ''}[`);
  let separator = '\n';
  return {
    async write(records) {
      let text = '';
      for (const record of records) {
        const members = renderMembers(record).map(([key, value]) => `    ${key}: ${value}`);
        text += `${separator}  {\n${members.join(',\n')}\n  }`;
        separator = ',\n';
      }
      await file.write(text);
    },
    async close() {
      await file.write(`${separator === '\n' ? '' : '\n'}]${wrapper?.after ?? ''}`.replace(/\n*$/, '\n'));
      await file.close();
    },
  };
}

/** Writes an .ndjson: one ticket a line. */
export async function openNdjsonWriter(file: OutFile): Promise<RecordWriter> {
  const renderLine = (record: OutRecord): string =>
    `{${renderMembers(record)
      .map(([key, value]) => `${key}:${value}`)
      .join(',')}}\n`;
  return {
    write: (records) => file.write(records.map(renderLine).join('')),
    close: () => file.close(),
  };
}

/** Keys and values as JSON. Unchanged values keep their original text, so digits and nested values are not altered. */
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
