import { describe, expect, it } from 'vitest';

type FindBundledAdvisories = (
  audit: { vulnerabilities: Record<string, { via: unknown[]; nodes: string[] }> },
  bill: { components: { group?: string; name: string; version: string }[] },
  lock: { packages: Record<string, { version?: string }> },
) => string[];

const script = new URL('../../build/audit-bundle.mjs', import.meta.url).href;
const { findBundledAdvisories } = (await import(script)) as { findBundledAdvisories: FindBundledAdvisories };

const BILL = {
  components: [
    { name: 'made-up', version: '1.0.0' },
    { group: '@scope', name: 'made-up', version: '2.0.0' },
  ],
};
const LOCK = {
  packages: {
    'node_modules/made-up': { version: '1.0.0' },
    'node_modules/runner/node_modules/made-up': { version: '3.0.0' },
    'node_modules/@scope/made-up': { version: '2.0.0' },
    'node_modules/runner': { version: '9.0.0' },
  },
};
const ADVISORY = { title: 'Made-up fault', url: 'https://advisories.example/1', severity: 'high' };

describe('findBundledAdvisories', () => {
  const find = (vulnerabilities: Record<string, { via: unknown[]; nodes: string[] }>) =>
    findBundledAdvisories({ vulnerabilities }, BILL, LOCK);

  it('lists each advisory for a bundled package, with or without a scope', () => {
    expect(
      find({
        'made-up': { via: [ADVISORY], nodes: ['node_modules/made-up'] },
        '@scope/made-up': { via: [ADVISORY, 'made-up', ADVISORY], nodes: ['node_modules/@scope/made-up'] },
      }),
    ).toEqual([
      'made-up@1.0.0: high: Made-up fault (https://advisories.example/1)',
      '@scope/made-up@2.0.0: high: Made-up fault (https://advisories.example/1)',
      '@scope/made-up@2.0.0: high: Made-up fault (https://advisories.example/1)',
    ]);
  });

  it.each([
    ['a package that is not bundled', { runner: { via: [ADVISORY], nodes: ['node_modules/runner'] } }],
    [
      'another version of a bundled package',
      { 'made-up': { via: [ADVISORY], nodes: ['node_modules/runner/node_modules/made-up'] } },
    ],
    [
      'a package that only depends on one',
      { 'made-up': { via: ['runner'], nodes: ['node_modules/made-up'] } },
    ],
    ['none', {}],
  ])('leaves out %s', (_, vulnerabilities) => expect(find(vulnerabilities)).toEqual([]));
});
