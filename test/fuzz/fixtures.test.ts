import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/formats.ts';
import { FIXTURES, faultOf, minimise } from './findings.ts';
import { lawOfCheck, Violation } from './law.ts';
import { mutate } from './mutate.ts';
import { Random } from './random.ts';
import { TARGETS } from './targets.ts';

const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.b64'));

describe('what broke the law once keeps it now', () => {
  it.each(names)('%s', async (name) => {
    const [kind = '', mode = ''] = name.split('.');
    const target = TARGETS[kind];
    if (!target) throw new Error(`no such kind of file: ${kind}`);
    const bytes = Buffer.from(readFileSync(`${FIXTURES}/${name}`, 'utf8'), 'base64');
    const given = target.modes.find((each) => each.replace('.', '-') === mode) ?? '';
    expect((await faultOf(() => target.run(given, bytes)))?.message).toBeUndefined();
    for (const format of FORMAT_NAMES) {
      expect((await faultOf(() => target.runMain(given, bytes, format)))?.message).toBeUndefined();
    }
  });
});

describe('a few changes to each seed keep the law', () => {
  it.each(Object.keys(TARGETS))('%s', async (kind) => {
    const target = TARGETS[kind] as (typeof TARGETS)[string];
    const random = new Random(20_261_124);
    const outcomes = new Set<string>();
    for (const mode of new Set(target.modes)) {
      for (const parts of target.seeds(mode)) {
        for (let i = 0; i < 25; i += 1) {
          const at = random.below(parts.length);
          const part = parts[at] as Buffer;
          const changed = parts.with(at, mutate(part, random, target.tokens, part, target.most));
          const bytes = target.build ? target.build(changed, random) : (changed[0] as Buffer);
          const fault = await faultOf(async () =>
            outcomes.add(await target.run(mode, bytes)).size.toString(),
          );
          expect(fault?.message).toBeUndefined();
        }
      }
    }
    // Seeds that are all refused alike would prove nothing.
    expect(outcomes.size).toBeGreaterThan(3);
  });
});

describe('the fuzzer', () => {
  it('tells an error that is no refusal', async () => {
    const rows = new Proxy([], {
      get() {
        throw new TypeError('made up');
      },
    });
    const fault = await faultOf(() => lawOfCheck([{ kind: 'ticket', rows }], {}));
    expect(fault).toBeInstanceOf(Violation);
    expect(fault?.message).toContain('TypeError: made up');
  });

  it('makes an input as short as it can be', async () => {
    const least = await minimise(Buffer.from('some b text a with it'), async (less) =>
      /b.*a/.test(less.toString()),
    );
    expect(least.toString()).toBe('ba');
  });
});
