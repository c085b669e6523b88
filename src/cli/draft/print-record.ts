import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Finding, Result } from '../../core/model/report.ts';
import { sortBySeverity } from '../../report/content/selection.ts';
import { renderFinding, renderRecord } from '../../report/terminal/record-block.ts';
import type { Session } from './session.ts';

/**
 * Prints the result of the last record: its verdict, findings and next step, then the findings in the whole file.
 * @param printed findings in the whole file that were printed before, and are not repeated
 */
export function printRecord(
  file: CheckedFile,
  { createContext, print, printWrapped }: Session,
  printed: readonly Finding[] = [],
): void {
  const result = [...file.results].at(-1) as Result;
  const printedRules = new Set(printed.map(({ rule }) => rule));
  const cures = new Set<string>();
  const { strong } = createContext().palette;
  print('\n');
  printWrapped(strong('Summary'));
  print(renderRecord({ result, findings: sortBySeverity(result.findings) }, file, createContext(), cures));
  const fresh = file.findings.filter(({ rule }) => !printedRules.has(rule));
  if (fresh.length === 0) return;
  printWrapped(strong('The whole file'));
  for (const finding of sortBySeverity(fresh)) print(renderFinding(finding, file, createContext(), cures));
}
