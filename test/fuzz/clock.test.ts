import { describe, expect, it } from 'vitest';
import { Clock } from './clock.ts';
import { Violation } from './law.ts';

const BYTES = Buffer.alloc(1000);

/** A clock after 100 inputs of 1,000 bytes that took a millisecond each, and a run that takes what it is set to. */
async function warmClock() {
  let now = 0;
  const costs: number[] = [];
  const clock = new Clock(() => now);
  const run = clock.time(async () => {
    now += costs.shift() ?? 1000;
    return 'done';
  });
  for (let i = 0; i < 100; i += 1) await run(BYTES);
  return { run, costs };
}

describe('the clock of the fuzzer', () => {
  it('finds an input that costs too much each time', async () => {
    const { run, costs } = await warmClock();
    costs.push(400_000, 500_000, 400_000);
    await expect(run(BYTES)).rejects.toThrow(new Violation('slow', '400 ms for 1000 bytes'));
    expect(await run(BYTES)).toBe('done');
  });

  it('runs a slow input again, since something else may have taken the time', async () => {
    const { run, costs } = await warmClock();
    costs.push(400_000, 500_000, 1000);
    expect(await run(BYTES)).toBe('done');
    expect(costs).toEqual([]);
  });

  it('lets a longer input cost more, and any input a little', async () => {
    const { run, costs } = await warmClock();
    costs.push(400_000, 300_000);
    expect(await run(Buffer.alloc(30_000))).toBe('done');
    expect(await run(BYTES)).toBe('done');
    expect(costs).toEqual([]);
  });

  it('says nothing before it knows what is usual', async () => {
    let now = 0;
    const run = new Clock(() => now).time(async () => {
      now += 1_000_000;
      return 'done';
    });
    expect(await run(BYTES)).toBe('done');
  });
});
