import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Report } from '../../core/model/report.ts';
import type { Correction } from '../../core/model/written.ts';
import { listSkippedRows } from '../../core/rows/skipped-rows.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { countCleanAndHeld } from './clean-or-held.ts';
import { READ_ME_NAME } from './read-me.ts';
import type { WrittenCleanFiles } from './write.ts';

/** Written last: the set of files is complete when its hashes match. */
export const MANIFEST_NAME = 'manifest.json';

/** Between two elements of a list. */
const SEPARATOR = ',\n  ';

/** A Claim-Issue file is a workbook, whatever the input is. */
const ROW_BELOW_HEADER = 2;

/** The content of a manifest. */
export interface ManifestParts {
  head: Pick<Report, 'tool' | 'asOf' | 'rulebook'>;
  file: Pick<CheckedFile, 'file' | 'records' | 'skipped' | 'skippedRows' | 'checked' | 'results'>;
  /** Hash of the input. */
  sha256: string;
  cleanFiles: WrittenCleanFiles;
  /** Hash of the text for people beside the files. */
  readMeSha256: string;
  /** The row number of a file's first record: 2 below a header, 1 in JSON. */
  firstRow: number;
}

/**
 * Renders the manifest as pieces of JSON, a line for each row and correction, so that a million lines are never one
 * string. It contains no cell values.
 */
export function* renderManifest(parts: ManifestParts): Generator<string> {
  const { head, file, sha256, cleanFiles, readMeSha256 } = parts;
  const { name, version } = head.tool;
  const { records, skipped, checked } = file;
  yield '{\n "manifestVersion":1';
  yield renderMember('tool', { name, version });
  yield renderMember('asOf', head.asOf);
  yield renderMember('rulebook', head.rulebook);
  yield renderMember('input', { file: maskPath(file.file), sha256, records, skipped, checked });
  yield renderMember('counts', countCleanAndHeld(cleanFiles.plan));
  yield ',\n "files":';
  const files = cleanFiles.plan.files.map((planned, i) => ({
    file: planned.name,
    records: planned.records,
    sha256: cleanFiles.hashes[i],
  }));
  yield* renderList(toJson([...files, { file: READ_ME_NAME, records: 0, sha256: readMeSha256 }]));
  yield ',\n "rows":';
  yield* renderList(listRows(parts));
  yield ',\n "corrections":';
  yield* renderList(listCorrections(parts));
  yield renderMember('droppedColumns', cleanFiles.droppedColumns);
  yield ',\n "skippedRows":';
  yield* renderList(toJson(listSkippedRows(file.skippedRows)));
  yield '\n}\n';
}

/** The file and row that each record was written to. Files contain their records in the order of the input. */
function* listRows({ file, cleanFiles, firstRow }: ManifestParts): Generator<string> {
  const { files, fileIndexes } = cleanFiles.plan;
  const names = files.map(({ name }) => JSON.stringify(name));
  const nextRows = Uint32Array.from(files, ({ official, role }) =>
    role === 'claim-issues' ? ROW_BELOW_HEADER : (official?.firstRow ?? firstRow),
  );
  for (const [record, row] of listRecords(file)) {
    const index = fileIndexes[record] ?? 0;
    const fileRow = nextRows[index] ?? firstRow;
    nextRows[index] = fileRow + 1;
    yield `{"row":${row},"file":${names[index]},"fileRow":${fileRow}}`;
  }
}

/** The corrections, those of a record as one piece. Many records have the same ones, which are rendered once. */
function* listCorrections({ file, cleanFiles }: ManifestParts): Generator<string> {
  const rendered = new Map<readonly Correction[], string[]>();
  for (const [record, row] of listRecords(file)) {
    const corrections = cleanFiles.corrections.getCorrections(record);
    if (corrections.length === 0) continue;
    const ends = rendered.get(corrections) ?? corrections.map(renderCorrection);
    rendered.set(corrections, ends);
    yield ends.map((end) => `{"row":${row},${end}`).join(SEPARATOR);
  }
}

/** A correction without the opening brace and the row. */
function renderCorrection({ field, done }: Correction): string {
  return JSON.stringify({ field, done }).slice(1);
}

function* listRecords({ records, results }: ManifestParts['file']): Generator<[record: number, row: number]> {
  for (let record = 1; record <= records; record += 1) yield [record, results.getRowNumber(record) as number];
}

function renderMember(key: string, value: unknown): string {
  return `,\n "${key}":${JSON.stringify(value)}`;
}

/** Renders a list of elements that are JSON already. */
function* renderList(elements: Iterable<string>): Generator<string> {
  let separator = '[\n  ';
  for (const element of elements) {
    yield separator + element;
    separator = SEPARATOR;
  }
  yield separator === SEPARATOR ? '\n ]' : '[]';
}

function* toJson(elements: Iterable<object>): Generator<string> {
  for (const element of elements) yield JSON.stringify(element);
}
