import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { ColumnQuestion } from '../../core/model/field.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { showColumnMapping } from '../../core/values/redact.ts';
import type { CheckFlags } from '../options/flags.ts';

/** The folder that the suggested command writes to. */
const OUT_FOLDER = 'to-submit';

/**
 * The one command that makes sense after a check of one file, or what to open; undefined if there is none. First the
 * questions, because the answer changes with them; then the clean files; then the list of days.
 */
export function chooseNextCommand(
  [checked, ...others]: readonly CheckedFile[],
  { asOf, out, report = [] }: Pick<CheckFlags, 'asOf' | 'out' | 'report'>,
): string | undefined {
  if (!checked || others.length > 0 || checked.file === '-') return undefined;
  const { file, header, kind, results, findings } = checked;
  // The same day again: with another one the answer changes, too.
  const name = `${quotePath(file)}${asOf === undefined ? '' : ` --as-of ${quoteText(asOf)}`}`;
  const [question] = header.questions;
  if (question)
    return `portal-check ${name} --map ${describeAnswer(question)}${out === undefined ? '' : ` --out ${quotePath(out)} --force`}`;
  if (out !== undefined) return `open ${quotePath(`${out}/READ ME.txt`)}`;
  if (hasRecordToSubmit(checked)) return `portal-check ${name} --out ${OUT_FOLDER}`;
  if (kind === 'ticket' && hasDay(results)) return `portal-check due ${name}`;
  const hasFindings = findings.length > 0 || results.countFindings() > 0;
  return hasFindings && report.length === 0 ? `portal-check ${name} --report checked.xlsx` : undefined;
}

function describeAnswer({ column, fields }: ColumnQuestion): string {
  return showColumnMapping(column, fields[0] ?? 'ignore');
}

function hasRecordToSubmit({ records, results }: CheckedFile): boolean {
  for (let record = 1; record <= records; record += 1)
    if (results.getAction(record) === 'submit') return true;
  return false;
}

function hasDay(results: CheckedFile['results']): boolean {
  for (const { nextStep } of results) if (nextStep.by !== undefined) return true;
  return false;
}

/** A path as a shell takes it. One that may hold a person's number is not shown. */
function quotePath(path: string): string {
  return quoteText(maskPath(path));
}

function quoteText(text: string): string {
  return /\s/.test(text) ? `"${text}"` : text;
}
