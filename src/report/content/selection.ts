import type { Finding, Result } from '../../core/model/report.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import type { FileSurvey } from './rule-groups.ts';

/** The findings of one file that are shown. */
export interface Selection {
  /** Findings about the whole file, worst first. */
  fileFindings: Finding[];
  /** Most urgent first, each with its worst findings. */
  records: { result: Result; findings: Finding[] }[];
  /** How many findings are shown in all. */
  findingCount: number;
}

const SOFTENED_RULE = 'file/softened-rule';

/** Divides `limit` fairly between files with so many findings; what a file does not need goes to the others. */
export function divideLimit(findings: readonly number[], limit: number): number[] {
  const shares = findings.map(() => 0);
  const smallestFirst = findings.map((_, i) => i).sort((a, b) => (findings[a] ?? 0) - (findings[b] ?? 0));
  let rest = limit;
  smallestFirst.forEach((file, i) => {
    const share = Math.min(findings[file] ?? 0, Math.ceil(rest / (smallestFirst.length - i)));
    shares[file] = share;
    rest -= share;
  });
  return shares;
}

/**
 * Chooses at most `limit` findings of a file: first those about the whole file, then the most urgent records, and last
 * the notes about the whole file. Notes that the user's settings soften a rule are always shown.
 */
export function selectFindings({ file, mostUrgent }: FileSurvey, limit: number): Selection {
  const selection: Selection = { fileFindings: [], records: [], findingCount: 0 };
  const take = (findings: readonly Finding[]): Finding[] => {
    const taken = sortBySeverity(findings).slice(0, limit - selection.findingCount);
    selection.findingCount += taken.length;
    return taken;
  };
  selection.fileFindings.push(...take(file.findings.filter((finding) => finding.outcome !== 'note')));
  for (const { result } of mostUrgent.list()) {
    if (selection.findingCount === limit) break;
    selection.records.push({ result, findings: take(result.findings) });
  }
  const notes = file.findings.filter((finding) => finding.outcome === 'note');
  selection.fileFindings.push(...take(notes.filter(({ rule }) => rule !== SOFTENED_RULE)));
  const softened = notes.filter(({ rule }) => rule === SOFTENED_RULE);
  selection.fileFindings.push(...softened);
  selection.findingCount += softened.length;
  return selection;
}

/** Closed before denied, notes last; the sort is stable. */
export function sortBySeverity<T extends Pick<Finding, 'outcome'>>(findings: readonly T[]): T[] {
  return [...findings].sort((a, b) => rankSeverity(a) - rankSeverity(b));
}

function rankSeverity({ outcome }: Pick<Finding, 'outcome'>): number {
  return outcome === 'note' ? VERDICTS.length : VERDICTS.indexOf(outcome);
}
