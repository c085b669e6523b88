import type { Report } from '../../core/model/report.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { formatCount, formatDay } from './dates.ts';
import { removeNoBreakSpaces } from './sentences.ts';

/** More closed days than this are counted, not listed. */
const MAX_LISTED_DAYS = 5;

/** What a check was set to: "settings office.json, layout layout.json, fails on review, offices also closed Thu 2026-12-24". */
export function describeSettings({ settings }: Pick<Report, 'settings'>): string[] {
  if (!settings) return [];
  const { file, layout, failOn, closedDays } = settings;
  const parts = [
    file === null ? '' : `settings ${maskPath(file)}`,
    layout === null ? '' : `layout ${maskPath(layout)}`,
    failOn === null ? '' : failOn === 'never' ? 'never fails' : `fails on ${failOn}`,
    closedDays.length === 0 ? '' : describeClosedDays(closedDays),
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [parts.join(', ')];
}

/** The same as a line of its own; none if neither a settings file nor a layout applied. */
export function renderSettingsLine(report: Pick<Report, 'settings'>): string[] {
  if (!report.settings?.file && !report.settings?.layout) return [];
  return describeSettings(report).map((text) => text.charAt(0).toUpperCase() + text.slice(1));
}

function describeClosedDays(days: readonly string[]): string {
  const listed = days.slice(0, MAX_LISTED_DAYS).map((day) => removeNoBreakSpaces(formatDay(day)));
  const more = days.length - MAX_LISTED_DAYS;
  const rest = more > 0 ? [`${formatCount(more, 'more day')}`] : [];
  return `offices also closed ${[...listed, ...rest].join(', ')}`;
}
