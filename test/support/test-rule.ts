import { describe, expect, it } from 'vitest';
import { checkInput } from '../../src/core/engine/check-input.ts';
import { getDictionary } from '../../src/core/fields/index.ts';
import type { Context } from '../../src/core/model/context.ts';
import type { Dictionary } from '../../src/core/model/field.ts';
import type { Finding } from '../../src/core/model/report.ts';
import type { Basis, Kind, Verdict } from '../../src/core/model/vocabulary.ts';
import { pickWorse } from '../../src/core/portal/outcome.ts';
import type { AnyRule, ExampleFile, MessageData } from '../../src/core/rules/rule.ts';
import { LISTING_RULES } from './listing-rules.ts';
import { AS_OF, contextAsOf, gridOf, recordsOf, type TestCells, validRow } from './rows.ts';

/** Row (null: the whole file), field, message id. */
type Expected = readonly [row: number | null, field: string | null, message: string];

interface Case {
  name: string;
  /** Cells that differ from a valid row; `rows` for several rows, `headers` for other columns. */
  cells?: TestCells;
  rows?: readonly TestCells[];
  headers?: readonly string[];
  asOf?: string;
  /** For rules of both kinds; registration otherwise. */
  kind?: Kind;
  /** Properties of the file besides its cells. */
  file?: ExampleFile;
  /** JSON records instead: `headers` are the keys, the first record is row 1, `doubled` keys occur twice in it. */
  json?: { doubled?: readonly string[] };
  /** Changes to the context. */
  context?: Partial<Context>;
  /** The fields as defined by a layout. */
  dictionary?: Dictionary;
}

interface Fault extends Case {
  found: readonly Expected[];
  /** The exact messages of the findings, if they contain counts or days. */
  says?: readonly string[];
  /** The sources of the findings, if they differ from that of the rule. */
  sources?: readonly string[];
}

interface Lists {
  valid: readonly Case[];
  invalid: readonly Fault[];
  /** Row rules that run first, for file rules that depend on verdicts. */
  after?: readonly AnyRule[];
}

/** What a message for a report without days must not have. */
const DAY_OR_COUNT = /\d{4}-\d\d-\d\d|\b(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat) \d|\b\d+ (?:\w+ )?days?\b|\bday \d/i;

const MAX_MESSAGE_LENGTH = 160;

const MARK = '\u0001';

/** The most severe outcome that a basis justifies. */
const MOST_SEVERE: Record<Basis, Verdict> = {
  notice: 'closed',
  rule: 'closed',
  standard: 'closed',
  assumed: 'closed',
  plan: 'review',
  secondary: 'review',
  judgement: 'review',
};

/** Tests a rule with valid and invalid cases: cells that differ from a valid row, and the exact findings. */
export function testRule(rule: AnyRule, lists: Lists): void {
  describe(rule.id, () => {
    for (const testCase of lists.valid) {
      it(`accepts: ${testCase.name}`, async () =>
        expect((await run(rule, testCase, lists)).seen).toEqual([]));
    }
    const reported = new Set<string>();
    for (const testCase of lists.invalid) {
      it(`reports: ${testCase.name}`, async () => {
        const { seen, findings } = await run(rule, testCase, lists);
        for (const [, , id] of seen) reported.add(id);
        expect(seen).toEqual(testCase.found);
        if (testCase.says) expect(findings.map(({ message }) => message)).toEqual(testCase.says);
        if (testCase.sources) expect(findings.map(({ source }) => source)).toEqual(testCase.sources);
        for (const finding of findings)
          expect(faultsOf(finding, testCase, kindOf(rule, testCase))).toEqual([]);
      });
    }
    it('has a case for every message', () => {
      expect([...reported].sort()).toEqual(Object.keys(rule.messages).sort());
    });
    testNeeds(rule, lists);
    it('has no duplicate cases', () => {
      const cases = [...lists.valid, ...lists.invalid].map(({ name: _, ...rest }) => JSON.stringify(rest));
      expect(cases.filter((text, i) => cases.indexOf(text) !== i)).toEqual([]);
      const names = [...lists.valid, ...lists.invalid].map(({ name }) => name);
      expect(names.filter((text, i) => names.indexOf(text) !== i)).toEqual([]);
    });
  });
}

/** Verifies that the rule finds nothing in a file that lacks a column that it needs. */
function testNeeds(rule: AnyRule, lists: Lists): void {
  if (!('check' in rule && rule.needs)) return;
  it.each(rule.needs)('finds nothing without the column of %s, which it needs', async (need) => {
    for (const testCase of [...lists.valid, ...lists.invalid].filter(({ json }) => !json)) {
      const fields =
        testCase.headers ?? getDictionary(kindOf(rule, testCase)).fields.map(({ header }) => header);
      const headers = fields.filter((header) => header !== headerOf(rule, need));
      const bare = { ...rule, needs: [] };
      expect((await run(bare, { ...testCase, headers }, lists)).seen, testCase.name).toEqual([]);
    }
  });
}

function headerOf(rule: AnyRule, name: string): string | undefined {
  const { fields } = getDictionary(rule.kind === 'any' ? 'registration' : rule.kind);
  return fields.find((field) => field.name === name)?.header;
}

function kindOf(rule: AnyRule, testCase: Case): Kind {
  return testCase.kind ?? (rule.kind === 'any' ? 'registration' : rule.kind);
}

async function run(
  rule: AnyRule,
  testCase: Case,
  lists: Lists,
): Promise<{ seen: Expected[]; findings: Finding[] }> {
  const kind = kindOf(rule, testCase);
  const rows = testCase.rows ?? [testCase.cells ?? {}];
  const full = rows.map((cells) => validRow(kind, cells));
  const input = testCase.json
    ? recordsOf(kind, full, testCase.headers, testCase.json.doubled)
    : gridOf(kind, full, testCase.headers, testCase.file);
  const rules = [...(lists.after ?? []), marked(rule)];
  const before = JSON.stringify(rows);
  const { dictionary = getDictionary(kind) } = testCase;
  const file = await checkInput(input, contextAsOf(testCase.asOf ?? AS_OF, testCase.context), {
    kind,
    rules,
    getDictionary: () => dictionary,
  });
  expect(file.crashes).toEqual([]);
  expect(JSON.stringify(rows)).toBe(before);
  const own = (list: readonly Finding[]) => list.filter((finding) => finding.rule === rule.id);
  const found: [number | null, Finding][] = own(file.findings).map((finding) => [null, finding]);
  for (const result of file.results)
    for (const finding of own(result.findings)) found.push([result.row, finding]);
  return {
    seen: found.map(([row, finding]) => [row, finding.field, finding.message.split(MARK)[0] ?? '']),
    findings: found.map(([, finding]) => ({ ...finding, message: finding.message.split(MARK)[1] ?? '' })),
  };
}

/** The rule with the message id put before every message. */
function marked(rule: AnyRule): AnyRule {
  const messages = Object.entries(rule.messages).map(([id, message]) => {
    return [id, { ...message, text: (data: MessageData) => id + MARK + message.text(data) }] as const;
  });
  return { ...rule, messages: Object.fromEntries(messages) };
}

/** Style faults of a finding. */
function faultsOf(finding: Finding, testCase: Case, kind: Kind): string[] {
  const faults: string[] = [];
  const { message, basis, outcome } = finding;
  if (message.length > MAX_MESSAGE_LENGTH && !LISTING_RULES.has(finding.rule))
    faults.push(`too long: ${message}`);
  if (!/[.?]$/.test(message) && !LISTING_RULES.has(finding.rule)) faults.push(`no full stop: ${message}`);
  if (/[;\n]|please|invalid value/i.test(message)) faults.push(`semicolon, line break or filler: ${message}`);
  if (/undefined|NaN|\[object/.test(message)) faults.push(`a datum is missing: ${message}`);
  if (pickWorse(MOST_SEVERE[basis], outcome) !== MOST_SEVERE[basis])
    faults.push(`${outcome} on a basis of ${basis}`);
  const { withoutDays = message } = finding;
  if (DAY_OR_COUNT.test(withoutDays))
    faults.push(`withoutDays names a day or a count of days: ${withoutDays}`);
  if (withoutDays.length > MAX_MESSAGE_LENGTH && !LISTING_RULES.has(finding.rule))
    faults.push(`too long: ${withoutDays}`);
  if (basis === 'assumed' && !message.includes('assumed')) faults.push(`does not say "assumed": ${message}`);
  for (const secret of secretsOf(testCase, kind)) {
    if (message.includes(secret)) faults.push(`gives a cell's value: ${message}`);
  }
  return faults;
}

/** The values of the case's PHI cells that are long enough to be unambiguous. */
function secretsOf(testCase: Case, kind: Kind): string[] {
  const phi = new Set(
    getDictionary(kind).fields.flatMap((field) => (field.phi ? [field.name as string] : [])),
  );
  return (testCase.rows ?? [testCase.cells ?? {}]).flatMap((cells) =>
    Object.entries(cells).flatMap(([name, cell]) => {
      const text = typeof cell === 'string' ? cell : cell[0];
      return phi.has(name) && text.length >= 4 ? [text] : [];
    }),
  );
}
