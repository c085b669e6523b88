import { expect, it } from 'vitest';
import { SETTING_NAMES } from '../../../src/app/settings/schema.ts';
import { Option } from '../../../src/cli/commander.ts';
import { getFlagName, OPTIONS } from '../../../src/cli/options/option-table.ts';
import { SETTINGS } from '../../../src/cli/options/settings-table.ts';

it.each(Object.entries(OPTIONS))('%s is the key under which commander stores its flag', (key, { flag }) => {
  expect(new Option(flag).attributeName()).toBe(key);
});
it('has an option for each key of a settings file', () => {
  expect(Object.keys(SETTINGS).sort()).toEqual(SETTING_NAMES.filter((name) => name !== '$schema').sort());
});
it('names the flag of an option', () => {
  expect(getFlagName('asOf')).toBe('--as-of');
  expect(getFlagName('fix')).toBe('--no-fix');
  expect(getFlagName('watch')).toBe('--watch');
});
it('offers the formats, kinds and outcomes in their order', () => {
  expect(OPTIONS.failOn.choices).toEqual(['closed', 'denied', 'delayed', 'review', 'never']);
  expect(OPTIONS.kind.choices).toEqual(['registration', 'ticket']);
  expect(OPTIONS.inputFormat.choices).toEqual(['csv', 'tsv', 'json', 'ndjson', 'xlsx']);
  expect(OPTIONS.format.choices?.slice(0, 3)).toEqual(['pretty', 'json', 'ndjson']);
});
