import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { adaptRuleToNotice } from '../../src/core/rules/for-notice.ts';
import { RULES } from '../../src/core/rules/index.ts';
import type { AnyRule } from '../../src/core/rules/rule.ts';
import { contextAsOf } from '../support/rows.ts';
import { importRule, ROOT, ruleIds } from '../support/rule-files.ts';
import { sourceTree } from '../support/source-tree.ts';

// Each rule is one file with its test beside it; the failure messages say what to do.

const ids = ruleIds();
const rules = new Map<string, AnyRule>();
beforeAll(async () => {
  for (const id of ids) rules.set(id, adaptRuleToNotice(await importRule(id), contextAsOf().notice));
});
const getRule = (id: string) => rules.get(id) as AnyRule;

describe.each(ids)('%s', (id) => {
  it('has a test', () => {
    const test = `test/core/rules/${id}.test.ts`;
    expect(existsSync(ROOT + test), `write ${test}: testRule(rule, { valid, invalid })`).toBe(true);
  });
  it('has its path as its id', () => {
    expect(getRule(id).id, `set id: '${id}'`).toBe(id);
  });
  it('is in the generated list', () => {
    expect(
      RULES.map((rule) => rule.id),
      'run npm run gen',
    ).toContain(id);
  });
  it('states its source, reason and cure', () => {
    const { source, summary, why, cure } = getRule(id);
    expect(source, 'the source has no full stop').toMatch(/^[A-Z0-9].{8,}[^.]$/s);
    for (const text of [summary, why, cure]) {
      expect(text, 'each is a sentence or more, the last with a full stop').toMatch(/^[A-Z0-9].{8,}\.$/s);
    }
  });
  it('is short', () => {
    const lines = readFileSync(`${ROOT}src/core/rules/${id}.ts`, 'utf8').split('\n').length;
    expect(lines, 'move shared knowledge to portal/ or values/').toBeLessThanOrEqual(100);
  });
});

it('each rule test has its rule', () => {
  const tests = sourceTree('test/core/rules')
    .map(({ path }) => path.replace(/^test\/core\/rules\/|\.test\.ts$/g, ''))
    .filter((id) => id.includes('/'));
  expect(
    tests.filter((id) => !ids.includes(id)),
    'delete the test or write the rule',
  ).toEqual([]);
});
