import { formatDate } from './dates.ts';

const ISO_DATE = /\b\d{4}-\d{2}-\d{2}\b/g;

/** The source of a rule as people read it: "notice of 2/22/2023 §6". */
export function describeSource(source: string): string {
  return source.replace(ISO_DATE, (iso, at: number) => {
    const date = formatDate(iso);
    return at === 0 ? `HFS notice of ${date}` : date;
  });
}
