import { correctCell } from '../../core/clean/normalize.ts';
import type { Finding, NextStep, Result } from '../../core/model/report.ts';
import type { ParsedRow } from '../../core/rows/row.ts';
import { memoryInput } from '../../formats/rows-in-memory.ts';
import { exampleOf } from '../template/examples.ts';
import type { Rulebook } from './checker.ts';
import type { FieldQuestion } from './question.ts';

/** What was answered so far, by field; '' where a question was skipped. */
export type Answers = ReadonlyMap<string, string>;

/** What an answer comes to. */
export interface Judged {
  /** The answer in its plain form: dates as ISO, choices by their own names. */
  text: string;
  /** Why it cannot be read, in the rule's words. */
  unreadable?: string;
  /** What the rules say of this field, and what they say of others only since this answer. */
  findings: Finding[];
  /** With this answer the ticket cannot work, and without it it could. */
  ends: boolean;
  nextStep: NextStep;
  /** Whether the days to act on are others now. */
  moves: boolean;
}

/** Either needs to be filled; in JSON the rule tells it of the NPI. */
const PROVIDER_IDS = new Set(['npi', 'medicaidId']);

const UNREADABLE = 'file/unreadable-value';

/** Checks the answers so far with one more, by the rules themselves. */
export async function judge(
  field: string,
  text: string,
  answers: Answers,
  rulebook: Rulebook,
): Promise<Judged> {
  const others = without(answers, field);
  const [before, after] = [
    await checked(others, rulebook),
    await checked(new Map([...others, [field, text]]), rulebook),
  ];
  const told = new Set(before.result.findings.map(keyOf));
  const findings = after.result.findings.filter(
    (each) =>
      each.field === field || ((each.field === null || others.has(each.field)) && !told.has(keyOf(each))),
  );
  const unreadable = findings.find((each) => each.field === field && each.rule === UNREADABLE);
  const of = rulebook.dictionary.fields.find(({ name }) => name === field);
  return {
    text: of ? correctCell(of, after.row, 'iso', rulebook.context.plans).text : text,
    ...(unreadable && { unreadable: unreadable.message }),
    findings,
    ends: isEnd(after.result) && !isEnd(before.result),
    nextStep: after.result.nextStep,
    moves: daysOf(after.result.nextStep) !== daysOf(before.result.nextStep),
  };
}

/** The questions that apply and are not answered. */
export async function open(
  questions: readonly FieldQuestion[],
  answers: Answers,
  rulebook: Rulebook,
): Promise<FieldQuestion[]> {
  const { row } = await checked(answers, rulebook);
  return questions.filter(
    ({ field, applies }) => !answers.has(field) && (applies?.(row, rulebook.context) ?? true),
  );
}

/** The answers without those to questions that do not apply any more. */
export async function applying(
  questions: readonly FieldQuestion[],
  answers: Answers,
  rulebook: Rulebook,
): Promise<Map<string, string>> {
  const kept = new Map(answers);
  for (const { field, applies } of questions) {
    if (!applies || !kept.has(field)) continue;
    const { row } = await checked(without(kept, field), rulebook);
    if (!applies(row, rulebook.context)) kept.delete(field);
  }
  return kept;
}

/** The answers in a record that is made up where it must be filled: what is not asked yet is no fault. */
async function checked(answers: Answers, rulebook: Rulebook): Promise<{ row: ParsedRow; result: Result }> {
  const { kind, dictionary } = rulebook;
  const made = dictionary.fields.filter(
    ({ name, kind: value, required }) =>
      !answers.has(name) && value !== 'day' && (required || PROVIDER_IDS.has(name)),
  );
  const record = {
    ...Object.fromEntries(made.map(({ name }) => [name, exampleOf(kind, name)])),
    ...Object.fromEntries(answers),
  };
  const file = await rulebook.check(memoryInput({ kind, rows: [record] }));
  const [result] = file.results;
  for await (const [row] of file.table.rows()) if (row && result) return { row, result };
  throw new Error('no record');
}

function without(answers: Answers, field: string): Map<string, string> {
  const others = new Map(answers);
  others.delete(field);
  return others;
}

function keyOf({ rule, field, message }: Finding): string {
  return JSON.stringify([rule, field, message]);
}

function isEnd({ nextStep: { action } }: Result): boolean {
  return action === 'redirect' || action === 'stop';
}

function daysOf({ on, by, safeBy }: NextStep): string {
  return JSON.stringify([on, by, safeBy]);
}
