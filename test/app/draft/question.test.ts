import { describe, expect, it } from 'vitest';
import { buildQuestions } from '../../../src/app/draft/question.ts';
import type { Dictionary } from '../../../src/core/model/field.ts';

const field = (name: string, more: object = {}) => ({
  name,
  header: name,
  aliases: [],
  kind: 'text',
  ...more,
});
const dictionary = (...fields: object[]) => ({ kind: 'ticket', fields }) as unknown as Dictionary;

describe('buildQuestions', () => {
  it('adds the field to each question, in our order', () => {
    const ours = [
      { field: 'rin', section: 'Patient' },
      { field: 'mco', section: 'Plan' },
    ];
    const questions = buildQuestions(ours, dictionary(field('mco'), field('rin')));
    expect(questions.map(({ of, section }) => [of.name, section])).toEqual([
      ['rin', 'Patient'],
      ['mco', 'Plan'],
    ]);
  });

  it('skips questions about fields that the dictionary does not have', () => {
    expect(buildQuestions([{ field: 'fax', section: 'Plan' }], dictionary(field('mco')))).toEqual([]);
  });

  it('asks last for other columns that the layout requires', () => {
    const required = { rule: 'ticket/required-field' };
    const columns = [
      field('Fax *', { foreign: true, required }),
      field('Notes', { foreign: true }),
      field('mco'),
    ];
    const questions = buildQuestions([{ field: 'mco', section: 'Plan' }], dictionary(...columns));
    expect(questions.map((question) => question.field)).toEqual(['mco', 'Fax *']);
  });
});
