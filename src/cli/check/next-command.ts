import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { ColumnQuestion } from '../../core/model/field.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { showColumnMapping } from '../../core/values/redact.ts';
import type { CheckFlags, FlagKey } from '../options/flags.ts';
import { DEADLINE_OPTIONS, getFlagName } from '../options/option-table.ts';
import { quotePath } from '../quote-path.ts';

type NextCommandFlags = Partial<CheckFlags>;

/** The folder that the suggested command writes to. */
const OUT_FOLDER = 'to-submit';

/** The commands that set the kind of their files. */
const KIND_COMMANDS: Record<Kind, string> = { registration: 'registrations ', ticket: 'ticket ' };

/** Those of `due`; the time that it may take changes no answer. */
const DUE_OPTIONS = DEADLINE_OPTIONS.filter((key) => key !== 'timeout');

/** The options that change the answer or its form: without them, the next command would give another one. */
const REPEATED_OPTIONS = [
  'asOf',
  'rulebook',
  'config',
  'layout',
  'map',
  'roster',
  'history',
  'label',
  'report',
  'kind',
  'inputFormat',
  'encoding',
] as const satisfies FlagKey[];

/**
 * The one command that makes sense after a check of one file, or what to open; undefined if there is none. First the
 * questions, because the answer changes with them; then the clean files; then the list of days.
 * @param typed the options that the user typed; those of the settings apply again by themselves
 */
export function chooseNextCommand(
  [checked, ...others]: readonly CheckedFile[],
  flags: NextCommandFlags,
  typed: readonly FlagKey[],
): string | undefined {
  if (!checked || others.length > 0 || checked.file === '-') return undefined;
  const { file, header, kind, results, findings } = checked;
  const { out, report = [] } = flags;
  const command = flags.kind && !typed.includes('kind') ? KIND_COMMANDS[flags.kind] : '';
  const again = `portal-check ${command}${quotePath(file)}${repeatOptions(REPEATED_OPTIONS, flags, typed)}`;
  const [question] = header.questions;
  if (question) {
    const folder = out === undefined ? '' : ` --out ${quotePath(out)} --force`;
    return `${again} --map ${describeAnswer(question)}${folder}`;
  }
  if (out !== undefined) return `open ${quotePath(`${out}/READ ME.txt`)}`;
  if (hasRecordToSubmit(checked)) return `${again} --out ${OUT_FOLDER}`;
  if (kind === 'ticket' && hasDay(results))
    return `portal-check due ${quotePath(file)}${repeatOptions([...DUE_OPTIONS, 'label'], flags, [...typed, 'kind'])}`;
  const hasFindings = findings.length > 0 || results.countFindings() > 0;
  return hasFindings && report.length === 0 ? `${again} --report checked.xlsx` : undefined;
}

/** The options as the user typed them. */
function repeatOptions(
  keys: readonly (typeof REPEATED_OPTIONS)[number][],
  flags: NextCommandFlags,
  typed: readonly FlagKey[],
): string {
  const words = keys
    .filter((key) => typed.includes(key))
    .flatMap((key) =>
      [flags[key] ?? []].flat().map((value) => `${getFlagName(key)} ${quotePath(`${value}`)}`),
    );
  return words.map((word) => ` ${word}`).join('');
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
