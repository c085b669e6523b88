import { formatDate } from './dates.ts';

/** Two notices that say the same. */
const TWO_NOTICES = /^(\d{4}-\d{2}-\d{2}) and (\d{4}-\d{2}-\d{2}) notices/;
const ISO_DATE = /\b\d{4}-\d{2}-\d{2}\b/g;

/** The source of a rule as people read it: "notice of 2/22/2023 §6". */
export function describeSource(source: string): string {
  const two = TWO_NOTICES.exec(source);
  if (two) {
    const [start, first = '', second = ''] = two;
    return `HFS notices of ${formatDate(first)} and ${formatDate(second)}${source.slice(start.length)}`;
  }
  return source.replace(ISO_DATE, (iso, at: number) => {
    const date = formatDate(iso);
    return at === 0 ? `HFS notice of ${date}` : date;
  });
}
