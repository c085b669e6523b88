import { expect, it } from 'vitest';
import { describeSettings, renderSettingsLine } from '../../../src/report/content/settings.ts';

const NONE = { file: null, layout: null, failOn: null, closedDays: [] };

it('names what applied, and nothing else', () => {
  expect(describeSettings({})).toEqual([]);
  expect(describeSettings({ settings: NONE })).toEqual([]);
  expect(describeSettings({ settings: { ...NONE, failOn: 'never' } })).toEqual(['never fails']);
  const all = {
    file: 'a.json',
    layout: '1234567.json',
    failOn: 'closed',
    closedDays: ['2026-12-24'],
  } as const;
  expect(describeSettings({ settings: all })).toEqual([
    'settings a.json, layout #######.json, fails on closed, offices also closed Thu 12/24/2026',
  ]);
});
it('counts closed days after the fifth', () => {
  const closedDays = Array.from({ length: 7 }, (_, i) => `2026-12-0${i + 1}`);
  expect(describeSettings({ settings: { ...NONE, closedDays } })[0]).toMatch(/Sat 12\/5\/2026, 2 more days$/);
});
it('is a line of its own only if a settings file or a layout applied', () => {
  expect(renderSettingsLine({ settings: { ...NONE, failOn: 'closed' } })).toEqual([]);
  expect(renderSettingsLine({ settings: { ...NONE, layout: 'a.json', failOn: 'closed' } })).toEqual([
    'Layout a.json, fails on closed',
  ]);
});
