import type { FileReport, Report } from '../core/model/report.ts';
import { gathered } from './content/chunks.ts';
import { crashShapes, fileShape, findingShape, headShape, resultShape } from './json-shape.ts';

/** The JSON report: one line for each result and finding, a line feed at the end. */
export function renderJson(report: Report): Iterable<string> {
  return gathered(pieces(report));
}

function* pieces(report: Report): Generator<string> {
  yield '{\n';
  yield* members(headShape(report), ' ');
  yield ' "files":[';
  let between = '\n';
  for (const file of report.files) {
    yield between;
    yield* filePieces(file);
    between = ',\n';
  }
  yield '\n ]';
  const crashes = crashShapes(report);
  if (crashes) {
    yield ',\n "crashes":';
    yield* list(crashes, (crash) => crash);
  }
  yield '\n}\n';
}

function* filePieces(file: FileReport): Generator<string> {
  yield '  {\n';
  yield* members(fileShape(file), '   ');
  yield '   "results":';
  yield* list(file.results, resultShape);
  yield ',\n   "findings":';
  yield* list(file.findings, findingShape);
  yield '\n  }';
}

function* members(head: object, indent: string): Generator<string> {
  for (const [key, value] of Object.entries(head)) yield `${indent}"${key}":${JSON.stringify(value)},\n`;
}

function* list<T>(elements: Iterable<T>, shapeOf: (element: T) => object): Generator<string> {
  let between = '[\n    ';
  for (const element of elements) {
    yield between + JSON.stringify(shapeOf(element));
    between = ',\n    ';
  }
  yield between.startsWith('[') ? '[]' : ']';
}
