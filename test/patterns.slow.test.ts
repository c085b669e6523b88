import { readdirSync, readFileSync } from 'node:fs';
import { check } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { replaceLookarounds, splitAlternatives } from './support/lookarounds.ts';
import { ROOT } from './support/rule-files.ts';

// In JavaScript: the faster checkers are programs for some systems only.
process.env.RECHECK_BACKEND = 'pure';

const SRC = `${ROOT}src/`;

/** Only ends a hang. The automaton decides or gives up for certain; recheck's other way is chance. */
const OPTIONS = { checker: 'automaton', timeout: 300_000, maxNFASize: 1e6, maxPatternSize: 5000 } as const;

/** The patterns by source and flags, with a file that has them. */
const patterns = new Map<string, { source: string; flags: string; file: string }>();
/** What was built at run time, and how often the source does so. */
const built = new Set<string>();
let constructions = 0;
/** Files that build a pattern inside a function, so that importing them does not build it. */
const buildLater: string[] = [];

function add(source: string, flags: string, file: string): void {
  patterns.set(`/${source}/${flags}`, { source, flags, file });
}

/** Adds the literals of a file. Returns whether it builds patterns at run time. */
function addLiterals(file: string): boolean {
  const tree = ts.createSourceFile(file, readFileSync(SRC + file, 'utf8'), ts.ScriptTarget.Latest, true);
  const before = constructions;
  const visit = (node: ts.Node, isInFunction: boolean): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      add(node.text.slice(1, end), node.text.slice(end + 1), file);
    } else if (ts.isIdentifier(node) && node.text === 'RegExp' && !ts.isTypeNode(node.parent)) {
      constructions += 1;
      if (isInFunction) buildLater.push(file);
    }
    ts.forEachChild(node, (child) => visit(child, isInFunction || ts.isFunctionLike(node)));
  };
  visit(tree, false);
  return constructions > before;
}

/** Loads a file again, and adds the patterns that it builds. */
async function addBuilt(file: string): Promise<void> {
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags = '']: [string, string?]) {
      built.add(`/${source}/${flags}`);
      add(source, flags, file);
      return new target(source, flags);
    },
  });
  try {
    await import(/* @vite-ignore */ `${SRC}${file}?patterns`);
  } finally {
    globalThis.RegExp = original;
  }
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
for (const file of files) if (addLiterals(file)) await addBuilt(file);

/** Why a pattern is not known to take linear time; undefined if it is. */
async function findFault(source: string, flags: string): Promise<string | undefined> {
  const variants = replaceLookarounds(source);
  if (!variants) return 'a lookaround with a part of any length';
  for (const variant of variants) {
    const parts = splitAlternatives(variant);
    if ((await findFaultIn(parts, flags)) === undefined) continue;
    // What one of them does slowly, another may do before it.
    const fault = await findFaultIn([variant], flags);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

async function findFaultIn(sources: readonly string[], flags: string): Promise<string | undefined> {
  for (const source of sources) {
    const result = await check(source, flags, OPTIONS);
    if (result.status === 'unknown') return `undecided: ${result.error.kind}`;
    if (result.status === 'vulnerable') {
      const parts = result.hotspot.map(({ start, end }) => source.slice(start, end));
      return `${result.complexity.summary} at ${parts.join(' and ')}`;
    }
  }
  return undefined;
}

describe('a pattern', () => {
  it('that is built at run time is built as its module is loaded, so that this test knows it', () => {
    expect(buildLater).toEqual([]);
    expect(constructions).toBeGreaterThan(0);
    expect(built.size).toBeGreaterThanOrEqual(constructions);
    expect(patterns.size).toBeGreaterThan(250);
  });

  it.each([
    ['(a+)+$', ''],
    ['\\s+$', ''],
    ['\\d*(?!x)\\d*y', ''],
    ['(?=.*a)b', ''],
    ['a|[b|]|e\\|x(?:b|(?:c|d+)+$)', ''],
  ])('such as /%s/ is known to be slow', async (source, flags) => {
    expect(await findFault(source, flags)).toBeTypeOf('string');
  });

  it.each([...patterns.values()].map(({ source, flags, file }) => [source, flags, file] as const))(
    'takes time in proportion to the text: /%s/%s in %s',
    async (source, flags) => {
      expect(await findFault(source, flags)).toBeUndefined();
    },
  );
});
