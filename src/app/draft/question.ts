import type { Context } from '../../core/model/context.ts';
import type { Dictionary, Field, Row } from '../../core/model/field.ts';

/** A question about one field. */
export interface Question<F extends string = string> {
  field: F;
  /** The group of questions that it belongs to. */
  section: string;
  /** Where the user finds the answer. */
  where?: string;
  /** Whether the question applies, by the answers to the others; always if left out. */
  applies?: (row: Row<F>, context: Context) => boolean;
}

/** A question with its field. */
export interface FieldQuestion extends Question {
  of: Field;
}

/** The questions about a dictionary's fields: ours in their order, then other columns that the user's layout requires. */
export function buildQuestions(ours: readonly Question[], { fields }: Dictionary): FieldQuestion[] {
  const asked = new Set(ours.map(({ field }) => field));
  const others = fields.filter(({ name, foreign, required }) => foreign && required && !asked.has(name));
  const all = [
    ...ours,
    ...others.map(({ name }): Question => ({ field: name, section: "The template's own columns" })),
  ];
  return all.flatMap((question) => {
    const of = fields.find(({ name }) => name === question.field);
    return of ? [{ ...question, of }] : [];
  });
}
