import type { Comparison, FileReport, Finding, FixedFinding, Result } from '../../core/model/report.ts';

/** What an earlier report is asked for. */
export interface EarlierReport {
  /** As the user gave it. */
  name: string;
  asOf: string;
  files: readonly EarlierFile[];
}

export interface EarlierFile {
  file: string;
  results: readonly { row: number; findings: readonly EarlierFinding[] }[];
  /** On the whole file. */
  findings: readonly EarlierFinding[];
}

export type EarlierFinding = Pick<Finding, 'rule' | 'field' | 'column' | 'cell'>;

/** A file of this run. `cacheFindings` makes each walk give the same findings, which are told apart by identity. */
export interface ComparedFile extends Pick<FileReport, 'file' | 'kind' | 'findings'> {
  results: Iterable<Result> & { cacheFindings?(): void };
}

/** The findings of one file that no finding of this run has been matched with, by rule, field and row. */
type UnmatchedFindings = Map<string, FixedFinding[]>;

/**
 * Tells the new, fixed and remaining findings apart, by file, rule, field and row; what stands twice counts twice.
 * Files are matched by their paths as given, and one with one whatever they are called. A file that was not checked this
 * time has nothing fixed.
 */
export function compareReports(files: readonly ComparedFile[], earlier: EarlierReport): Comparison {
  const isPair = files.length === 1 && earlier.files.length === 1;
  const nameOf = (file: string): string => (isPair ? '' : file);
  const left = collectUnmatched(files, earlier, nameOf);
  const fresh = new Set<Finding>();
  let remaining = 0;
  for (const { file, findings, results } of files) {
    results.cacheFindings?.();
    const own = left.get(nameOf(file));
    const match = (finding: Finding, row: number | null): void => {
      if (own?.get(buildFindingKey(finding, row))?.shift()) remaining += 1;
      else fresh.add(finding);
    };
    for (const finding of findings) match(finding, null);
    for (const { row, findings: all } of results) for (const finding of all) match(finding, row);
  }
  const fixed = [...left.values()].flatMap((own) => [...own.values()].flat());
  return { file: earlier.name, asOf: earlier.asOf, fresh, fixed, remaining };
}

/** The earlier findings on the files of this run, by the names that files are matched by. */
function collectUnmatched(
  files: readonly ComparedFile[],
  earlier: EarlierReport,
  nameOf: (file: string) => string,
): Map<string, UnmatchedFindings> {
  const left = new Map<string, UnmatchedFindings>();
  for (const { file, findings, results } of earlier.files) {
    const now = files.find((each) => nameOf(each.file) === nameOf(file));
    if (!now) continue;
    const own: UnmatchedFindings = left.get(nameOf(file)) ?? new Map();
    left.set(nameOf(file), own);
    const add = ({ rule, field, column, cell }: EarlierFinding, row: number | null): void => {
      const key = buildFindingKey({ rule, field }, row);
      const list = own.get(key) ?? [];
      list.push({ file: now, rule, row, field, column, cell });
      own.set(key, list);
    };
    for (const finding of findings) add(finding, null);
    for (const { row, findings: all } of results) for (const finding of all) add(finding, row);
  }
  return left;
}

function buildFindingKey({ rule, field }: Pick<Finding, 'rule' | 'field'>, row: number | null): string {
  return JSON.stringify([rule, field, row]);
}
