import { expect, it } from 'vitest';
import { formatSettings, parseAnswers } from '../../src/web/settings-file.ts';

it('is read as it was written', () => {
  const answers = { 'Ref #': 'trackingNumber', MRN: 'ignore' };
  expect(parseAnswers(formatSettings(answers))).toEqual(answers);
});

it.each(['', 'made up', '[]', 'null', '{"columns":[1]}', '{"columns":null}', '{"columns":{"MRN":7}}'])(
  'has no answers if it is another file: %s',
  (text) => {
    expect(parseAnswers(text)).toEqual({});
  },
);
