import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/formats.ts';
import { FIXTURES, faultOf, minimize } from './findings.ts';
import { lawOfCheck, Violation } from './law.ts';
import { TARGETS } from './targets.ts';

const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.b64'));

describe('an input that once broke the law', () => {
  it.each(names)('%s keeps the law', async (name) => {
    const [kind = '', mode = ''] = name.split('.');
    const target = TARGETS[kind];
    if (!target) throw new Error(`no such kind of file: ${kind}`);
    const bytes = Buffer.from(readFileSync(`${FIXTURES}/${name}`, 'utf8'), 'base64');
    const targetMode = target.modes.find((candidate) => candidate.replace('.', '-') === mode) ?? '';
    expect((await faultOf(() => target.run(targetMode, bytes)))?.message).toBeUndefined();
    for (const format of FORMAT_NAMES) {
      expect((await faultOf(() => target.runMain(targetMode, bytes, format)))?.message).toBeUndefined();
    }
  });
});

describe('the fuzzer', () => {
  it('reports an error that is not a refusal', async () => {
    const rows = new Proxy([], {
      get() {
        throw new TypeError('made up');
      },
    });
    const fault = await faultOf(() => lawOfCheck([{ kind: 'ticket', rows }], {}));
    expect(fault).toBeInstanceOf(Violation);
    expect(fault?.message).toContain('TypeError: made up');
  });

  it('minimizes an input', async () => {
    const smallest = await minimize(Buffer.from('some b text a with it'), async (shorter) =>
      /b.*a/.test(shorter.toString()),
    );
    expect(smallest.toString()).toBe('ba');
  });
});
