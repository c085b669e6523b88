import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Report } from '../../core/model/report.ts';
import { showFile } from '../../core/values/mask.ts';
import type { CleanSet } from './write.ts';

/** What a manifest is made of. */
export interface ManifestParts {
  head: Pick<Report, 'tool' | 'asOf' | 'rulebook'>;
  file: Pick<CheckedFile, 'file' | 'records' | 'skipped' | 'results'>;
  /** Of the input. */
  sha256: string;
  set: CleanSet;
  /** The number of the row for a file's first record: 2 below a header, 1 in JSON. */
  firstRow: number;
}

/**
 * The manifest as pieces of JSON, a line for each row and correction: a million of them never are one string. Nothing of
 * it is out of a cell.
 */
export function* manifestPieces(parts: ManifestParts): Generator<string> {
  const { head, file, sha256, set } = parts;
  const { name, version } = head.tool;
  const { records, skipped } = file;
  yield '{\n "manifestVersion":1';
  yield member('tool', { name, version });
  yield member('asOf', head.asOf);
  yield member('rulebook', head.rulebook);
  yield member('input', { file: showFile(file.file), sha256, records, skipped });
  yield ',\n "files":';
  yield* list(
    set.plan.files.map((each, i) => ({ file: each.name, records: each.records, sha256: set.hashes[i] })),
  );
  yield ',\n "rows":';
  yield* list(rowsOf(parts));
  yield ',\n "corrections":';
  yield* list(correctionsOf(parts));
  yield member('droppedColumns', set.dropped);
  yield '\n}\n';
}

/** Where each record went. Files hold their records in the input's order. */
function* rowsOf({ file, set, firstRow }: ManifestParts): Generator<object> {
  const { files, main } = set.plan;
  const next = Uint32Array.from(files, ({ official }) => official?.firstRow ?? firstRow);
  for (const [record, row] of recordsOf(file)) {
    const place = main[record] ?? 0;
    const fileRow = next[place] ?? firstRow;
    next[place] = fileRow + 1;
    yield { row, file: files[place]?.name, fileRow };
  }
}

function* correctionsOf({ file, set }: ManifestParts): Generator<object> {
  for (const [record, row] of recordsOf(file)) {
    for (const { field, done } of set.corrections.at(record)) yield { row, field, done };
  }
}

function* recordsOf({ records, results }: ManifestParts['file']): Generator<[record: number, row: number]> {
  for (let record = 1; record <= records; record += 1) yield [record, results.rowOf(record) as number];
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
