import { describeQuestion } from '../app/columns/describe-question.ts';
import type { FileQuestion } from '../app/columns/file-questions.ts';
import { maskPath } from '../core/values/mask-numbers.ts';
import type { PageQuestion } from './messages.ts';

/** A question about a column as the page asks it. */
export function toPageQuestion(question: FileQuestion): PageQuestion {
  const { key, title, shapes, choices } = describeQuestion(question);
  return { key, title, about: `${maskPath(question.file)} has ${shapes} in its first rows.`, choices };
}
