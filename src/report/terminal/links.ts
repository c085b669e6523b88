import { NOTICES } from '../../core/portal/published-notices.ts';

/** The text as a link (OSC 8) if there is something to link to. It is as wide as the text. */
export function renderLink(text: string, url: string | undefined): string {
  return url === undefined ? text : `\u001b]8;;${url}\u0007${text}\u001b]8;;\u0007`;
}

/** The URL of a file; undefined for standard input, and if the path contains what may be a person's number. */
export function findFileUrl(file: string, toFileUrl: (path: string) => string): string | undefined {
  if (file === '-') return undefined;
  const url = toFileUrl(file);
  return /\d{7}/.test(decodeURIComponent(url)) ? undefined : url;
}

/** The URL of the notice that a source cites, such as "2023-02-22 §6"; undefined if it cites no notice. */
export function findNoticeUrl(source: string): string | undefined {
  return NOTICES.find(({ date }) => source.startsWith(`${date} §`))?.url;
}
