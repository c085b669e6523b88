import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/core/model/report.ts';
import type { Verdict } from '../../../src/core/model/vocabulary.ts';
import { askerAt } from '../../support/answers.ts';
import { testFolder } from '../../support/out-files.ts';
import { AS_OF } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';

const folder = testFolder();

/** What a record of each verdict is said to be. */
const WORDS: Readonly<Record<Verdict, RegExp>> = {
  closed: /would be closed|too late|too early/,
  denied: /would be denied/,
  delayed: /longer/,
  review: /needs review/,
  ready: /ready/,
};

describe('a draft', () => {
  it('has the same findings in a check as in its summary, for any answers', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 99 }), { minLength: 60, maxLength: 60 }), async (picks) => {
        const path = join(mkdtempSync(join(folder, 'draft-')), 'draft.json');
        const run = await runCli(['new', 'ticket', path, '--as-of', AS_OF], { asker: askerAt(picks) });
        expect([run.status, run.stderr]).toEqual([0, expect.stringContaining('Wrote')]);
        const check = await runCli(['ticket', path, '--as-of', AS_OF]);
        const [, summary = ''] = run.stdout.split('\nSummary\n');
        const record = summary.split('\nThe whole file\n')[0]?.trimEnd() ?? '';
        const headline = /^Ticket 1(?:, [^:]*)?: (.*)$/m.exec(record)?.[1] ?? '';
        seen.add(headline);
        // A ticket without a finding is only counted.
        if (headline !== 'ready') expect(check.stdout).toContain(record);
        const json = await runCli(['ticket', path, '--as-of', AS_OF, '--format', 'json']);
        const [result] = (JSON.parse(json.stdout) as Report).files[0]?.results ?? [];
        expect(headline).toMatch(WORDS[result?.verdict ?? 'ready']);
        for (const { rule } of result?.findings ?? []) expect(record).toContain(rule);
      }),
      { numRuns: 30 },
    );
    expect(seen.size).toBeGreaterThan(2);
  });
});
