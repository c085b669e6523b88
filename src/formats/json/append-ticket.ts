import type { DraftRecord } from '../../core/model/draft.ts';
import type { RecordsInput } from '../../core/model/input.ts';
import { detectEncoding, readTextChunks } from '../bytes/encoding.ts';
import { LIMITS } from '../bytes/limits.ts';
import { tooLargeError } from '../bytes/source.ts';
import type { Platform } from '../platform.ts';
import { parseJsonRecords } from './read.ts';

/** The tickets of a .json, as the .json reader returns them. */
export function parseTickets(text: string, file: string): RecordsInput {
  const { records, wrapper } = parseJsonRecords(text, file);
  return {
    shape: 'records',
    kind: 'ticket',
    file,
    format: 'json',
    windows1252: false,
    ...(wrapper && { wrapper }),
    records: async function* () {
      yield records;
    },
  };
}

/**
 * Reads the text of a file in any encoding.
 * @throws InputError if the file cannot be read
 */
export async function readText(path: string, platform: Platform): Promise<string> {
  const source = await platform.openSource(path);
  if (source.size > LIMITS.jsonBytes) throw tooLargeError(path, LIMITS.jsonBytes);
  let text = '';
  for await (const chunk of readTextChunks(source, await detectEncoding(source, undefined))) text += chunk;
  return text;
}

/**
 * Adds one ticket to the text of a .json: a single ticket becomes a list, and text around an existing list is kept.
 * @param text undefined for a new file, which then holds this ticket alone
 * @throws InputError if the text holds no tickets
 */
export function appendTicket(text: string | undefined, ticket: DraftRecord, file: string): string {
  return text === undefined ? `${JSON.stringify(ticket, null, 2)}\n` : appendTickets(text, [ticket], file);
}

/**
 * Adds tickets to the text of a .json in the same way.
 * @throws InputError if the text holds no tickets
 */
export function appendTickets(text: string, tickets: readonly DraftRecord[], file: string): string {
  const added = tickets.map((ticket) => indentLines(JSON.stringify(ticket, null, 2))).join(',\n');
  const { wrapper } = parseJsonRecords(text, file);
  const whole = text.trim();
  if (!wrapper && !whole.endsWith(']')) return `[\n${indentLines(whole)},\n${added}\n]\n`;
  const end = wrapper ? text.length - wrapper.after.length - 1 : text.lastIndexOf(']');
  return `${text.slice(0, end).trimEnd()},\n${added}\n${text.slice(end)}`;
}

/** Indents each line. That is safe because a JSON string never contains a line break. */
function indentLines(text: string): string {
  return text.replace(/^/gm, '  ');
}
