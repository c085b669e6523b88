import type { Report } from '../core/model/report.ts';
import { mergeJsonChunks } from './content/chunks.ts';
import { pickCrashes, pickFileHead, pickFinding, pickReportHead, pickResult } from './public-report.ts';

/** One line for each result with its file, in the order of the input; the last line is the report without results. */
export function renderNdjson(report: Report): Iterable<string> {
  return mergeJsonChunks(renderLines(report));
}

function* renderLines(report: Report): Generator<string> {
  for (const { file, results } of report.files) {
    for (const result of results)
      yield `${JSON.stringify({ type: 'record', file, ...pickResult(result) })}\n`;
  }
  const files = report.files.map((file) => ({
    ...pickFileHead(file),
    findings: file.findings.map(pickFinding),
  }));
  const crashes = pickCrashes(report);
  yield `${JSON.stringify({ type: 'summary', ...pickReportHead(report), files, ...(crashes && { crashes }) })}\n`;
}
