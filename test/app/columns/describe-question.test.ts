import { expect, it } from 'vitest';
import { describeQuestion } from '../../../src/app/columns/describe-question.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';

const question = {
  column: { letter: 'C', header: ' Ref # ', label: 'Ref #' },
  fields: ['trackingNumber', 'made up'],
  examples: ['2 letters, 6 digits', '2 letters, 6 digits', '8 digits'],
  dictionary: getDictionary('ticket'),
  file: 'drafts.csv',
} as unknown as Parameters<typeof describeQuestion>[0];

it('says what the column is, what is in it, and what it may be', () => {
  const { choices, ...text } = describeQuestion(question);
  expect(text).toEqual({
    key: 'Ref #',
    title: '"Ref #" (column C)',
    shapes: '2 letters, 6 digits, 8 digits',
  });
  expect(choices.map(({ field }) => field)).toEqual(['trackingNumber', 'ignore']);
  expect(choices[0]?.label).toMatch(/^MCO Tracking Number: /);
});

it('names a column without a heading by its letter', () => {
  const column = { letter: 'C', header: ' ', label: 'C' } as (typeof question)['column'];
  expect(describeQuestion({ ...question, column, examples: [] })).toMatchObject({
    ...{ key: 'C', title: 'Column C', shapes: 'nothing' },
  });
});
