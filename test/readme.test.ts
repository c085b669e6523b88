import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support/rule-files.ts';
import { runCli } from './support/run-cli.ts';

const path = `${ROOT}README.md`;
const speedPath = `${ROOT}docs/SPEED.md`;
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

describe('docs/SPEED.md', () => {
  it('quotes the results of npm run bench (npm run gen copies them)', () => {
    const page = readFileSync(speedPath, 'utf8');
    const results = readFileSync(`${ROOT}test/bench/results.md`, 'utf8');
    const quoted = page.replace(TABLE, (_, start: string, end: string) => `${start}\n${results}\n${end}`);
    if (process.env.npm_lifecycle_event === 'gen') writeFileSync(speedPath, quoted);
    else expect(page).toBe(quoted);
    expect(page).toMatch(TABLE);
  });
});

describe('README.md', () => {
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
    expect([...readme.matchAll(TRANSCRIPT)]).toHaveLength(1);
  });
  it('links to files and pictures that are there', () => {
    const targets = [...readFileSync(path, 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map(
      ([, target = '']) => target,
    );
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !existsSync(`${ROOT}${target}`))).toEqual([]);
  });
});
