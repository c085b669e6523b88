import { expect, it } from 'vitest';
import { addColumns } from '../../../src/app/settings/add-columns.ts';

it('makes the text of a new settings file', () => {
  expect(addColumns(undefined, { 'Ref #': 'trackingNumber' })).toBe(
    '{\n  "columns": {\n    "Ref #": "trackingNumber"\n  }\n}\n',
  );
});

it('keeps all other settings, and replaces an earlier answer for the same header', () => {
  const settings = { failOn: 'review', columns: { Box: 'ignore', 'Ref #': 'claimNumber' } };
  expect(JSON.parse(addColumns(settings, { 'Ref #': 'trackingNumber' }))).toEqual({
    failOn: 'review',
    columns: { Box: 'ignore', 'Ref #': 'trackingNumber' },
  });
  expect(settings.columns['Ref #']).toBe('claimNumber');
});
