import { expect, it } from 'vitest';
import { addCheckpoints } from '../../../src/formats/bytes/checkpoint.ts';

async function* chunksOf(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

it('passes the chunks on and calls the checkpoint before each', async () => {
  const events: string[] = [];
  for await (const chunk of addCheckpoints(chunksOf('a', 'b'), () => events.push('checkpoint')))
    events.push(String(chunk));
  expect(events).toEqual(['checkpoint', 'a', 'checkpoint', 'b']);
});

it('ends the read if the checkpoint throws', async () => {
  const checked = addCheckpoints(chunksOf('a'), () => {
    throw new Error('time is up');
  });
  await expect(checked.next()).rejects.toThrow('time is up');
});
