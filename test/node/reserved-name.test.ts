import { describe, expect, it } from 'vitest';
import { findReservedName } from '../../src/node/reserved-name.ts';

describe('findReservedName', () => {
  it.each([
    'CON',
    'C:\\drafts\\NUL',
    'drafts/aux.csv',
    'com1.tar.gz',
    'LPT9',
    'prn .txt',
    'nul:',
    'CONOUT$',
    'com².csv',
  ])('on Windows refuses %s', (path) => {
    expect(findReservedName(path, 'win32')).toBe('Windows keeps this name for a device. Use another name.');
    expect(findReservedName(path, 'linux')).toBeUndefined();
  });
  it.each(['console.csv', 'auxiliary.csv', 'a.con', 'CON\\tickets.csv', 'com10.csv', '-', ''])(
    'allows %j',
    (path) => {
      expect(findReservedName(path, 'win32')).toBeUndefined();
    },
  );
});
