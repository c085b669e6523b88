import { expect, it } from 'vitest';
import { InputError, OutputError, SettingsError } from '../../../src/core/model/errors.ts';
import { nameOption } from '../../../src/core/model/option-name.ts';

const WHY = `${nameOption('asOf')}: a day.`;

it.each([InputError, OutputError, SettingsError])(
  '%o carries the option and a text for each shell',
  (Class) => {
    const error = new Class(WHY);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe(Class.name);
    expect(error.option).toBe('asOf');
    expect(error.message).toBe('asOf: a day.');
    expect(error.describe((key) => `Label of ${key}`)).toBe('Label of asOf: a day.');
  },
);
it('keeps the option in the text of an error that adds to another', () => {
  const inner = new InputError(`file.csv: use ${nameOption('encoding')} utf-16le`);
  const outer = new SettingsError(`${nameOption('baseline')} ${inner.text}`);
  expect(outer.option).toBe('baseline');
  expect(outer.describe((key) => key.toUpperCase())).toBe('BASELINE file.csv: use ENCODING utf-16le');
});
it('has no option unless the text begins with one', () => {
  expect(new InputError('file.csv: empty').option).toBeUndefined();
});
