import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIXTURES, faultOf, minimise } from './findings.ts';
import { lawOfCheck, Violation } from './law.ts';
import { FORMATS, TARGETS } from './targets.ts';

const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.b64'));

describe('what broke the law once keeps it now', () => {
  it.each(names)('%s', async (name) => {
    const [kind = '', mode = ''] = name.split('.');
    const target = TARGETS[kind];
    if (!target) throw new Error(`no such kind of file: ${kind}`);
    const bytes = Buffer.from(readFileSync(`${FIXTURES}/${name}`, 'utf8'), 'base64');
    const given = target.modes.find((each) => each.replace('.', '-') === mode) ?? '';
    expect((await faultOf(() => target.run(given, bytes)))?.message).toBeUndefined();
    for (const format of FORMATS) {
      expect((await faultOf(() => target.runMain(given, bytes, format)))?.message).toBeUndefined();
    }
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
