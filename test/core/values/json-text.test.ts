import { describe, expect, it } from 'vitest';
import { escapeControls } from '../../../src/core/values/json-text.ts';
import { CONTROL_TEXT, listSteering } from '../../support/steering.ts';

describe('escapeControls', () => {
  it('changes JSON only in how it is written', () => {
    const json = JSON.stringify({ [CONTROL_TEXT]: `é😀 ##[error] ##vso[a] # #[b] ${CONTROL_TEXT}` }, null, 2);
    const escaped = escapeControls(json);
    expect(JSON.parse(escaped)).toEqual(JSON.parse(json));
    expect(listSteering(escaped)).toEqual([]);
    expect(escaped).toContain('é😀 #\\u0023[error] #\\u0023vso[a] # #[b] ');
  });
});
