import { expect, it } from 'vitest';
import { SettingsError } from '../../../src/core/model/errors.ts';
import { parseSettingsJson } from '../../../src/formats/json/parse-settings.ts';

const faultOf = (text: string, hint?: string) => {
  try {
    parseSettingsJson(text, '--config a.json', hint);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as Error).message;
  }
  return undefined;
};

it('returns the content', () => {
  expect(parseSettingsJson('{"limits":{"rows":1}}', '--config a.json')).toEqual({ limits: { rows: 1 } });
});

it('reports line and column of a fault without quoting the text', () => {
  expect(faultOf('{\n "a": Secret}')).toBe(
    '--config a.json: line 2, column 7: This is not JSON from here on.',
  );
  expect(faultOf('')).toBe('--config a.json: line 1, column 1: This is not JSON from here on.');
});

it('appends the hint', () => {
  expect(faultOf('{', 'made-up hint')).toMatch(/ made-up hint$/);
});

it('refuses nesting that would overflow the stack', () => {
  expect(faultOf('['.repeat(100_000))).toBe(
    '--config a.json: line 1, column 65: This goes more than 64 levels deep.',
  );
});
