import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { renderCatalog } from '../src/cli/commands/rule-authority.ts';
import { adaptRuleToNotice } from '../src/core/rules/for-notice.ts';
import { CARD_SCRIPT, CARD_STYLE, DUE_STYLE } from '../src/report/html/paper-style.ts';
import { HTML_SCRIPT } from '../src/report/html/script.ts';
import { HTML_STYLE } from '../src/report/html/stylesheet.ts';
import { contextAsOf } from './support/rows.ts';
import { importRule, ROOT, ruleIds } from './support/rule-files.ts';

const ABOUT =
  'Generated from the rules by `npm run gen`. A rule may give several results. The table lists them all.';

// `npm run gen` rewrites these files; a stale one fails its test.

it('lists every rule in src/core/rules/index.ts', async () => {
  await expect(indexOf(ruleIds()), 'run npm run gen, and read the difference').toMatchFileSnapshot(
    `${ROOT}src/core/rules/index.ts`,
  );
});

it('has the current catalog of rules in src/core/rules/README.md', async () => {
  const rules = (await Promise.all(ruleIds().map(importRule))).map((rule) =>
    adaptRuleToNotice(rule, contextAsOf().notice),
  );
  await expect(renderCatalog(rules, ABOUT), 'run npm run gen, and read the difference').toMatchFileSnapshot(
    `${ROOT}src/core/rules/README.md`,
  );
});

it('src/report/html/content-hashes.ts has the hashes of the style and the script', async () => {
  const text = [
    '// Generated from stylesheet.ts and script.ts by `npm run gen`.',
    '',
    "/** Hashes of the page's own style and script, as its Content-Security-Policy names them. */",
    `export const STYLE_HASH = '${hashSource(HTML_STYLE)}';`,
    `export const SCRIPT_HASH = '${hashSource(HTML_SCRIPT)}';`,
    '',
  ].join('\n');
  await expect(text, 'run npm run gen, and read the difference').toMatchFileSnapshot(
    `${ROOT}src/report/html/content-hashes.ts`,
  );
});

it('src/report/html/paper-hashes.ts has the hashes of the pages to print', async () => {
  const text = [
    '// Generated from paper-style.ts by `npm run gen`.',
    '',
    '/** Hashes of the styles and the script of pages to print, as their Content-Security-Policy names them. */',
    `export const DUE_STYLE_HASH = '${hashSource(DUE_STYLE)}';`,
    `export const CARD_STYLE_HASH = '${hashSource(CARD_STYLE)}';`,
    `export const CARD_SCRIPT_HASH = '${hashSource(CARD_SCRIPT)}';`,
    '',
  ].join('\n');
  await expect(text, 'run npm run gen, and read the difference').toMatchFileSnapshot(
    `${ROOT}src/report/html/paper-hashes.ts`,
  );
});

function hashSource(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function indexOf(ids: readonly string[]): string {
  const imports = ids.map((id) => ({ line: `import ${nameOf(id)} from './${id}.ts';`, path: `./${id}.ts` }));
  imports.sort((a, b) => (a.path < b.path ? -1 : 1));
  return [
    '// Generated from the files below rules/ by `npm run gen`.',
    "import type { AnyRule } from './rule.ts';",
    ...imports.map(({ line }) => line),
    '',
    '/** Every rule, in the order in which they run. */',
    'export const RULES: readonly AnyRule[] = [',
    ...ids.map((id) => `  ${nameOf(id)},`),
    '];',
    '',
  ].join('\n');
}

function nameOf(id: string): string {
  return id.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());
}
