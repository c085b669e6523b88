import { correctCell } from '../../core/clean/normalize.ts';
import { getExample } from '../../core/fields/index.ts';
import type { Finding, NextStep, Result } from '../../core/model/report.ts';
import type { ParsedRow } from '../../core/rows/row.ts';
import { createMemoryInput } from '../../formats/rows-in-memory.ts';
import type { DraftChecker } from './checker.ts';
import type { FieldQuestion } from './question.ts';

/** What was answered so far, by field; '' where a question was skipped. */
export type Answers = ReadonlyMap<string, string>;

/** What an answer comes to. */
export interface JudgedAnswer {
  /** The answer in its plain form: dates as ISO, choices by their own names. */
  text: string;
  /** Why it cannot be read, in the rule's words. */
  unreadable?: string;
  /** What the rules say of this field, and what they say of others only since this answer. */
  findings: Finding[];
  /** With this answer the ticket cannot work, and without it it could. */
  isDeadEnd: boolean;
  nextStep: NextStep;
  /** Whether the days to act on are others now. */
  hasNewDates: boolean;
}

/** Either needs to be filled; in JSON the rule tells it of the NPI. */
const PROVIDER_IDS = new Set(['npi', 'medicaidId']);

const UNREADABLE_RULE_ID = 'file/unreadable-value';

/** Checks the answers so far with one more, by the rules themselves. */
export async function judgeAnswer(
  field: string,
  text: string,
  answers: Answers,
  rulebook: DraftChecker,
): Promise<JudgedAnswer> {
  const others = removeAnswer(answers, field);
  const [before, after] = [
    await checkAnswers(others, rulebook),
    await checkAnswers(new Map([...others, [field, text]]), rulebook),
  ];
  const told = new Set(before.result.findings.map(buildFindingKey));
  const findings = after.result.findings.filter(
    (each) =>
      each.field === field ||
      ((each.field === null || others.has(each.field)) && !told.has(buildFindingKey(each))),
  );
  const unreadable = findings.find((each) => each.field === field && each.rule === UNREADABLE_RULE_ID);
  const of = rulebook.dictionary.fields.find(({ name }) => name === field);
  return {
    text: of ? correctCell(of, after.row, 'iso', rulebook.context.plans).text : text,
    ...(unreadable && { unreadable: unreadable.message }),
    findings,
    isDeadEnd: isDeadEnd(after.result) && !isDeadEnd(before.result),
    nextStep: after.result.nextStep,
    hasNewDates: buildDaysKey(after.result.nextStep) !== buildDaysKey(before.result.nextStep),
  };
}

/** The questions that apply and are not answered. */
export async function findOpenQuestions(
  questions: readonly FieldQuestion[],
  answers: Answers,
  rulebook: DraftChecker,
): Promise<FieldQuestion[]> {
  const { row } = await checkAnswers(answers, rulebook);
  return questions.filter(
    ({ field, applies }) => !answers.has(field) && (applies?.(row, rulebook.context) ?? true),
  );
}

/** The answers without those to questions that do not apply any more. */
export async function keepApplicableAnswers(
  questions: readonly FieldQuestion[],
  answers: Answers,
  rulebook: DraftChecker,
): Promise<Map<string, string>> {
  const kept = new Map(answers);
  for (const { field, applies } of questions) {
    if (!applies || !kept.has(field)) continue;
    const { row } = await checkAnswers(removeAnswer(kept, field), rulebook);
    if (!applies(row, rulebook.context)) kept.delete(field);
  }
  return kept;
}

/** The answers in a record that is made up where it must be filled: what is not asked yet is no fault. */
async function checkAnswers(
  answers: Answers,
  rulebook: DraftChecker,
): Promise<{ row: ParsedRow; result: Result }> {
  const { kind, dictionary } = rulebook;
  const made = dictionary.fields.filter(
    ({ name, kind: value, required }) =>
      !answers.has(name) && value !== 'day' && (required || PROVIDER_IDS.has(name)),
  );
  const record = {
    ...Object.fromEntries(made.map(({ name }) => [name, getExample(kind, name)])),
    ...Object.fromEntries(answers),
  };
  const file = await rulebook.check(createMemoryInput({ kind, rows: [record] }));
  const [result] = file.results;
  for await (const [row] of file.table.rows()) if (row && result) return { row, result };
  throw new Error('no record');
}

function removeAnswer(answers: Answers, field: string): Map<string, string> {
  const others = new Map(answers);
  others.delete(field);
  return others;
}

function buildFindingKey({ rule, field, message }: Finding): string {
  return JSON.stringify([rule, field, message]);
}

function isDeadEnd({ nextStep: { action } }: Result): boolean {
  return action === 'redirect' || action === 'stop';
}

function buildDaysKey({ on, by, safeBy }: NextStep): string {
  return JSON.stringify([on, by, safeBy]);
}
