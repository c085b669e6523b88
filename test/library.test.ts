import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { testFolder } from './support/out-files.ts';
import { ROOT } from './support/rule-files.ts';

// The package as a program of a user sees it (npm run build first).

const home = testFolder();
mkdirSync(join(home, 'node_modules'));
symlinkSync(ROOT, join(home, 'node_modules/portal-check'), 'junction');

const CONSUMER = `
import {
  check, InputError, type CheckOptions, type Column, type Finding, type NextStep, type Report, type Result, type Results,
} from 'portal-check';

const options: CheckOptions = { asOf: '2026-11-24', limits: { rows: 10 }, plans: [{ name: 'Made-Up Plan' }] };
const stdin = (async function* () { yield '[]'; })();
export async function run(): Promise<Finding[]> {
  const report: Report = await check(['-', { kind: 'ticket', rows: [{ rin: 1 }] }], options, { stdin });
  const columns: Column[] = report.files.flatMap((file) => file.columns);
  const results: Results[] = report.files.map((file) => file.results);
  const list: Result[] = results.flatMap((each) => each.toJSON());
  const steps: NextStep[] = list.map(({ nextStep }) => nextStep);
  const error = new InputError(String(columns.length + steps.length));
  if (error.option === 'asOf') throw error;
  return list.flatMap(({ findings }) => findings);
}
`;

const WRONG_CONSUMER = `import { check } from 'portal-check';
export const report = check(1);
`;

/** What the compiler says of a program that uses the package, without the types of Node or a browser. */
function compile(text: string, settings: ts.CompilerOptions): string[] {
  const path = join(home, 'consumer.ts');
  writeFileSync(path, text);
  const program = ts.createProgram([path], {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
    ...settings,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the types', () => {
  it.each<[string, ts.CompilerOptions]>([
    ['as Node does', { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
    [
      'as a bundler does',
      { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
    ],
    [
      'as older tools do',
      { module: ts.ModuleKind.CommonJS, moduleResolution: ts.ModuleResolutionKind.Node10 },
    ],
  ])('compile without @types/node where the package is found %s', (_, settings) => {
    expect(compile(CONSUMER, settings)).toEqual([]);
    const [fault, ...others] = compile(WRONG_CONSUMER, settings);
    expect(fault).toContain("Argument of type 'number' is not assignable");
    expect(others).toEqual([]);
  });
  it('are exported with all types that they use', () => {
    const file = ts.createSourceFile(
      'index.d.cts',
      readFileSync(`${ROOT}dist/index.d.cts`, 'utf8'),
      ts.ScriptTarget.Latest,
    );
    const declared: string[] = [];
    const exported: string[] = [];
    for (const statement of file.statements) {
      if (
        ts.isExportDeclaration(statement) &&
        statement.exportClause &&
        ts.isNamedExports(statement.exportClause)
      )
        exported.push(
          ...statement.exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text),
        );
      else if ('name' in statement) declared.push((statement.name as ts.Identifier).text);
      else declared.push(`another statement: ${statement.getText(file)}`);
    }
    expect(declared.length).toBeGreaterThan(30);
    expect(exported.sort()).toEqual(declared.sort());
  });
});

describe('the package', () => {
  const resolve = createRequire(join(home, 'consumer.js'));
  it('gives its templates', () => {
    const draft = resolve('portal-check/templates/ticket.json') as object;
    expect(draft).toEqual(JSON.parse(readFileSync(`${ROOT}templates/ticket.json`, 'utf8')));
    expect(resolve('portal-check/templates/ticket.schema.json')).toHaveProperty('$schema');
  });
  it('gives a report whose JSON is the JSON report', async () => {
    const { check } = resolve('portal-check') as typeof import('../src/index.ts');
    const report = await check(`${ROOT}templates/examples/draft.json`, { asOf: '2026-11-24' });
    const { files } = JSON.parse(JSON.stringify(report)) as { files: { results: { verdict: string }[] }[] };
    expect(files[0]?.results).toHaveLength(1);
    expect(files[0]?.results[0]?.verdict).toBe('closed');
  });
});
