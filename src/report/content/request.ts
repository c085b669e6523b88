import type { Request } from '../../core/model/report.ts';
import { dayWords } from './dates.ts';

/** What the request comes to: how many people, and until when HFS may take. */
export function requestWords({ individuals, processing: { earliest, latest } }: Request): string {
  const people = individuals === 1 ? '1 person' : `${individuals} people`;
  const most = latest === null ? '; no upper limit is published' : `, may take until ${dayWords(latest)}`;
  return `${people}: HFS needs at least until ${dayWords(earliest)}${most}`;
}
