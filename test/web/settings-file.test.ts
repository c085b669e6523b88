import { expect, it } from 'vitest';
import { formatSettings, parseSettings } from '../../src/web/settings-file.ts';

it('is read as it was written', () => {
  const settings = {
    columns: { 'Ref #': 'trackingNumber', MRN: 'ignore' },
    failOn: 'review',
    defaults: { ticket: { contactName: 'Ann Example' } },
  } as const;
  expect(parseSettings(formatSettings(settings))).toEqual(settings);
});

it.each([
  '',
  'made up',
  '[]',
  'null',
  '{"columns":[1]}',
  '{"columns":null}',
  '{"columns":{"MRN":7}}',
  '{"defaults":7}',
])('has no answers if it is another file: %s', (text) => {
  expect(parseSettings(text)).toEqual({ columns: {} });
});

it.each(['ready', 'made up', 7])('has no outcome that a check cannot fail on: %s', (failOn) => {
  expect(parseSettings(JSON.stringify({ failOn }))).toEqual({ columns: {} });
});
