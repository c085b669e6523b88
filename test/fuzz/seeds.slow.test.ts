import { describe, expect, it } from 'vitest';
import { faultOf } from './findings.ts';
import { mutate } from './mutate.ts';
import { Random } from './random.ts';
import { TARGETS } from './targets.ts';

describe('a few changes to a seed', () => {
  it.each(Object.keys(TARGETS))('keep the law for %s', async (kind) => {
    const target = TARGETS[kind] as (typeof TARGETS)[string];
    const random = new Random(20_261_124);
    const outcomes = new Set<string>();
    for (const mode of new Set(target.modes)) {
      for (const parts of target.seeds(mode)) {
        for (let i = 0; i < 25; i += 1) {
          const at = random.below(parts.length);
          const part = parts[at] as Buffer;
          const changed = parts.with(at, mutate(part, random, target.tokens, part, target.maxLength));
          const bytes = target.build ? target.build(changed, random) : (changed[0] as Buffer);
          const fault = await faultOf(async () =>
            outcomes.add(await target.run(mode, bytes)).size.toString(),
          );
          expect(fault?.message).toBeUndefined();
        }
      }
    }
    // If all inputs were refused the same way, this would prove nothing.
    expect(outcomes.size).toBeGreaterThan(3);
  });
});
