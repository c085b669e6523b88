import { type Answers, findOpenQuestions, keepApplicableAnswers } from '../../app/draft/judge.ts';
import type { FieldQuestion } from '../../app/draft/question.ts';
import { askField } from './ask-field.ts';
import type { Session } from './session.ts';

/** What keeps the answers between questions. */
export type SaveAnswers = (answers: Answers) => Promise<void>;

/**
 * Asks all questions that apply and are not answered yet.
 * @returns the answers, and whether the user stopped before the end
 */
export async function askQuestions(
  questions: readonly FieldQuestion[],
  start: Answers,
  shell: Session,
  keep: SaveAnswers,
): Promise<{ answers: Map<string, string>; stopped: boolean }> {
  let answers = new Map(start);
  for (;;) {
    const left = await findOpenQuestions(questions, answers, shell.rulebook);
    const [question] = left;
    if (!question) return { answers, stopped: false };
    const progress = `${answers.size + 1} of ${answers.size + left.length}`;
    const { text, stop } = await askField(question, answers, progress, shell);
    answers = new Map([...answers, [question.field, text]]);
    await keep(answers);
    if (stop) return { answers, stopped: true };
  }
}

/** Asks for one answer anew, which the user chooses, and drops those that do not apply any more. */
export async function changeAnswer(
  questions: readonly FieldQuestion[],
  answers: Answers,
  shell: Session,
  keep: SaveAnswers,
): Promise<{ answers: Map<string, string>; stopped: boolean }> {
  const asked = questions.filter(({ field }) => answers.has(field));
  const field = await shell.asker.search({
    message: 'Which answer?',
    find: (typed) =>
      asked
        .filter(({ of }) => of.header.toLowerCase().includes(typed.trim().toLowerCase()))
        .map(({ of }) => ({ value: of.name, name: of.header })),
  });
  const question = asked.find((each) => each.field === field) as FieldQuestion;
  const { text, stop } = await askField(question, answers, 'again', shell);
  const changed = await keepApplicableAnswers(
    questions,
    new Map([...answers, [field, text]]),
    shell.rulebook,
  );
  await keep(changed);
  if (stop) return { answers: changed, stopped: true };
  return askQuestions(questions, changed, shell, keep);
}
