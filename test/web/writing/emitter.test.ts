import { expect, it } from 'vitest';
import { Emitter } from '../../../src/web/writing/emitter.ts';

it('calls every listener of an event, in their order, with what is emitted', () => {
  const calls: unknown[] = [];
  const emitter = new Emitter();
  emitter.on('a', (...args) => calls.push(1, ...args)).on('a', () => calls.push(2));
  emitter.on('b', () => calls.push(3));
  emitter.emit('a', 'x', 'y');
  emitter.emit('c');
  expect(calls).toEqual([1, 'x', 'y', 2]);
});
