import type { Finding } from '../../core/model/report.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';

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

/** Closed before denied, notes last; the sort is stable. */
export function sortBySeverity<T extends Pick<Finding, 'outcome'>>(findings: readonly T[]): T[] {
  return [...findings].sort((a, b) => rankSeverity(a) - rankSeverity(b));
}

function rankSeverity({ outcome }: Pick<Finding, 'outcome'>): number {
  return outcome === 'note' ? VERDICTS.length : VERDICTS.indexOf(outcome);
}
