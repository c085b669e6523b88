import { type Answers, type JudgedAnswer, judgeAnswer } from '../../app/draft/judge.ts';
import { searchPlans } from '../../app/draft/plan-choices.ts';
import type { FieldQuestion } from '../../app/draft/question.ts';
import { findTypedFault, readTypedAnswer } from '../../app/draft/typed-answer.ts';
import type { Field } from '../../core/model/field.ts';
import type { Finding } from '../../core/model/report.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { formatSlashedDay, formatWrittenDay } from '../../core/values/day.ts';
import { toSentence } from '../../core/values/sentence.ts';
import { foldName, replaceControls } from '../../core/values/text.ts';
import { describeWindow } from '../../report/content/next-step.ts';
import { sortBySeverity } from '../../report/content/selection.ts';
import { renderFinding } from '../../report/terminal/finding-block.ts';
import type { Choice } from '../asker.ts';
import type { Session } from './session.ts';

/** A row that starts like this is read as a template's example and skipped. */
const EXAMPLE_START = /^\s*EXAMPLE/;

const CONTINUE_CHOICE = { value: 'on', name: 'Continue anyway' } as const;
const CORRECT_CHOICE = { value: 'again', name: 'Change this answer' } as const;
const STOP_CHOICE = { value: 'stop', name: 'Stop, and keep it for later' } as const;
const EMPTY_CHOICE: Choice = { value: '', name: '(leave it blank)' };

/** Width of the marks before and after a choice. */
const MARK_WIDTH = 4;

/** An answer, and whether the user wants to stop after it. */
export type FieldAnswer = { text: string; stop: boolean };

/**
 * Asks about one field until the answer can be read and the user accepts its findings.
 * @param progress how many questions were asked, such as "5 of 31"
 */
export async function askField(
  question: FieldQuestion,
  answers: Answers,
  progress: string,
  session: Session,
): Promise<FieldAnswer> {
  const { definition } = question;
  let previous = answers.get(question.field) ?? session.checker.defaults[question.field];
  for (;;) {
    printQuestion(question, progress, session);
    const typed = await askAnswer(definition, previous, answers, session);
    printDay(definition, typed, session);
    const judged = await judgeAnswer(question.field, typed, answers, session.checker);
    printFindings(judged, session);
    const next = await askDecision(judged, session);
    if (next !== 'again') return { text: judged.text, stop: next === 'stop' };
    previous = judged.text;
  }
}

function printQuestion(
  { definition, section, where }: FieldQuestion,
  progress: string,
  { createContext, printWrapped, print }: Session,
): void {
  const { strong, dim } = createContext().palette;
  const need = !definition.required ? 'Enter skips it' : 'required';
  print('\n');
  printWrapped(
    `${strong(replaceControls(definition.header))} ${dim(`· ${section} · ${progress} · ${need}`)}`,
  );
  printWrapped(`What: ${toSentence(definition.about)}`, 2);
  if (where !== undefined) printWrapped(`Find it: ${toSentence(where)}`, 2);
}

/** A day may be typed without its year, so the user sees which one it was taken for. */
function printDay({ kind }: Field, text: string, { printWrapped }: Session): void {
  const day = kind === 'day' ? parseDay(text) : undefined;
  if (day !== undefined) printWrapped(`→ ${formatWrittenDay(day)}`, 2);
}

/** Asks for the answer, and returns it as a file holds it. */
async function askAnswer(
  field: Field,
  initialText: string | undefined,
  answers: Answers,
  { asker, checker, createContext }: Session,
): Promise<string> {
  const message = `${field.header}:`;
  if (field.name === 'mco')
    return asker.search({
      message,
      find: (typed) => listPlanChoices(typed, checker, createContext().width),
    });
  const list = field.choices ? Object.keys(field.choices) : field.kind === 'yes-no' ? ['yes', 'no'] : [];
  if (list.length > 0) {
    const choices = list.map((name): Choice => ({ value: name, name }));
    return asker.choose({ message, choices: [EMPTY_CHOICE, ...choices], preset: initialText || undefined });
  }
  const read = (text: string) => readTypedAnswer(field, text, checker.context.asOf);
  const typed = await asker.askText({
    message,
    ...(initialText && { initialText: formatInitialText(field, initialText) }),
    validate: async (text) => {
      if (EXAMPLE_START.test(text)) return 'A row that starts with EXAMPLE is skipped. Type another word.';
      const fault = findTypedFault(field, text);
      return fault ?? (await judgeAnswer(field.name, read(text), answers, checker)).unreadable;
    },
  });
  return read(typed);
}

/** An earlier answer as people write it. */
function formatInitialText({ kind }: Field, text: string): string {
  const day = kind === 'day' ? parseDay(text) : undefined;
  return day === undefined ? text : formatSlashedDay(day);
}

/** The plans that match what was typed, and the typed text itself, since plans change and the rules check it anyway. */
function listPlanChoices(typed: string, { context }: Session['checker'], width: number): Choice[] {
  const found = searchPlans(typed, context.asOf, context.plans);
  const choices = found.map(({ name, about }): Choice => {
    const full = `${name} (${about})`;
    return { value: name, name: full.length + MARK_WIDTH > width ? name : full };
  });
  const isName = found.some(({ name }) => foldName(name) === foldName(typed));
  if (typed.trim() === '') return [...choices, EMPTY_CHOICE];
  return isName ? choices : [...choices, { value: typed, name: `keep what I typed: ${typed}` }];
}

function printFindings(
  { findings, nextStep, hasNewDates }: JudgedAnswer,
  { createContext, printWrapped, print, checker }: Session,
): void {
  const file = { file: 'draft.json', kind: checker.kind, records: 1, skipped: 0, results: [], findings: [] };
  const names = { cures: new Map(), rows: 'this ticket' };
  for (const finding of sortBySeverity(findings)) print(renderFinding(finding, file, createContext(), names));
  const days = hasNewDates ? describeWindow(nextStep, createContext().dates) : '';
  if (days !== '') printWrapped(`${createContext().palette.strong('Days:')} submit the ticket ${days}`, 2);
}

/** An answer is not wrong if the ticket only has to wait for its day. */
function isBlocking({ outcome, rule }: Finding): boolean {
  return (outcome === 'closed' || outcome === 'denied') && rule !== 'ticket/too-early';
}

async function askDecision(
  { findings, isDeadEnd }: JudgedAnswer,
  { asker, printWrapped }: Session,
): Promise<'on' | 'again' | 'stop'> {
  if (isDeadEnd) {
    printWrapped('This ticket would be closed, and changing this answer will not help.');
    return asker.choose({ message: 'What now?', choices: [STOP_CHOICE, CORRECT_CHOICE, CONTINUE_CHOICE] });
  }
  if (findings.some(isBlocking))
    return asker.choose({ message: 'What now?', choices: [CORRECT_CHOICE, CONTINUE_CHOICE, STOP_CHOICE] });
  if (findings.some(({ outcome }) => outcome === 'review')) {
    return asker.choose({ message: 'What now?', choices: [CONTINUE_CHOICE, CORRECT_CHOICE, STOP_CHOICE] });
  }
  return 'on';
}
