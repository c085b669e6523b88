import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Finding, Result } from '../../core/model/report.ts';
import { rankUrgency } from '../../report/content/sections.ts';
import { sortBySeverity } from '../../report/content/selection.ts';
import { type PrintedCures, renderFinding } from '../../report/terminal/finding-block.ts';
import { renderRecord } from '../../report/terminal/record-block.ts';
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
  const cures: PrintedCures = new Map();
  const context = createContext();
  const { strong } = context.palette;
  print('\n');
  printWrapped(strong('Summary'));
  const record = {
    result,
    ...rankUrgency(result, context.dates.asOf),
    findings: result.findings,
    grouped: [],
  };
  print(renderRecord(record, file, context, cures));
  const fresh = file.findings.filter(({ rule }) => !printedRules.has(rule));
  if (fresh.length === 0) return;
  printWrapped(strong('The whole file'));
  const names = { cures, rows: 'the whole file' };
  for (const finding of sortBySeverity(fresh)) print(renderFinding(finding, file, context, names));
}
