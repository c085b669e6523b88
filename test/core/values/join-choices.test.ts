import { expect, it } from 'vitest';
import { joinChoices } from '../../../src/core/values/join-choices.ts';

it.each([
  [[], ''],
  [['yes'], 'yes'],
  [['yes', 'no'], 'yes or no'],
  [['draft', 'open', 'closed'], 'draft, open or closed'],
])('joins %j', (choices, text) => expect(joinChoices(choices)).toBe(text));
