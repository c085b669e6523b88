import { expect, it } from 'vitest';
import { getDictionary } from '../../../src/core/fields/index.ts';
import { CARD_SECTIONS } from '../../../src/report/content/card-fields.ts';

it.each(['ticket', 'registration'] as const)('a card of a %s has each field once', (kind) => {
  const listed = CARD_SECTIONS[kind].flatMap(({ fields }) => fields);
  const names = getDictionary(kind).fields.map(({ name }) => name);
  expect([...listed].sort()).toEqual([...names].sort());
});
