import type { Answers } from '../../app/draft/judge.ts';
import type { FieldQuestion } from '../../app/draft/question.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { formatWrittenDay } from '../../core/values/day.ts';
import { replaceControls } from '../../core/values/text.ts';
import type { Session } from './session.ts';

/**
 * Prints the answers, so that a slip is seen before the file is written. It is what the user typed on this terminal.
 * @param reused answers taken over from a record of the file, which are not shown: the user did not type them
 */
export function printAnswers(
  questions: readonly FieldQuestion[],
  answers: Answers,
  reused: DraftRecord,
  { createContext, print, printWrapped }: Pick<Session, 'createContext' | 'print' | 'printWrapped'>,
): void {
  const { strong, dim } = createContext().palette;
  print('\n');
  printWrapped(strong('Your answers'));
  for (const { field, definition } of questions) {
    const text = answers.get(field) ?? '';
    if (text === '') continue;
    const day = definition.kind === 'day' ? parseDay(text) : undefined;
    const shown = day === undefined ? replaceControls(text) : formatWrittenDay(day);
    const isReused = reused[field] === text;
    printWrapped(
      `${dim(`${replaceControls(definition.header)}:`)} ${isReused ? 'as in the last ticket' : shown}`,
      2,
    );
  }
}
