import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/rule-files.ts';
import { runCli } from './support/run-cli.ts';

const path = `${ROOT}README.md`;
const TABLE = /(<!-- npm run bench -->\n)[\s\S]*?(<!-- end -->)/;
const TRANSCRIPT = /```console\n\$ npx portal-check ([^\n]+)\n([\s\S]*?)```/g;

/** Marks lines that are left out. */
const GAP = '…\n';

/** Expects the parts of an excerpt in the output, in their order. */
function expectExcerpt(output: string, excerpt: string): void {
  let from = 0;
  for (const part of excerpt.split(GAP).filter((text) => text !== '')) {
    const at = output.indexOf(part, from);
    expect(at, `the output no longer has:\n${part}`).toBeGreaterThanOrEqual(from);
    from = at + part.length;
  }
}

describe('README.md', () => {
  it('quotes the results of npm run bench (npm run gen copies them)', () => {
    const readme = readFileSync(path, 'utf8');
    const results = readFileSync(`${ROOT}test/bench/results.md`, 'utf8');
    const quoted = readme.replace(TABLE, (_, start: string, end: string) => `${start}\n${results}\n${end}`);
    if (process.env.npm_lifecycle_event === 'gen') writeFileSync(path, quoted);
    else expect(readme).toBe(quoted);
    expect(readme).toMatch(TABLE);
  });
  it('shows what the program prints (npm run gen updates it)', async () => {
    const readme = readFileSync(path, 'utf8');
    let printed = readme;
    for (const [block, args = '', shown = ''] of readme.matchAll(TRANSCRIPT)) {
      const run = await runCli(args.split(' '));
      expect(run.stderr).toBe('');
      if (shown.includes(GAP)) {
        expectExcerpt(run.stdout, shown);
        continue;
      }
      printed = printed.replace(
        block,
        () => `\`\`\`console\n$ npx portal-check ${args}\n${run.stdout}\`\`\``,
      );
    }
    if (process.env.npm_lifecycle_event === 'gen') writeFileSync(path, printed);
    else expect(readme).toBe(printed);
    expect([...readme.matchAll(TRANSCRIPT)]).toHaveLength(3);
  });
});
