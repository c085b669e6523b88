import { expect, it } from 'vitest';
import { toSentence } from '../../../src/core/values/sentence.ts';

it.each([
  ['your own number', 'Your own number.'],
  ['Is it yours?', 'Is it yours?'],
  ['Done.', 'Done.'],
])('%j is the sentence %j', (text, sentence) => expect(toSentence(text)).toBe(sentence));
