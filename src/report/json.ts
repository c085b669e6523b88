import type { FileReport, Report } from '../core/model/report.ts';
import { mergeJsonChunks } from './content/chunks.ts';
import { pickCrashes, pickFileHead, pickFinding, pickReportHead, pickResult } from './public-report.ts';

/** The JSON report: one line for each result and finding, and a line feed at the end. */
export function renderJson(report: Report): Iterable<string> {
  return mergeJsonChunks(renderPieces(report));
}

function* renderPieces(report: Report): Generator<string> {
  yield '{\n';
  yield* renderMembers(pickReportHead(report), ' ');
  yield ' "files":[';
  let separator = '\n';
  for (const file of report.files) {
    yield separator;
    yield* renderFile(file);
    separator = ',\n';
  }
  yield '\n ]';
  const crashes = pickCrashes(report);
  if (crashes) {
    yield ',\n "crashes":';
    yield* renderList(crashes, (crash) => crash);
  }
  yield '\n}\n';
}

function* renderFile(file: FileReport): Generator<string> {
  yield '  {\n';
  yield* renderMembers(pickFileHead(file), '   ');
  yield '   "results":';
  yield* renderList(file.results, pickResult);
  yield ',\n   "findings":';
  yield* renderList(file.findings, pickFinding);
  yield '\n  }';
}

function* renderMembers(head: object, indent: string): Generator<string> {
  for (const [key, value] of Object.entries(head)) yield `${indent}"${key}":${JSON.stringify(value)},\n`;
}

function* renderList<T>(elements: Iterable<T>, toShape: (element: T) => object): Generator<string> {
  let separator = '[\n    ';
  for (const element of elements) {
    yield separator + JSON.stringify(toShape(element));
    separator = ',\n    ';
  }
  yield separator.startsWith('[') ? '[]' : ']';
}
