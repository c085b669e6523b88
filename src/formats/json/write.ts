import type { RawRecord } from '../../core/model/input.ts';
import { trimEndOf } from '../../core/values/text.ts';
import type { OutFile } from '../bytes/sink.ts';
import { extractValueTexts } from './read.ts';

const LONE_SURROGATE = /\p{Cs}/gu;

/** A record to write: the original with some values changed and some keys added. */
export interface OutRecord {
  record: RawRecord;
  /** New values by the key that is written. */
  changed: ReadonlyMap<string, string>;
  added: readonly (readonly [key: string, text: string])[];
}

/** A list of records being written. */
export interface RecordWriter {
  write(records: readonly OutRecord[]): Promise<void>;
  close(): Promise<void>;
}

/** How records are written. */
export interface RecordWriterOptions {
  /** The text around the list, in a .json. */
  wrapper?: { before: string; after: string } | undefined;
  /** The key that is written for a record's key; undefined to leave the value out. By default all keys stay. */
  renameKey?: ((key: string) => string | undefined) | undefined;
}

/** Writes a .json: a list of tickets, inside the text that surrounded the input's list. */
export async function openJsonWriter(
  file: OutFile,
  { wrapper, renameKey }: RecordWriterOptions = {},
): Promise<RecordWriter> {
  await file.write(escapeLoneSurrogates(`${wrapper?.before ?? ''}[`));
  let separator = '\n';
  return {
    async write(records) {
      let text = '';
      for (const record of records) {
        const members = renderMembers(record, renameKey).map(([key, value]) => `    ${key}: ${value}`);
        text += `${separator}  {\n${members.join(',\n')}\n  }`;
        separator = ',\n';
      }
      await file.write(escapeLoneSurrogates(text));
    },
    async close() {
      const end = `${trimEndOf(`${separator === '\n' ? '' : '\n'}]${wrapper?.after ?? ''}`, /\n/)}\n`;
      await file.write(escapeLoneSurrogates(end));
      await file.close();
    },
  };
}

/** Writes an .ndjson: one ticket a line. */
export async function openNdjsonWriter(
  file: OutFile,
  { renameKey }: RecordWriterOptions = {},
): Promise<RecordWriter> {
  const renderLine = (record: OutRecord): string =>
    `{${renderMembers(record, renameKey)
      .map(([key, value]) => `${key}:${value}`)
      .join(',')}}\n`;
  return {
    write: (records) => file.write(escapeLoneSurrogates(records.map(renderLine).join(''))),
    close: () => file.close(),
  };
}

/** UTF-8 cannot hold half of a surrogate pair, as an input in UTF-16 can; JSON can, as an escape. */
function escapeLoneSurrogates(json: string): string {
  return json.replace(LONE_SURROGATE, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
}

/** Keys and values as JSON. Unchanged values keep their original text, so digits and nested values are not altered. */
function renderMembers(
  { record, changed, added }: OutRecord,
  renameKey: RecordWriterOptions['renameKey'] = (key) => key,
): [string, string][] {
  const texts = record.text === undefined ? undefined : extractValueTexts(record.text);
  const members: [string, string][] = [];
  record.keys.forEach((key, i) => {
    const written = renameKey(key);
    if (written === undefined) return;
    const text = changed.get(written);
    const asWritten = texts?.get(key) ?? JSON.stringify(record.values[i] ?? '');
    members.push([JSON.stringify(written), text === undefined ? asWritten : JSON.stringify(text)]);
  });
  for (const [key, text] of added) members.push([JSON.stringify(key), JSON.stringify(text)]);
  return members;
}
