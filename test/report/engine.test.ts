import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDictionary } from '../../src/core/fields/index.ts';
import type { Finding, Result } from '../../src/core/model/report.ts';
import type { Kind } from '../../src/core/model/vocabulary.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderNdjson } from '../../src/report/ndjson.ts';
import { renderPretty } from '../../src/report/terminal/pretty.ts';
import { check } from '../support/check.ts';
import { AS_OF, VALID_REGISTRATION, VALID_TICKET } from '../support/rows.ts';
import { RULE, STYLE } from './reports.ts';

// Reports of the engine on random rows; the tests hold for any rules.

const CELLS = [
  '',
  'n/a',
  'yes',
  'no',
  'pending',
  '2026-10-10',
  '2026-11-20',
  '2026-09-01',
  '12',
  '100200301',
  'CO-197',
  'Medicaid',
];

function rowsOf(kind: Kind) {
  const valid: Record<string, string> = kind === 'ticket' ? VALID_TICKET : VALID_REGISTRATION;
  const fields = getDictionary(kind).fields.map((field) => field.name);
  const changes = fc.dictionary(fc.constantFrom(...fields), fc.constantFrom(...CELLS), { maxKeys: 4 });
  const rows = fc.array(
    changes.map((cells) => ({ ...valid, ...cells })),
    { minLength: 1, maxLength: 15 },
  );
  return rows.map((list) => ({ kind, rows: list, name: `${kind}s` }));
}

const inputs = fc.array(fc.oneof(rowsOf('ticket'), rowsOf('registration')), { minLength: 1, maxLength: 3 });

interface Parsed {
  summary: { records: number; findings: number; verdicts: Record<string, number> };
  files: { file: string; records: number; results: Result[]; findings: Finding[] }[];
}

describe('a report of the engine', () => {
  it('parses back from JSON, and its totals are those of its results', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const report = await check(input, { asOf: AS_OF });
        const parsed = JSON.parse([...renderJson(report)].join('')) as Parsed;
        const results = parsed.files.flatMap((file) => file.results);
        // The JSON report has no `submitted`, which only the sentence of the next step needs, and one message a finding.
        const expected = report.files.flatMap((file) => [...file.results]);
        expect(results).toEqual(
          expected.map(({ submitted: _, name: __, findings, ...result }) => ({
            ...result,
            findings: findings.map(({ withoutDays: _, until: __, cure: ___, ...finding }) => finding),
          })),
        );
        expect(parsed.summary.records).toBe(results.length);
        for (const file of parsed.files) expect(file.results).toHaveLength(file.records);
        for (const [verdict, count] of Object.entries(parsed.summary.verdicts)) {
          expect(results.filter((result) => result.verdict === verdict)).toHaveLength(count);
        }
        const findings = [...parsed.files, ...results].flatMap(({ findings }) => findings);
        expect(findings).toHaveLength(parsed.summary.findings);
      }),
      { numRuns: 40 },
    );
  });

  it('has the same content in NDJSON as in JSON', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const report = await check(input, { asOf: AS_OF });
        const parsed = JSON.parse([...renderJson(report)].join('')) as Parsed;
        const lines = [...renderNdjson(report)]
          .join('')
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line));
        const files = parsed.files.map(({ results: _, ...file }) => file);
        expect(lines.pop()).toEqual({ type: 'summary', ...parsed, files });
        expect(lines).toEqual(
          parsed.files.flatMap(({ file, results }) =>
            results.map((record) => ({ type: 'record', file, ...record })),
          ),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('fits the terminal, and says every finding or how many it leaves out', async () => {
    const style = { ...STYLE, findRuleText: () => ({ ...RULE, cure: 'Look it up' }) };
    await fc.assert(
      fc.asyncProperty(
        inputs,
        fc.integer({ min: 45, max: 140 }),
        fc.nat(20),
        async (input, width, maxFindings) => {
          const report = await check(input, { asOf: AS_OF });
          const text = [...renderPretty(report, { ...style, width, maxFindings })].join('');
          for (const line of text.split('\n')) expect(line.length).toBeLessThan(width);
          expect(text).not.toMatch(/ $/m);
          const shown = /This\s+shows\s+(\d+)\s+of\s+(\d+)\s+findings/.exec(text);
          if (shown) {
            expect(Number(shown[1])).toBeLessThan(Number(shown[2]));
            expect(Number(shown[1])).toBeLessThanOrEqual(maxFindings);
            return;
          }
          const words = text.replace(/\s+/g, '');
          for (const { findings } of report.files.flatMap((file) => [file, ...file.results])) {
            for (const { message, withoutDays = message } of findings)
              expect([message, withoutDays].some((each) => words.includes(each.replace(/\s+/g, '')))).toBe(
                true,
              );
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
