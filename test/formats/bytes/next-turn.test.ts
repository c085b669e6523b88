import { expect, it } from 'vitest';
import { waitForNextTurn } from '../../../src/formats/bytes/next-turn.ts';

it('lets what streams have waiting go first', async () => {
  const order: string[] = [];
  setImmediate(() => order.push('stream'));
  await waitForNextTurn();
  expect(order).toEqual(['stream']);
});
