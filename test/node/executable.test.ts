import { expect, it } from 'vitest';
import { readAsset } from '../../src/node/executable.ts';

it('has no files if the program runs from a folder', () => {
  expect(readAsset('executable.cjs')).toBeUndefined();
});
