import type { Finding, Result } from '../../core/model/report.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import type { Survey } from './rule-groups.ts';

/** What is shown of one file. */
export interface Selection {
  /** On the whole file, hardest first. */
  whole: Finding[];
  /** Most urgent first, each with its hardest findings. */
  records: { result: Result; findings: Finding[] }[];
  /** How many findings that is. */
  shown: number;
}

const SOFTENED = 'file/softened-rule';

/** Divides `limit` between files that have so many findings: none takes another's share while it can use it. */
export function sharesOf(findings: readonly number[], limit: number): number[] {
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
export function selectFindings({ file, urgent }: Survey, limit: number): Selection {
  const selection: Selection = { whole: [], records: [], shown: 0 };
  const take = (findings: readonly Finding[]): Finding[] => {
    const taken = hardestFirst(findings).slice(0, limit - selection.shown);
    selection.shown += taken.length;
    return taken;
  };
  selection.whole.push(...take(file.findings.filter((finding) => finding.outcome !== 'note')));
  for (const { result } of urgent.list()) {
    if (selection.shown === limit) break;
    selection.records.push({ result, findings: take(result.findings) });
  }
  const notes = file.findings.filter((finding) => finding.outcome === 'note');
  selection.whole.push(...take(notes.filter(({ rule }) => rule !== SOFTENED)));
  const softened = notes.filter(({ rule }) => rule === SOFTENED);
  selection.whole.push(...softened);
  selection.shown += softened.length;
  return selection;
}

/** Closed before denied, notes last; equals stay in their order. */
export function hardestFirst<T extends Pick<Finding, 'outcome'>>(findings: readonly T[]): T[] {
  return [...findings].sort((a, b) => hardness(a) - hardness(b));
}

function hardness({ outcome }: Pick<Finding, 'outcome'>): number {
  return outcome === 'note' ? VERDICTS.length : VERDICTS.indexOf(outcome);
}
