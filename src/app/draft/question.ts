import type { Context } from '../../core/model/context.ts';
import type { Dictionary, Field, Row } from '../../core/model/field.ts';

/** What is asked about one field. */
export interface Question<F extends string = string> {
  field: F;
  /** Which of the papers it is found in. */
  section: string;
  /** Where on them. */
  where?: string;
  /** Whether it applies, by the answers to the others; always where left out. */
  applies?: (row: Row<F>, context: Context) => boolean;
}

/** A question whose field is known. */
export interface FieldQuestion extends Question {
  of: Field;
}

/** The questions about a dictionary's fields: ours in their order, then what a layout of the user's requires beside them. */
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
