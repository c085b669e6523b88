import type { ResultStore } from '../../core/engine/result-store.ts';
import type { Comparison, FileReport, Finding, FixedFinding, Result } from '../../core/model/report.ts';
import { type DatedRecord, isOutgrown, isTimeRule } from './time-rules.ts';

/** The parts of an earlier report that are compared. */
export interface EarlierReport {
  /** The path as the user typed it. */
  name: string;
  asOf: string;
  files: readonly EarlierFile[];
}

/** A file of an earlier report. */
export interface EarlierFile {
  file: string;
  results: readonly {
    row: number;
    /** The days of the next step; null in a report without days. */
    nextStep?: DatedRecord['step'];
    findings: readonly EarlierFinding[];
  }[];
  /** Findings about the whole file. */
  findings: readonly EarlierFinding[];
}

/** A finding of an earlier report. */
export type EarlierFinding = Pick<Finding, 'rule' | 'field' | 'column' | 'cell'>;

/** A file of this run. After `cacheFindings` every walk gives the same finding objects, which the comparison refers to. */
export interface ComparedFile extends Pick<FileReport, 'file' | 'kind' | 'findings'> {
  results: Iterable<Result> & Pick<ResultStore, 'cacheFindings'>;
}

/** A finding of an earlier report, and the days that the report has for its record. */
interface UnmatchedFinding extends FixedFinding {
  step: DatedRecord['step'];
}

/** The findings of an earlier file that no finding of this run has matched yet, by rule, field and row. */
type UnmatchedFindings = Map<string, UnmatchedFinding[]>;

/**
 * Finds the new, fixed, outgrown and remaining findings, by file, rule, field and row; a repeated finding counts every
 * time. Files are matched by their paths as typed, but a single file matches a single file of any name. A file that was
 * not checked this time has no fixed findings.
 * @param asOf the ISO day that the files were checked for
 */
export function compareReports(
  files: readonly ComparedFile[],
  earlier: EarlierReport,
  asOf: string,
): Comparison {
  const isPair = files.length === 1 && earlier.files.length === 1;
  const getMatchName = (file: string): string => (isPair ? '' : file);
  const unmatched = collectUnmatched(files, earlier, getMatchName);
  const fresh = new Set<Finding>();
  let remaining = 0;
  for (const { file, findings, results } of files) {
    results.cacheFindings();
    const candidates = unmatched.get(getMatchName(file));
    const match = (finding: Finding, row: number | null): void => {
      if (candidates?.get(buildFindingKey(finding, row))?.shift()) remaining += 1;
      else fresh.add(finding);
    };
    for (const finding of findings) match(finding, null);
    for (const { row, findings: all } of results) for (const finding of all) match(finding, row);
  }
  const gone = files.flatMap((file) => {
    const findings = [...(unmatched.get(getMatchName(file.file))?.values() ?? [])].flat();
    // Of two files with one path, the first has the findings.
    unmatched.delete(getMatchName(file.file));
    return separateOutgrown(findings, file, earlier.asOf, asOf);
  });
  return {
    ...{ file: earlier.name, asOf: earlier.asOf, fresh, remaining },
    fixed: gone.filter(({ isFixed }) => isFixed).map(({ finding }) => finding),
    outgrown: gone.filter(({ isFixed }) => !isFixed).map(({ finding }) => finding),
  };
}

/** Decides for each finding that is gone whether somebody fixed it, or only time changed. */
function separateOutgrown(
  findings: readonly UnmatchedFinding[],
  { results }: ComparedFile,
  earlierAsOf: string,
  asOf: string,
): { finding: FixedFinding; isFixed: boolean }[] {
  const rows = new Set(findings.filter(({ rule }) => isTimeRule(rule)).map(({ row }) => row));
  const current = new Map<number | null, Result>();
  if (rows.size > 0) for (const result of results) if (rows.has(result.row)) current.set(result.row, result);
  return findings.map(({ step, ...finding }) => {
    const result = current.get(finding.row);
    const isFixed = !result || !isOutgrown(finding.rule, { asOf: earlierAsOf, step }, asOf, result);
    return { finding, isFixed };
  });
}

/** The earlier findings on the files of this run, by the names that match files. */
function collectUnmatched(
  files: readonly ComparedFile[],
  earlier: EarlierReport,
  getMatchName: (file: string) => string,
): Map<string, UnmatchedFindings> {
  const unmatched = new Map<string, UnmatchedFindings>();
  for (const { file, findings, results } of earlier.files) {
    const current = files.find((candidate) => getMatchName(candidate.file) === getMatchName(file));
    if (!current) continue;
    const fileFindings: UnmatchedFindings = unmatched.get(getMatchName(file)) ?? new Map();
    unmatched.set(getMatchName(file), fileFindings);
    const add = ({ rule, field, column, cell }: EarlierFinding, row: number | null, step = {}): void => {
      const key = buildFindingKey({ rule, field }, row);
      const list = fileFindings.get(key) ?? [];
      list.push({ file: current, rule, row, field, column, cell, step });
      fileFindings.set(key, list);
    };
    for (const finding of findings) add(finding, null);
    for (const { row, nextStep, findings: all } of results)
      for (const finding of all) add(finding, row, nextStep);
  }
  return unmatched;
}

function buildFindingKey({ rule, field }: Pick<Finding, 'rule' | 'field'>, row: number | null): string {
  return JSON.stringify([rule, field, row]);
}
