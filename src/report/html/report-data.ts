import type { FileReport, Report } from '../../core/model/report.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { renderJson } from '../json.ts';

/** With more records or findings than this the page would be slow to open and to send. */
export const MAX_EMBEDDED = 20_000;

/**
 * The JSON report inside the page, so that a later check can be compared with the page alone. Its paths are masked like
 * those that the page shows. A browser never runs it, so the policy need not allow it.
 */
export function* renderReportData(report: Report): Generator<string> {
  const { records, findings } = report.summary;
  if (Math.max(records, findings) > MAX_EMBEDDED) {
    yield '<!-- This report is too long to keep its data here. Compare with a report in .json. -->\n';
    return;
  }
  yield '<script type="application/json" id="report">';
  // Without "<" nothing in a cell can end the element or begin a comment.
  for (const chunk of renderJson(maskPaths(report))) yield chunk.replaceAll('<', '\\u003c');
  yield '</script>\n';
}

function maskPaths(report: Report): Report {
  const { files, crashes, settings, baseline } = report;
  return {
    ...report,
    files: files.map((file): FileReport => ({ ...file, file: maskPath(file.file) })),
    ...(crashes && { crashes: crashes.map((crash) => ({ ...crash, file: maskPath(crash.file) })) }),
    ...(settings && {
      settings: { ...settings, file: maskIfAny(settings.file), layout: maskIfAny(settings.layout) },
    }),
    ...(baseline && { baseline: { ...baseline, file: maskPath(baseline.file) } }),
  };
}

function maskIfAny(path: string | null): string | null {
  return path === null ? null : maskPath(path);
}
