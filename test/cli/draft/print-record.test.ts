import { expect, it } from 'vitest';
import { printRecord } from '../../../src/cli/draft/print-record.ts';
import type { Finding } from '../../../src/core/model/report.ts';
import { createMemoryInput } from '../../../src/formats/rows-in-memory.ts';
import { draftSession } from '../../support/draft-session.ts';
import { VALID_REGISTRATION } from '../../support/rows.ts';

async function print(printed: readonly Finding[] = []) {
  const { session, output } = await draftSession('registration', []);
  const rows = [{ ...VALID_REGISTRATION, medicaidId: '' }, VALID_REGISTRATION];
  const file = await session.checker.check(createMemoryInput({ kind: 'registration', rows }));
  printRecord(file, session, printed);
  return { text: output(), findings: file.findings };
}

it('prints the last record, then the findings in the whole file', async () => {
  const { text } = await print();
  expect(text).toMatch(/^\nSummary\n(?:.*\n)+The whole file\n/);
  expect(text).toContain('registration/incomplete-request');
  expect(text).not.toContain('registration/medicaid-id-missing');
});

it('does not repeat findings in the whole file', async () => {
  const { findings } = await print();
  expect((await print(findings)).text).not.toContain('The whole file');
});
