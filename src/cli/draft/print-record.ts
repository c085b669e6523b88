import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Finding, Result } from '../../core/model/report.ts';
import { sortBySeverity } from '../../report/content/selection.ts';
import { renderFinding, renderRecord } from '../../report/terminal/record-block.ts';
import type { Session } from './session.ts';

/**
 * Prints what would become of the last record: its verdict, its findings, the next step, and what is found of the whole file.
 * @param known findings on the whole file that need not be told again
 */
export function printRecord(
  file: CheckedFile,
  { createContext, print, printWrapped }: Session,
  known: readonly Finding[] = [],
): void {
  const result = [...file.results].at(-1) as Result;
  const told = new Set(known.map(({ rule }) => rule));
  const cures = new Set<string>();
  const { strong } = createContext().palette;
  print('\n');
  printWrapped(strong('Summary'));
  print(renderRecord({ result, findings: sortBySeverity(result.findings) }, file, createContext(), cures));
  const fresh = file.findings.filter(({ rule }) => !told.has(rule));
  if (fresh.length === 0) return;
  printWrapped(strong('The whole file'));
  for (const finding of sortBySeverity(fresh)) print(renderFinding(finding, file, createContext(), cures));
}
