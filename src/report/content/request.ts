import type { ReportedRequest } from '../../core/model/report.ts';
import { formatDay } from './dates.ts';

/** A registration request in one line: how many people, and how long HFS may take. */
export function describeRequest({ individuals, processing: { earliest, latest } }: ReportedRequest): string {
  const people = individuals === 1 ? '1 person' : `${individuals} people`;
  if (earliest === null) return `${people}.`;
  const upperLimit =
    latest === null ? '. HFS names no last day.' : `, and may take until ${formatDay(latest)}.`;
  return `${people}. HFS needs until ${formatDay(earliest)} at least${upperLimit}`;
}
