import { describe, expect, it } from 'vitest';
import { CrashLog, describeError } from '../../../src/core/engine/crash.ts';

function thrown(error: Error, stack: string): Error {
  error.stack = stack;
  return error;
}

describe('describeError', () => {
  it('gives the class and where the error was created, without its message', () => {
    const [name, frame] = describeError(new TypeError('RIN 100200301')).split('\n');
    expect(name).toBe('TypeError');
    expect(frame).toMatch(/crash\.test\.ts:\d+:\d+\)?$/);
    expect(describeError(new TypeError('RIN 100200301'))).not.toContain('100200301');
  });
  it('leaves out every line of a message', () => {
    const text = describeError(new TypeError('MADEUP-SECRET\nsecond line'));
    expect(text).toMatch(/^TypeError\n\s+at /);
    expect(text).not.toMatch(/MADEUP-SECRET|second line/);
  });
  it('drops a message that looks like stack frames', () => {
    const message = 'x\n    at 100200301 (/a/b.ts:1:2)\n    at Testwell:3:4';
    const error = thrown(new RangeError(message), `RangeError: ${message}\n    at check (/a/rule.ts:5:6)`);
    expect(describeError(error)).toBe('RangeError\n    at check (/a/rule.ts:5:6)');
  });
  it('keeps only the frames of our own code', () => {
    const stack = [
      'Error: made up',
      '    at JSON.parse (<anonymous>)',
      '    at Module.load (node:internal/modules/cjs/loader:1:2)',
      '    at async node:internal/main:3:4',
      '    at parse (/app/node_modules/csv-parse/lib/index.js:5:6)',
      '    at check (/app/node_modules/portal-check/dist/main.cjs:7:8)',
      '    at file:///home/office/src/core/engine/check-input.ts:9:10',
      '    at run (C:\\office\\src\\rule.ts:11:12)',
      '    at 100200301',
    ].join('\n');
    expect(describeError(thrown(new Error('made up'), stack)).split('\n')).toEqual([
      'Error',
      '    at check (/app/node_modules/portal-check/dist/main.cjs:7:8)',
      '    at file:///home/office/src/core/engine/check-input.ts:9:10',
      '    at run (C:\\office\\src\\rule.ts:11:12)',
    ]);
  });
  it('does not trust a name that is no class name', () => {
    const error = thrown(Object.assign(new Error(''), { name: 'RIN 100200301' }), '');
    expect(describeError(error)).toBe('Error');
  });
  it('gives only the type of a thrown value that is not an error', () => {
    expect([describeError('100200301'), describeError(undefined)]).toEqual(['string', 'undefined']);
  });
});

describe('CrashLog', () => {
  it('records the rule, the file, the row and the trace', () => {
    const log = new CrashLog('test.csv');
    log.add('ticket/one', 3, thrown(new TypeError('made up'), ''));
    log.add('ticket/two', null, 'made up');
    expect(log.crashes).toEqual([
      { rule: 'ticket/one', file: 'test.csv', row: 3, trace: 'TypeError' },
      { rule: 'ticket/two', file: 'test.csv', row: null, trace: 'string' },
    ]);
  });
  it('stops at a hundred crashes', () => {
    const log = new CrashLog('test.csv');
    for (let row = 2; row < 200; row += 1) log.add('ticket/one', row, 'made up');
    expect(log.crashes.map(({ row }) => row)).toEqual(Array.from({ length: 100 }, (_, i) => i + 2));
  });
});
