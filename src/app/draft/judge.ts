import { correctCell } from '../../core/clean/normalize.ts';
import { getExample } from '../../core/fields/index.ts';
import type { Finding, NextStep, Result } from '../../core/model/report.ts';
import type { ParsedRow } from '../../core/rows/row.ts';
import { createMemoryInput } from '../../formats/rows-in-memory.ts';
import type { DraftChecker } from './checker.ts';
import type { FieldQuestion } from './question.ts';

/** The answers so far, by field; '' if a question was skipped. */
export type Answers = ReadonlyMap<string, string>;

/** An answer and what the rules find in it. */
export interface JudgedAnswer {
  /** The answer in its normal form: dates as ISO, choices by their names. */
  text: string;
  /** Why it cannot be read, in the words of the rule. */
  unreadable?: string;
  /** Findings in this field, and findings in others that this answer causes. */
  findings: Finding[];
  /** Whether this answer makes it impossible for the ticket to succeed. */
  isDeadEnd: boolean;
  nextStep: NextStep;
  /** Whether this answer changes the days to act on. */
  hasNewDates: boolean;
}

/** One of them is required; in JSON the rule reports it at the NPI. */
const PROVIDER_IDS = new Set(['npi', 'medicaidId']);

const UNREADABLE_RULE_ID = 'file/unreadable-value';

/** Checks the answers so far plus one more, with the rules of a check. */
export async function judgeAnswer(
  field: string,
  text: string,
  answers: Answers,
  checker: DraftChecker,
): Promise<JudgedAnswer> {
  const others = removeAnswer(answers, field);
  const [before, after] = [
    await checkAnswers(others, checker),
    await checkAnswers(new Map([...others, [field, text]]), checker),
  ];
  const earlier = new Set(before.result.findings.map(buildFindingKey));
  const findings = after.result.findings.filter(
    (finding) =>
      finding.field === field ||
      ((finding.field === null || others.has(finding.field)) && !earlier.has(buildFindingKey(finding))),
  );
  const unreadable = findings.find(
    (finding) => finding.field === field && finding.rule === UNREADABLE_RULE_ID,
  );
  const definition = checker.dictionary.fields.find(({ name }) => name === field);
  return {
    text: definition ? correctCell(definition, after.row, 'iso', checker.context.plans).text : text,
    ...(unreadable && { unreadable: unreadable.message }),
    findings,
    isDeadEnd: isDeadEnd(after.result) && !isDeadEnd(before.result),
    nextStep: after.result.nextStep,
    hasNewDates: buildDaysKey(after.result.nextStep) !== buildDaysKey(before.result.nextStep),
  };
}

/** The questions that apply and have no answer yet. */
export async function findOpenQuestions(
  questions: readonly FieldQuestion[],
  answers: Answers,
  checker: DraftChecker,
): Promise<FieldQuestion[]> {
  const { row } = await checkAnswers(answers, checker);
  return questions.filter(
    ({ field, applies }) => !answers.has(field) && (applies?.(row, checker.context) ?? true),
  );
}

/** Removes the answers to questions that no longer apply. */
export async function keepApplicableAnswers(
  questions: readonly FieldQuestion[],
  answers: Answers,
  checker: DraftChecker,
): Promise<Map<string, string>> {
  const kept = new Map(answers);
  for (const { field, applies } of questions) {
    if (!applies || !kept.has(field)) continue;
    const { row } = await checkAnswers(removeAnswer(kept, field), checker);
    if (!applies(row, checker.context)) kept.delete(field);
  }
  return kept;
}

/** Checks the answers with required fields filled with examples, since a question that was not asked yet is not a fault. */
async function checkAnswers(
  answers: Answers,
  checker: DraftChecker,
): Promise<{ row: ParsedRow; result: Result }> {
  const { kind, dictionary } = checker;
  const required = dictionary.fields.filter(
    (field) =>
      !answers.has(field.name) && field.kind !== 'day' && (field.required || PROVIDER_IDS.has(field.name)),
  );
  const record = {
    ...Object.fromEntries(required.map(({ name }) => [name, getExample(kind, name)])),
    ...Object.fromEntries(answers),
  };
  const file = await checker.check(createMemoryInput({ kind, rows: [record] }));
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
