import { describe, expect, it } from 'vitest';
import { findFormBox } from '../../../src/core/columns/form-boxes.ts';
import { splitWords } from '../../../src/core/columns/split-words.ts';

describe('findFormBox', () => {
  it('knows the boxes of the CMS-1500, the locators of the UB-04 and the elements of an 835', () => {
    expect(findFormBox('Box', '1', 'a')).toBe('member id');
    expect(findFormBox('FL', '64', '')).toBe('mco claim number');
    expect(findFormBox('CLP', '07', '')).toBe('mco claim number');
  });
  it('reads nothing in a box that no field is from', () => {
    expect(findFormBox('FL', '76', '')).toBe('unread');
    expect(findFormBox('Box', '1', '')).toBe('unread');
  });
  it('is what the words of a header say', () => {
    expect(splitWords('UB FL60 INSD ID')).toEqual(['member', 'id', 'insd', 'id']);
    expect(splitWords('Box 24A from')).toEqual(['service', 'date', 'from']);
    expect(splitWords('3. Box office')).toEqual(['box', 'office']);
  });
});
