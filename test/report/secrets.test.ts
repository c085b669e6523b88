import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { getDictionary } from '../../src/core/fields/index.ts';
import type { Field } from '../../src/core/model/field.ts';
import type { Kind } from '../../src/core/model/vocabulary.ts';
import { FORMAT_NAMES } from '../../src/report/formats.ts';
import { validRow } from '../support/rows.ts';
import { runCli } from '../support/run-cli.ts';

// A file in which every cell with protected health information is distinct from all other text.

const KINDS: readonly Kind[] = ['registration', 'ticket'];
const folder = mkdtempSync(`${tmpdir()}/portal-check-secrets-`);
afterAll(() => rmSync(folder, { recursive: true }));

const secretFields = (kind: Kind): readonly Field[] => getDictionary(kind).fields.filter(({ phi }) => phi);

/** Words that are no days or numbers, numbers like ids, days that nothing is counted from, and formulas. */
function secretsOf(kind: Kind): string[][] {
  return [
    secretFields(kind).map(({ name }) => `zq${name}zq`),
    secretFields(kind).map(
      (_, i) =>
        `7${String(100 + i)
          .repeat(3)
          .slice(0, 8)}`,
    ),
    secretFields(kind).map((_, i) => `2025-0${1 + (i % 9)}-${10 + (i % 18)}`),
    secretFields(kind).map(({ name }) => `=zq-${name}|"<zq>`),
  ];
}

function write(kind: Kind): string {
  const { fields } = getDictionary(kind);
  const rows = secretsOf(kind).map((secrets) => {
    const cells = Object.fromEntries(secretFields(kind).map(({ name }, i) => [name, secrets[i] ?? '']));
    const row = validRow(kind, cells);
    return fields.map(({ name }) => String(row[name] ?? ''));
  });
  const lines = [fields.map(({ header }) => header), ...rows].map((cells) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
  );
  const path = `${folder}/${kind}.csv`;
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** The values found in the text, even if the format escapes some of their characters. The folder's random name may hold one. */
function found(output: string, kind: Kind): string[] {
  const text = output.replaceAll(folder, '').replaceAll(basename(folder), '');
  const secrets = secretsOf(kind).flat();
  return secrets.filter((secret) => text.includes(secret)).concat(text.match(/zq[-\w]*/g) ?? []);
}

describe.each(KINDS)('a %s file with secret values', (kind) => {
  const path = write(kind);
  const args = (...more: string[]) => [path, '--as-of', '2026-11-24', '--max-findings', '999', ...more];

  it.each(FORMAT_NAMES)('%s shows no values', async (format) => {
    const run = await runCli(args('--format', format));
    expect(run).toMatchObject({ status: 1, stderr: '' });
    expect(run.stdout).toMatch(/2026-11-24|11\/24\/2026/);
    expect(found(run.stdout, kind)).toEqual([]);
  });

  it.each(FORMAT_NAMES)('%s shows values with --show-values', async (format) => {
    const run = await runCli(args('--format', format, '--show-values=always'));
    expect(found(run.stdout, kind).length).toBeGreaterThan(0);
  });
});
