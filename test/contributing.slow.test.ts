import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { testFolder } from './support/out-files.ts';
import { ProjectCopy } from './support/project-copy.ts';

// Walks the five paths of .github/CONTRIBUTING.md in a copy of the project, with a made-up rule, field, output format,
// input format and notice. If a step is missing there, it is missing here, and the copy does not compile or run.

const VITEST = 'node_modules/vitest/vitest.mjs';
const project = new ProjectCopy(join(testFolder(), 'copy'));

const RULE = `import { defineMessage, defineRowRule } from '../rule.ts';

const MAX_DAYS = 730;

export default defineRowRule({
  id: 'ticket/service-too-old',
  kind: 'ticket',
  needs: ['serviceFrom'],
  outcome: 'review',
  basis: 'judgement',
  source: 'Made up for a test',
  summary: 'The service is older than two years.',
  why: 'A made-up reason for a test, which is long enough.',
  cure: 'Ask whether the plan still takes the dispute.',
  examples: {
    bad: { cells: { serviceFrom: '2024-10-01' } },
    good: { cells: { serviceFrom: '2026-09-01' } },
  },
  messages: {
    old: defineMessage(() => 'The service is older than two years. Check the day.'),
  },
  check(row, { asOf }, report) {
    const from = row.day('serviceFrom');
    if (from !== undefined && asOf - from > MAX_DAYS) report('serviceFrom', 'old', {});
  },
});
`;

const RULE_TEST = `import rule from '../../../../src/core/rules/ticket/service-too-old.ts';
import { testRule } from '../../../support/test-rule.ts';

testRule(rule, {
  valid: [{ name: 'two years ago', cells: { serviceFrom: '2024-11-24', serviceTo: '2024-11-24' } }],
  invalid: [
    {
      name: 'one day more',
      cells: { serviceFrom: '2024-11-23', serviceTo: '2024-11-23' },
      found: [[2, 'serviceFrom', 'old']],
    },
  ],
});
`;

const FIELD = `  {
    name: 'placeOfService',
    header: 'Place of Service',
    about: 'the two-digit code from the claim',
    aliases: ['POS'],
    kind: 'id',
    phi: false,
    question: { section: 'Patient', where: 'the claim' },
    example: '11',
    claimIssue: 'middle',
  },
`;

const TAP = `import type { Report } from '../core/model/report.ts';
import { maskPath } from '../core/values/mask-numbers.ts';

/** Test Anything Protocol: a line for each record. */
export function* renderTap(report: Report): Generator<string> {
  yield \`TAP version 13\\n1..\${report.summary.records}\\n\`;
  let number = 0;
  for (const { file, results } of report.files) {
    for (const { row, verdict } of results) {
      number += 1;
      yield \`\${verdict === 'ready' ? 'ok' : 'not ok'} \${number} - \${maskPath(file)} row \${row}: \${verdict}\\n\`;
    }
  }
}
`;

const TAP_TEST = `import { expect, it } from 'vitest';
import { renderTap } from '../../src/report/tap.ts';
import { report, tickets } from './reports.ts';

it('has a line for each record', () => {
  expect([...renderTap(report([tickets()]))]).toHaveLength(6);
});
`;

const NOTICE = `  {
    date: '2027-01-15',
    inForce: '2027-02-01',
    url: 'https://notices.example/2027-01-15',
    sections: SECTIONS,
    window: { first: 20, last: 45 },
    extended: { individuals: 10, days: 21 },
    registrationDays: 2,
    answerDays: 5,
    resolveDays: 30,
  },
`;

beforeAll(() => {
  // A rule.
  project.add('src/core/rules/ticket/service-too-old.ts', RULE);
  project.add('test/core/rules/ticket/service-too-old.test.ts', RULE_TEST);
  // A field.
  project.insert('src/core/fields/ticket-claim.ts', FIELD, '] as const');
  project.insert(
    'test/support/rows.ts',
    "  placeOfService: '11',\n",
    "  mco: 'Meridian Health Plan of Illinois',",
  );
  project.insert(
    'test/support/drafts.ts',
    "  ['Place of Service:', ''],\n",
    "  ['Provider Name:', 'Made-Up Clinic'],",
  );
  project.insert('test/bench/tickets.ts', "'placeOfService',\n  ", "'submitOn',");
  // An output format.
  project.add('src/report/tap.ts', TAP);
  project.insert(
    'src/report/formats.ts',
    "  tap: {\n    load: async () => (await import('./tap.ts')).renderTap,\n    file: { extension: '.tap', start: /^TAP version/ },\n  },\n",
    '} satisfies Readonly<Record<string, Format>>',
  );
  project.insert('docs/CI.md', '.tap ', '.json .ndjson .sarif');
  project.insert('test/report/formats.test.ts', '  tap: /^TAP version/,\n', '  html: /^<!doctype');
  project.add('test/report/tap.test.ts', TAP_TEST);
  // An input format.
  project.insert('src/core/model/vocabulary.ts', "'psv' | ", "'csv'");
  project.insert(
    'src/formats/input-formats.ts',
    "  psv: { extensions: ['.psv'], shape: 'grid', kinds: ['registration', 'ticket'], delimiter: '|' },\n",
    "  json: { extensions: ['.json']",
  );
  project.insert(
    'src/formats/open.ts',
    "  psv: (text, readOptions) => openDelimited(text, 'psv', INPUT_FORMATS.psv.delimiter, readOptions),\n",
    '  json: openJson,',
  );
  // A notice.
  project.insert('src/core/portal/published-notices.ts', NOTICE, '];');
});

describe('the five paths of CONTRIBUTING', () => {
  it('compile once their steps are done', () => {
    expect(project.run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json')).toEqual({
      status: 0,
      output: '',
    });
  });

  it('regenerate what is generated by npm run gen', () => {
    const { scripts } = JSON.parse(readFileSync(join(project.root, 'package.json'), 'utf8'));
    for (const command of (scripts.gen as string).split(' && ')) {
      const [, ...args] = command.split(' ');
      const { status, output } = project.run(VITEST, ...args);
      expect(status, output).toBe(0);
    }
    const index = readFileSync(join(project.root, 'src/core/rules/index.ts'), 'utf8');
    expect(index).toContain("'./ticket/service-too-old.ts'");
    expect(readFileSync(join(project.root, 'templates/tickets.csv'), 'utf8')).toContain(',Place of Service,');
  });

  it('pass the tests of rules, fields, formats and notices', () => {
    const tests = [
      'test/core/rules/ticket/service-too-old.test.ts',
      ...[
        'test/house',
        'test/core/fields',
        'test/report/formats.test.ts',
        'test/report/tap.test.ts',
        'test/cli/draft/new-ticket.test.ts',
        'test/bench/data.test.ts',
        'test/app/template',
        'test/rule-examples.test.ts',
      ],
    ];
    const { status, output } = project.run(VITEST, 'run', ...tests);
    expect(status, output).toBe(0);
  });

  it('build', () => {
    const { status, output } = project.run('node_modules/tsdown/dist/run.mjs', '--log-level', 'error');
    expect(status, output).toBe(0);
  });
});

describe('a made-up', () => {
  const bin = (...args: string[]) => project.run('bin/portal-check.js', ...args);
  const draft = (name: string, content: string): string => {
    const path = join(project.root, name);
    writeFileSync(path, content);
    return path;
  };

  it('rule is explained, and finds its fault', () => {
    expect(bin('explain', 'ticket/service-too-old').output).toContain('older than two years');
    const path = draft('old.json', JSON.stringify({ serviceFrom: '2020-01-01' }));
    const { output } = bin(path, '--format', 'json', '--as-of', '2026-06-30');
    expect(output).toContain('"rule":"ticket/service-too-old"');
  });
  it('field is in the template and the schema, and is read by its header and its alias', () => {
    expect(bin('schema', 'ticket').output).toContain('placeOfService');
    const path = draft('pos.csv', 'POS,MCO,RIN\n11,Molina,100200300\n');
    expect(bin(path, '--format', 'json', '--as-of', '2026-06-30').output).not.toContain(
      'file/unknown-column',
    );
  });
  it('output format is a choice of --format, an ending of --report, and replaces its own file', () => {
    const path = draft('tap.csv', 'MCO,RIN\nMolina,100200300\n');
    const { output } = bin(path, '--as-of', '2026-06-30', '--format', 'tap');
    expect(output).toMatch(/^TAP version 13\n1\.\.1\nnot ok 1 - .*tap\.csv row 2: closed\n$/);
    expect(bin('--help').output).toMatch(/\.tap/);
    const report = join(project.root, 'report.tap');
    for (const _ of ['written', 'replaced']) {
      expect(bin(path, '--as-of', '2026-06-30', '--report', report, '--quiet')).toEqual({
        status: 1,
        output: '',
      });
      expect(readFileSync(report, 'utf8')).toBe(output);
    }
  });
  it('input format is read by its ending, and written by --out', () => {
    const path = draft('drafts.psv', 'MCO|RIN\nMolina|100200300\n');
    const { output } = bin(
      path,
      '--as-of',
      '2026-06-30',
      '--format',
      'json',
      '--out',
      join(project.root, 'out'),
    );
    expect(JSON.parse(output).summary.records).toBe(1);
    expect(readFileSync(join(project.root, 'out/tickets.held.psv'), 'utf8')).toContain('MCO|RIN|Verdict');
  });
  it('notice is in force from its day, and sets the window', () => {
    const window = bin('window', '2027-02-01', '--as-of', '2027-02-05', '--json').output;
    expect(JSON.parse(window)).toMatchObject({ on: '2027-02-21', by: '2027-03-18' });
    const before = bin('window', '2027-01-01', '--as-of', '2027-01-05', '--json').output;
    expect(JSON.parse(before)).toMatchObject({ on: '2027-01-31', by: '2027-03-02' });
    expect(bin('rules', '--rulebook', '2027-01-15').status).toBe(0);
  });
});
