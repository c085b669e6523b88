import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { AS_OF, ticketOf } from '../bench/tickets.ts';
import { ROOT } from '../support/rule-files.ts';

const ROWS = 1200;

const folder = mkdtempSync(join(tmpdir(), 'portal-check-scale-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface ResultLine {
  record?: number;
  file?: string;
  findings: { rule: string }[];
}

interface SummaryLine {
  files: { findings: { rule: string; message: string }[] }[];
}

/** Made-up tickets. Some are about the claim of one far before them, or have its tracking number, written otherwise. */
function ticketLines(): string {
  const lines = Array.from({ length: ROWS }, (_, i) => {
    const ticket = ticketOf(i + 1);
    const other = ticketOf(Math.max(1, i - 500));
    if (i % 7 === 3) Object.assign(ticket, other, { claimNumber: other.claimNumber?.replaceAll('-', ' ') });
    if (i % 11 === 5) Object.assign(ticket, { trackingNumber: other.trackingNumber?.toLowerCase() });
    return JSON.stringify(ticket);
  });
  return `${lines.join('\n')}\n`;
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env, PATH: `${folder}:${process.env.PATH}` },
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

function linesOf<T>(text: string): T[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

it('the recipe in docs/scale.md finds in parts what one run over all finds', () => {
  writeFileSync(join(folder, 'tickets.ndjson'), ticketLines());
  writeFileSync(
    join(folder, 'portal-check'),
    `#!/bin/sh\nexec "${process.execPath}" "${ROOT}bin/portal-check.js" "$@"\n`,
  );
  chmodSync(join(folder, 'portal-check'), 0o755);
  const [, script = ''] = /```bash\n([\s\S]*?)```/.exec(readFileSync(`${ROOT}docs/scale.md`, 'utf8')) ?? [];
  run('bash', ['-c', script], { AS_OF, PARTS: '3' });
  const check = ['ticket', 'tickets.ndjson', '--as-of', AS_OF, '--fail-on', 'never', '--format', 'ndjson'];
  const whole = linesOf<ResultLine & SummaryLine>(run('portal-check', check));
  const single = whole.filter(({ record }) => record !== undefined);
  const merged = linesOf<ResultLine>(readFileSync(join(folder, 'merged.ndjson'), 'utf8'));
  expect(merged).toEqual(single.map((result) => ({ ...result, file: '-' })));
  for (const rule of ['ticket/duplicate', 'ticket/tracking-number-conflict']) {
    const found = merged.filter(({ findings }) => findings.some((finding) => finding.rule === rule));
    expect(found.length, rule).toBeGreaterThan(10);
  }
  const groups = linesOf<{ message: string }>(readFileSync(join(folder, 'groups.ndjson'), 'utf8'));
  const listed = (whole.at(-1) as SummaryLine).files[0]?.findings;
  const expected = listed?.filter(({ rule }) => rule === 'ticket/similar-complaints') ?? [];
  expect(expected.length).toBeGreaterThan(10);
  const sorted = (list: { message: string }[]) => list.map(({ message }) => message).sort();
  expect(sorted(groups)).toEqual(sorted(expected));
}, 300_000);
