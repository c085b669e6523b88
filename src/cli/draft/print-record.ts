import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Finding, Result } from '../../core/model/report.ts';
import { hardestFirst } from '../../report/content/selection.ts';
import { findingBlock, recordBlock } from '../../report/terminal/record-block.ts';
import type { Shell } from './session.ts';

/**
 * Prints what would become of the last record: its verdict, its findings, the next step, and what is found of the whole file.
 * @param known findings on the whole file that need not be told again
 */
export function sayRecord(
  file: CheckedFile,
  { page, print, say }: Shell,
  known: readonly Finding[] = [],
): void {
  const result = [...file.results].at(-1) as Result;
  const told = new Set(known.map(({ rule }) => rule));
  const cures = new Set<string>();
  const { strong } = page().palette;
  print('\n');
  say(strong('Summary'));
  print(recordBlock({ result, findings: hardestFirst(result.findings) }, file, page(), cures));
  const fresh = file.findings.filter(({ rule }) => !told.has(rule));
  if (fresh.length === 0) return;
  say(strong('The whole file'));
  for (const finding of hardestFirst(fresh)) print(findingBlock(finding, file, page(), cures));
}
