import type { FieldDeclaration } from '../../core/fields/declaration.ts';
import type { Context } from '../../core/model/context.ts';
import type { Dictionary, Field, Row } from '../../core/model/field.ts';

/** Whether a question applies, given the answers to the others. */
export type Condition<F extends string = string> = (row: Row<F>, context: Context) => boolean;

/** A question about one field. */
export interface Question<F extends string = string> {
  field: F;
  /** The heading that it is asked under. */
  section: string;
  /** Where the user finds the answer. */
  where?: string;
  /** Without a condition the question always applies. */
  applies?: Condition<F>;
}

/** A question together with the field of the dictionary that it is about. */
export interface FieldQuestion extends Question {
  definition: Field;
}

/** The questions that the fields declare, section by section. */
export function listQuestions<F extends string, S extends string>(
  fields: readonly FieldDeclaration<F, S>[],
  sections: readonly S[],
  conditions: Partial<Readonly<Record<F, Condition<F>>>> = {},
): Question<F>[] {
  const questions = fields.flatMap(({ name, question }) => (question ? [{ name, ...question }] : []));
  return sections.flatMap((section) => {
    const asked = questions.filter((question) => question.section === section);
    const ordered = [...asked.filter(({ first }) => first), ...asked.filter(({ first }) => !first)];
    return ordered.map(({ name, heading, where }): Question<F> => {
      const applies = conditions[name];
      return {
        field: name,
        section: heading ?? section,
        ...(where !== undefined && { where }),
        ...(applies && { applies }),
      };
    });
  });
}

/** Questions for a dictionary: the declared ones in their order, then those about other columns that the layout requires. */
export function buildQuestions(declared: readonly Question[], { fields }: Dictionary): FieldQuestion[] {
  const asked = new Set(declared.map(({ field }) => field));
  const others = fields.filter(({ name, foreign, required }) => foreign && required && !asked.has(name));
  const all = [
    ...declared,
    ...others.map(({ name }): Question => ({ field: name, section: "The template's own columns" })),
  ];
  return all.flatMap((question) => {
    const definition = fields.find(({ name }) => name === question.field);
    return definition ? [{ ...question, definition }] : [];
  });
}
