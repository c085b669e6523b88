import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NOTICES } from '../../core/portal/notices.ts';

/** The text as a link (OSC 8) where links are on and there is something to link to. It takes the text's width. */
export function renderLink(text: string, url: string | undefined, isOn = false): string {
  if (!isOn || url === undefined) return text;
  return `\u001b]8;;${url}\u0007${text}\u001b]8;;\u0007`;
}

/** Where a file stands; undefined for standard input, and where its path holds what may be a person's number. */
export function toFileUrl(file: string): string | undefined {
  if (file === '-') return undefined;
  const path = resolve(file);
  return /\d{7}/.test(path) ? undefined : pathToFileURL(path).href;
}

/** The notice that a source cites: of "2023-02-22 §6" that of that date; undefined where it is none. */
export function findNoticeUrl(source: string): string | undefined {
  return NOTICES.find(({ date }) => source.startsWith(`${date} §`))?.url;
}
