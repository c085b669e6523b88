import { expect, it } from 'vitest';
import { findThread } from '../../src/node/find-thread.ts';

it('finds none if the sources run', () => {
  expect(findThread('read-worker')).toBeUndefined();
  expect(findThread('command-worker')).toBeUndefined();
});
