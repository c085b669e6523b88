/**
 * A whole number as people write it: 16,384. Not with toLocaleString, whose first call takes longer than checking a draft.
 */
export function formatNumber(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3}){1,5}$)/g, ',');
}

/** A number with its noun: "1 day", "27 days". */
export function formatCount(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** Days as a person says them: "3 weeks", or "20 days" if they are not whole weeks. */
export function formatDuration(days: number): string {
  return days % 7 === 0 ? formatCount(days / 7, 'week') : formatCount(days, 'day');
}
