import { expect, it } from 'vitest';
import { InputError, OutputError, SettingsError } from '../../../src/core/model/errors.ts';

it.each([
  ['InputError', InputError],
  ['OutputError', OutputError],
  ['SettingsError', SettingsError],
])('%s has its name and keeps the message', (name, ErrorClass) => {
  const error = new ErrorClass('file.csv: no such file');
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.message]).toEqual([name, 'file.csv: no such file']);
});
