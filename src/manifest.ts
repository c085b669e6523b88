import type { Corrections } from './corrections.ts';
import type { Report, Result } from './types.ts';

/** A file that was written. */
export interface ManifestFile {
  file: string;
  records: number;
  sha256: string;
}

/** What a manifest tells; nothing of it is out of a cell. */
export interface ManifestParts {
  report: Pick<Report, 'tool' | 'asOf' | 'rulebook'>;
  input: { file: string; sha256: string; records: number; skipped: number };
  files: readonly ManifestFile[];
  results: Iterable<Pick<Result, 'record' | 'row'>>;
  /** Which of the files each record went to; `row` counts as that file's rows are numbered. */
  placeOf: (record: number) => { file: number; row: number };
  corrections: Corrections;
  droppedColumns: readonly string[];
}

/** The manifest as pieces of JSON, a line for each row and correction: a million of them never are one string. */
export function* manifestPieces(parts: ManifestParts): Generator<string> {
  const { report, input, files, droppedColumns } = parts;
  const { name, version } = report.tool;
  yield '{\n "manifestVersion":1';
  yield member('tool', { name, version });
  yield member('asOf', report.asOf);
  yield member('rulebook', report.rulebook);
  yield member('input', input);
  yield ',\n "files":';
  yield* list(files);
  yield ',\n "rows":';
  yield* list(rowsOf(parts));
  yield ',\n "corrections":';
  yield* list(correctionsOf(parts));
  yield member('droppedColumns', droppedColumns);
  yield '\n}\n';
}

function* rowsOf({ results, placeOf, files }: ManifestParts): Generator<object> {
  for (const { record, row } of results) {
    const place = placeOf(record);
    yield { row, file: files[place.file]?.file, fileRow: place.row };
  }
}

function* correctionsOf({ results, corrections }: ManifestParts): Generator<object> {
  for (const { record, row } of results) {
    for (const { field, done } of corrections.at(record)) yield { row, field, done };
  }
}

function member(key: string, value: unknown): string {
  return `,\n "${key}":${JSON.stringify(value)}`;
}

function* list(elements: Iterable<object>): Generator<string> {
  let between = '[\n  ';
  for (const element of elements) {
    yield between + JSON.stringify(element);
    between = ',\n  ';
  }
  yield between.startsWith('[') ? '[]' : '\n ]';
}
