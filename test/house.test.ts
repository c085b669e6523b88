import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { getLatestNotice } from '../src/core/portal/notice.ts';
import { adaptRuleToNotice } from '../src/core/rules/for-notice.ts';
import { RULES } from '../src/core/rules/index.ts';
import type { AnyRule } from '../src/core/rules/rule.ts';
import { importRule, ROOT, ruleIds } from './support/rule-files.ts';

const ids = ruleIds();
const rules = new Map<string, AnyRule>();
beforeAll(async () => {
  for (const id of ids) rules.set(id, adaptRuleToNotice(await importRule(id), getLatestNotice()));
});
const ruleOf = (id: string) => rules.get(id) as AnyRule;

describe.each(ids)('%s', (id) => {
  it('has its test', () => {
    const test = `test/core/rules/${id}.test.ts`;
    expect(existsSync(ROOT + test), `write ${test}: testRule(rule, { valid, invalid })`).toBe(true);
  });
  it('is named by its path', () => {
    expect(ruleOf(id).id, `set id: '${id}'`).toBe(id);
  });
  it('is in the generated list', () => {
    expect(
      RULES.map((rule) => rule.id),
      'run npm run gen',
    ).toContain(id);
  });
  it('names its source, its reason and its cure', () => {
    const { source, summary, why, cure } = ruleOf(id);
    for (const text of [source, summary, why, cure]) {
      expect(text, 'each is one or two sentences, the last without a full stop').toMatch(
        /^[A-Z0-9].{8,}[^.]$|\.$/s,
      );
    }
    expect(summary, 'the summary has no full stop').not.toMatch(/\.$/);
    expect(cure, 'the cure has no full stop').not.toMatch(/\.$/);
  });
  it('is short', () => {
    const lines = readFileSync(`${ROOT}src/core/rules/${id}.ts`, 'utf8').split('\n').length;
    expect(lines, 'move shared knowledge to portal/ or values/').toBeLessThanOrEqual(100);
  });
});

describe('the rooms', () => {
  const allowed: Record<string, readonly string[]> = {
    types: ['types'],
    values: ['values', 'fields', 'types'],
    portal: ['portal', 'values', 'fields', 'types'],
    fields: ['fields', 'types'],
    rules: ['rule.ts', 'values', 'portal', 'fields', 'types', 'outcome.ts'],
    parse: ['parse', 'values', 'fields', 'types', 'errors.ts'],
    report: ['report', 'values', 'portal', 'fields', 'types', 'outcome.ts'],
    io: ['io', 'values', 'types', 'errors.ts'],
    draft: [
      ...[
        'draft',
        'check.ts',
        'checked-file.ts',
        'known-files.ts',
        'settings.ts',
        'correct.ts',
        'clean-takers.ts',
        'blank',
      ],
      ...['parse', 'layout', 'io', 'portal', 'values', 'fields', 'types', 'errors.ts'],
    ],
  };
  it.each(Object.entries(allowed))('src/%s imports only what lies before it', (room, before) => {
    for (const path of sources(`src/${room}`).filter((each) => !each.endsWith('rules/index.ts'))) {
      for (const target of importsOf(path)) {
        if (!target.startsWith('.')) continue;
        const parts = [...path.split('/').slice(0, -1), ...target.split('/')];
        const resolved = resolve(parts).slice(1);
        expect(before, `${path} imports ${target}: data flows one way`).toContain(resolved[0]);
      }
    }
  });
  it('each third-party package is imported in one file', () => {
    const importers = new Map<string, string[]>();
    for (const path of sources('src')) {
      for (const target of importsOf(path)) {
        if (target.startsWith('.') || target.startsWith('node:')) continue;
        const name = target.startsWith('@')
          ? target.split('/').slice(0, 2).join('/')
          : (target.split('/')[0] ?? '');
        importers.set(name, [...(importers.get(name) ?? []), path]);
      }
    }
    for (const [name, paths] of importers) {
      expect([...new Set(paths)], `${name} belongs behind one file`).toHaveLength(1);
    }
  });
  it('names a flag of the command line in the command line alone', () => {
    // Each is text for users of the command line.
    const allowed = [
      'src/core/rules/file/encoding.ts', // its cure and message
      'src/core/rules/registration/extended-processing.ts', // its cure
      'src/core/rules/registration/incomplete-request.ts', // its cure
      'src/core/rules/registration/use-template.ts', // its cure
      'src/core/rules/ticket/similar-complaints.ts', // its cure
      'src/report/terminal/file-block.ts', // a line of the terminal's report
      'src/app/json-schema.ts', // descriptions in the schema of what --format json prints
    ];
    const found = sources('src').filter((path) => {
      if (path.startsWith('src/cli/')) return false;
      const code = readFileSync(ROOT + path, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
      return /(['"`])(?:(?!\1).)*--[a-z]/.test(code);
    });
    expect(found.sort(), "write nameOption('asOf'): the command line replaces it by --as-of").toEqual(
      allowed.sort(),
    );
  });
  it('loads what asks in the terminal only to ask', () => {
    for (const path of sources('src')) {
      const text = readFileSync(ROOT + path, 'utf8');
      expect(text, `${path}: await import('./prompts.ts') where a question is asked`).not.toMatch(
        /from '[^']*\/prompts\.ts'/,
      );
    }
  });
  it('each test has its source and each rule test its rule', () => {
    const tests = sources('test/rules').map((path) => path.replace(/^test\/rules\/|\.test\.ts$/g, ''));
    expect(
      tests.filter((id) => !ids.includes(id)),
      'delete the test or write the rule',
    ).toEqual([]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'));
}

function importsOf(path: string): string[] {
  const text = readFileSync(ROOT + path, 'utf8');
  const matches = text.matchAll(/^(?:import|export|\})[^'\n]*\bfrom '([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...matches].map((match) => match[1] ?? match[2] ?? '');
}

function resolve(parts: readonly string[]): string[] {
  const out: string[] = [];
  for (const part of parts) {
    if (part === '..') out.pop();
    else if (part !== '.') out.push(part);
  }
  return out;
}
