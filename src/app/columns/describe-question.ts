import { IGNORE } from '../../core/columns/column-map.ts';
import type { FileQuestion } from './file-questions.ts';

/** What to ask about a column. It shows no cell. */
export interface QuestionText {
  /** The heading, or the letter of a column without one: the key of the answer. */
  key: string;
  /** "Acct" (column C) */
  title: string;
  /** The shapes of its first cells. */
  shapes: string;
  choices: { field: string; label: string }[];
}

/** Describes a question about a column, with the fields that it may be and a way to leave it out. */
export function describeQuestion({ column, fields, examples, dictionary }: FileQuestion): QuestionText {
  const { letter, header, label } = column;
  const choices = fields.flatMap((name) => {
    const field = dictionary.fields.find((candidate) => candidate.name === name);
    return field ? [{ field: name, label: `${field.header}: ${field.about}` }] : [];
  });
  return {
    key: header.trim() === '' ? letter : header.trim(),
    title: label === letter ? `Column ${letter}` : `"${label}" (column ${letter})`,
    shapes: examples.length === 0 ? 'nothing' : [...new Set(examples)].join(', '),
    choices: [...choices, { field: IGNORE, label: 'None of these. Do not check this column.' }],
  };
}
