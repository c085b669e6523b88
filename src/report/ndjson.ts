import type { Report } from '../core/model/report.ts';
import { gathered } from './content/chunks.ts';
import { crashShapes, fileShape, findingShape, headShape, resultShape } from './json-shape.ts';

/** One result a line, with its file, in the order of the input; the last line is the report without results. */
export function renderNdjson(report: Report): Iterable<string> {
  return gathered(lines(report));
}

function* lines(report: Report): Generator<string> {
  for (const { file, results } of report.files) {
    for (const result of results) yield `${JSON.stringify({ file, ...resultShape(result) })}\n`;
  }
  const files = report.files.map((file) => ({
    ...fileShape(file),
    findings: file.findings.map(findingShape),
  }));
  const crashes = crashShapes(report);
  yield `${JSON.stringify({ ...headShape(report), files, ...(crashes && { crashes }) })}\n`;
}
