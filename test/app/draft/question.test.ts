import { describe, expect, it } from 'vitest';
import { buildQuestions, listQuestions, type Question } from '../../../src/app/draft/question.ts';
import type { FieldDeclaration } from '../../../src/core/fields/declaration.ts';
import { TICKET } from '../../../src/core/fields/ticket.ts';
import type { Dictionary, Field } from '../../../src/core/model/field.ts';

function declare(name: string, question: FieldDeclaration['question']): FieldDeclaration {
  const texts = { header: name, about: name, aliases: [], example: '' };
  return { name, ...texts, kind: 'text', phi: false, question };
}

describe('listQuestions', () => {
  const fields = [
    declare('a', { section: 'Two' }),
    declare('b', { section: 'One', where: 'on the card' }),
    declare('c', null),
    declare('d', { section: 'Two', first: true, heading: 'Special' }),
  ];
  it('goes section by section, with the fields marked `first` at the start of theirs', () => {
    expect(listQuestions(fields, ['One', 'Two'])).toEqual([
      { field: 'b', section: 'One', where: 'on the card' },
      { field: 'd', section: 'Special' },
      { field: 'a', section: 'Two' },
    ]);
  });
  it('adds the condition of a field', () => {
    const applies = () => false;
    expect(listQuestions(fields, ['Two'], { a: applies })[1]).toEqual({
      field: 'a',
      section: 'Two',
      applies,
    });
  });
});

describe('buildQuestions', () => {
  const declared: Question[] = [
    { field: 'rin', section: 'Patient' },
    { field: 'gone', section: 'Patient' },
  ];
  const foreign: Field = {
    name: 'Internal Code',
    header: 'Internal Code',
    about: 'a made-up column',
    aliases: [],
    kind: 'text',
    phi: true,
    foreign: true,
    required: { rule: 'ticket/required-field', basis: 'notice', source: 'notice §9' },
  };
  it('asks for the fields of the dictionary, then for other required columns of the layout', () => {
    const { required: _, ...optional } = { ...foreign, name: 'Optional Code' };
    const dictionary: Dictionary = { ...TICKET, fields: [...TICKET.fields, foreign, optional] };
    const questions = buildQuestions(declared, dictionary);
    expect(questions.map(({ field, section, definition }) => [field, section, definition.header])).toEqual([
      ['rin', 'Patient', 'RIN'],
      ['Internal Code', "The template's own columns", 'Internal Code'],
    ]);
  });
});
