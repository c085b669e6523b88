import type { FileQuestion } from '../app/columns/file-questions.ts';
import { IGNORE } from '../core/columns/column-map.ts';
import { maskPath } from '../core/values/mask-numbers.ts';
import type { PageQuestion } from './messages.ts';

/** A question about a column as the page asks it. It shows no cell. */
export function toPageQuestion({ column, fields, examples, dictionary, file }: FileQuestion): PageQuestion {
  const { letter, header, label } = column;
  const shapes = examples.length === 0 ? 'nothing' : [...new Set(examples)].join(', ');
  const choices = fields.flatMap((name) => {
    const field = dictionary.fields.find((candidate) => candidate.name === name);
    return field ? [{ field: name, label: `${field.header}: ${field.about}` }] : [];
  });
  return {
    key: header.trim() === '' ? letter : header.trim(),
    title: label === letter ? `Column ${letter}` : `"${label}" (column ${letter})`,
    about: `${maskPath(file)} has ${shapes} in its first rows.`,
    choices: [...choices, { field: IGNORE, label: 'None of these. Do not check this column.' }],
  };
}
