import { expect, it } from 'vitest';
import { findLeadingOption, nameOption, renderOptionNames } from '../../../src/core/model/option-name.ts';

it('replaces every option that a text names, and nothing else', () => {
  const text = `${nameOption('asOf')}: no notice for asOf; ${nameOption('rulebook')} takes a later one`;
  expect(renderOptionNames(text, (key) => `<${key}>`)).toBe(
    '<asOf>: no notice for asOf; <rulebook> takes a later one',
  );
});
it('finds the option that a text begins with', () => {
  expect(findLeadingOption(`${nameOption('out')} clean: a file`)).toBe('out');
  expect(findLeadingOption(`clean: ${nameOption('force')} to replace it.`)).toBeUndefined();
});
