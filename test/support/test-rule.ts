import { describe, expect, it } from 'vitest';
import { checkInput } from '../../src/core/engine/check-input.ts';
import { getDictionary } from '../../src/core/fields/index.ts';
import type { Context } from '../../src/core/model/context.ts';
import type { Dictionary } from '../../src/core/model/field.ts';
import type { Finding } from '../../src/core/model/report.ts';
import type { Basis, Kind, Verdict } from '../../src/core/model/vocabulary.ts';
import { pickWorse } from '../../src/core/portal/outcome.ts';
import type { AnyRule, ExampleFile, MessageData } from '../../src/core/rules/rule.ts';
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
  /** What the file is like beside its cells. */
  file?: ExampleFile;
  /** A JSON of records: `headers` are then its keys, the first record is row 1, `doubled` keys stand twice in it. */
  json?: { doubled?: readonly string[] };
  /** What rules know besides, where it differs. */
  context?: Partial<Context>;
  /** The fields as a layout names and requires them. */
  dictionary?: Dictionary;
}

interface Fault extends Case {
  found: readonly Expected[];
  /** The findings' messages word for word, where they tell counts or days. */
  says?: readonly string[];
  /** The findings' sources, where they are not the rule's. */
  sources?: readonly string[];
}

interface Lists {
  valid: readonly Case[];
  invalid: readonly Fault[];
  /** Row rules that run before, for file rules that look at verdicts. */
  after?: readonly AnyRule[];
}

const MARK = '\u0001';

/** The hardest outcome that a basis carries (facts: the first table). */
const HARDEST: Record<Basis, Verdict> = {
  notice: 'closed',
  rule: 'closed',
  standard: 'closed',
  assumed: 'closed',
  plan: 'review',
  secondary: 'review',
  judgement: 'review',
};

/** Runs a rule over two lists of cases; a case is the cells that differ from a valid row, and the exact findings. */
export function testRule(rule: AnyRule, lists: Lists): void {
  describe(rule.id, () => {
    for (const each of lists.valid) {
      it(`says nothing: ${each.name}`, async () => expect((await run(rule, each, lists)).seen).toEqual([]));
    }
    const told = new Set<string>();
    for (const each of lists.invalid) {
      it(`tells: ${each.name}`, async () => {
        const { seen, findings } = await run(rule, each, lists);
        for (const [, , id] of seen) told.add(id);
        expect(seen).toEqual(each.found);
        if (each.says) expect(findings.map(({ message }) => message)).toEqual(each.says);
        if (each.sources) expect(findings.map(({ source }) => source)).toEqual(each.sources);
        for (const finding of findings) expect(faultsOf(finding, each, kindOf(rule, each))).toEqual([]);
      });
    }
    it('has a case for every message', () => {
      expect([...told].sort()).toEqual(Object.keys(rule.messages).sort());
    });
    testNeeds(rule, lists);
    it('has no case twice', () => {
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
    for (const each of [...lists.valid, ...lists.invalid].filter(({ json }) => !json)) {
      const fields = each.headers ?? getDictionary(kindOf(rule, each)).fields.map(({ header }) => header);
      const headers = fields.filter((header) => header !== headerOf(rule, need));
      const bare = { ...rule, needs: [] };
      expect((await run(bare, { ...each, headers }, lists)).seen, each.name).toEqual([]);
    }
  });
}

function headerOf(rule: AnyRule, name: string): string | undefined {
  const { fields } = getDictionary(rule.kind === 'any' ? 'registration' : rule.kind);
  return fields.find((field) => field.name === name)?.header;
}

function kindOf(rule: AnyRule, each: Case): Kind {
  return each.kind ?? (rule.kind === 'any' ? 'registration' : rule.kind);
}

async function run(
  rule: AnyRule,
  each: Case,
  lists: Lists,
): Promise<{ seen: Expected[]; findings: Finding[] }> {
  const kind = kindOf(rule, each);
  const rows = each.rows ?? [each.cells ?? {}];
  const full = rows.map((cells) => validRow(kind, cells));
  const input = each.json
    ? recordsOf(kind, full, each.headers, each.json.doubled)
    : gridOf(kind, full, each.headers, each.file);
  const rules = [...(lists.after ?? []), marked(rule)];
  const before = JSON.stringify(rows);
  const { dictionary = getDictionary(kind) } = each;
  const file = await checkInput(input, contextAsOf(each.asOf ?? AS_OF, each.context), {
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

/** The rule with each message preceded by its id. */
function marked(rule: AnyRule): AnyRule {
  const messages = Object.entries(rule.messages).map(([id, message]) => {
    return [id, { ...message, text: (data: MessageData) => id + MARK + message.text(data) }] as const;
  });
  return { ...rule, messages: Object.fromEntries(messages) };
}

/** What the house does not allow in a finding. */
function faultsOf(finding: Finding, each: Case, kind: Kind): string[] {
  const faults: string[] = [];
  const { message, basis, outcome } = finding;
  if (message.length > 120) faults.push(`longer than 120 characters: ${message}`);
  if (/[.\n]$|\n|please|invalid value/i.test(message))
    faults.push(`full stop, line break or filler: ${message}`);
  if (/undefined|NaN|\[object/.test(message)) faults.push(`a datum is missing: ${message}`);
  if (pickWorse(HARDEST[basis], outcome) !== HARDEST[basis]) faults.push(`${outcome} on a basis of ${basis}`);
  if (basis === 'assumed' && !message.includes('assumed')) faults.push(`does not say "assumed": ${message}`);
  for (const secret of secretsOf(each, kind)) {
    if (message.includes(secret)) faults.push(`gives a cell's value: ${message}`);
  }
  return faults;
}

/** The values of the case's PHI cells that are long enough to be told from other words. */
function secretsOf(each: Case, kind: Kind): string[] {
  const phi = new Set(
    getDictionary(kind).fields.flatMap((field) => (field.phi ? [field.name as string] : [])),
  );
  return (each.rows ?? [each.cells ?? {}]).flatMap((cells) =>
    Object.entries(cells).flatMap(([name, cell]) => {
      const text = typeof cell === 'string' ? cell : cell[0];
      return phi.has(name) && text.length >= 4 ? [text] : [];
    }),
  );
}
