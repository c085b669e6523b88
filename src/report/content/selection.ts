import type { Finding, Result } from '../../core/model/report.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import type { FileSurvey } from './rule-groups.ts';

/** What is shown of one file. */
export interface Selection {
  /** On the whole file, hardest first. */
  fileFindings: Finding[];
  /** Most urgent first, each with its hardest findings. */
  records: { result: Result; findings: Finding[] }[];
  /** How many findings that is. */
  findingCount: number;
}

const SOFTENED_RULE = 'file/softened-rule';

/** Divides `limit` between files that have so many findings: none takes another's share while it can use it. */
export function divideLimit(findings: readonly number[], limit: number): number[] {
  const shares = findings.map(() => 0);
  const places = findings.map((_, i) => i).sort((a, b) => (findings[a] ?? 0) - (findings[b] ?? 0));
  let room = limit;
  places.forEach((place, i) => {
    const share = Math.min(findings[place] ?? 0, Math.ceil(room / (places.length - i)));
    shares[place] = share;
    room -= share;
  });
  return shares;
}

/**
 * Chooses at most `limit` findings of a file: what concerns all of it first, then the most urgent records,
 * and notes on all of it only where room is left. What the user's settings soften stands in every report.
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

/** Closed before denied, notes last; equals stay in their order. */
export function sortBySeverity<T extends Pick<Finding, 'outcome'>>(findings: readonly T[]): T[] {
  return [...findings].sort((a, b) => rankSeverity(a) - rankSeverity(b));
}

function rankSeverity({ outcome }: Pick<Finding, 'outcome'>): number {
  return outcome === 'note' ? VERDICTS.length : VERDICTS.indexOf(outcome);
}
