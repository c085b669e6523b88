import { expect, it } from 'vitest';
import { renderCatalog } from '../src/cli/commands/rule-authority.ts';
import { adaptRuleToNotice } from '../src/core/rules/for-notice.ts';
import { contextAsOf } from './support/rows.ts';
import { importRule, ROOT, ruleIds } from './support/rule-files.ts';

const ABOUT =
  'Generated from the rules by `npm run gen`. A rule may say several things; each line below is one of them.';

// `npm run gen` writes these files anew; without it a stale one fails.

it('src/core/rules/index.ts lists every rule', async () => {
  await expect(indexOf(ruleIds())).toMatchFileSnapshot(`${ROOT}src/core/rules/index.ts`);
});

it('src/core/rules/README.md is the catalogue', async () => {
  const rules = (await Promise.all(ruleIds().map(importRule))).map((rule) =>
    adaptRuleToNotice(rule, contextAsOf().notice),
  );
  await expect(renderCatalog(rules, ABOUT)).toMatchFileSnapshot(`${ROOT}src/core/rules/README.md`);
});

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
