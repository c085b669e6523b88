import { type Answers, findOpenQuestions, keepApplicableAnswers } from '../../app/draft/judge.ts';
import type { FieldQuestion } from '../../app/draft/question.ts';
import type { Choice } from '../asker.ts';
import { askField } from './ask-field.ts';
import type { Session } from './session.ts';

/** Saves the answers after each question. */
export type SaveAnswers = (answers: Answers) => Promise<void>;

/**
 * Asks all questions that apply and have no answer yet.
 * @returns the answers, and whether the user stopped before the end
 */
export async function askQuestions(
  questions: readonly FieldQuestion[],
  start: Answers,
  session: Session,
  save: SaveAnswers,
): Promise<{ answers: Map<string, string>; stopped: boolean }> {
  let answers = new Map(start);
  for (;;) {
    const open = await findOpenQuestions(questions, answers, session.checker);
    const [question] = open;
    if (!question) return { answers, stopped: false };
    const progress = `${answers.size + 1} of ${answers.size + open.length}`;
    const { text, stop } = await askField(question, answers, progress, session);
    answers = new Map([...answers, [question.field, text]]);
    await save(answers);
    if (stop) return { answers, stopped: true };
  }
}

const LEAVE_CHOICE: Choice = { value: '', name: '(none, back to the summary)' };

/**
 * Asks again for one answer, which the user chooses, then removes answers that no longer apply and asks what is open.
 * The user may choose none.
 */
export async function changeAnswer(
  questions: readonly FieldQuestion[],
  answers: Answers,
  session: Session,
  save: SaveAnswers,
): Promise<{ answers: Map<string, string>; stopped: boolean }> {
  const asked = questions.filter(({ field }) => answers.has(field));
  const field = await session.asker.search({
    message: 'Which answer?',
    find: (typed) => {
      const found = asked
        .filter(({ definition }) => definition.header.toLowerCase().includes(typed.trim().toLowerCase()))
        .map(({ definition }) => ({ value: definition.name, name: definition.header }));
      return typed.trim() === '' ? [LEAVE_CHOICE, ...found] : [...found, LEAVE_CHOICE];
    },
  });
  if (field === LEAVE_CHOICE.value) return { answers: new Map(answers), stopped: false };
  const question = asked.find((other) => other.field === field) as FieldQuestion;
  const { text, stop } = await askField(question, answers, 'again', session);
  const changed = await keepApplicableAnswers(
    questions,
    new Map([...answers, [field, text]]),
    session.checker,
  );
  await save(changed);
  if (stop) return { answers: changed, stopped: true };
  return askQuestions(questions, changed, session, save);
}
