import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { ROOT } from './rule-files.ts';

/** One TypeScript file of the project, as the house rules see it. */
export interface SourceFile {
  /** From the project's root, with forward slashes. */
  path: string;
  lines: number;
  /** Files of the project that it imports, types included. */
  imports: readonly string[];
  /** Third-party packages and node: modules that it imports. */
  packages: readonly string[];
  parsed: ts.SourceFile;
}

/** The TypeScript files below a folder. */
export function sourceTree(folder: string): SourceFile[] {
  return readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map(readSource);
}

function readSource(path: string): SourceFile {
  const text = readFileSync(ROOT + path, 'utf8');
  const parsed = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const targets = importTargets(parsed);
  return {
    path,
    lines: text.split('\n').length - 1,
    imports: targets
      .filter((target) => target.startsWith('.'))
      .map((target) => posix.normalize(posix.join(posix.dirname(path), target))),
    packages: targets.filter((target) => !target.startsWith('.')),
    parsed,
  };
}

function importTargets(file: ts.SourceFile): string[] {
  const targets: string[] = [];
  walk(file, (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      if (ts.isStringLiteral(node.moduleSpecifier)) targets.push(node.moduleSpecifier.text);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      if (target && ts.isStringLiteral(target)) targets.push(target.text);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (ts.isStringLiteral(literal)) targets.push(literal.text);
    }
  });
  return targets;
}

/** Files that import each other, directly or in a circle: each group in one list. */
export function importCircles(files: readonly SourceFile[]): string[][] {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(importsOf.get(from) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(importsOf.get(next) ?? []));
    }
    return seen;
  };
  const reached = new Map(files.map(({ path }) => [path, reach(path)]));
  const circles = new Map<string, string[]>();
  for (const { path } of files) {
    if (!reached.get(path)?.has(path)) continue;
    const circle = [...(reached.get(path) ?? [])].filter((other) => reached.get(other)?.has(path)).sort();
    circles.set(circle.join(), circle);
  }
  return [...circles.values()];
}

/** Functions longer than that, as "path:line name (length)". */
export function longFunctions({ path, parsed }: SourceFile, max: number): string[] {
  const found: string[] = [];
  walk(parsed, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
    const first = lineOf(parsed, node.getStart(parsed));
    const length = lineOf(parsed, node.end) - first + 1;
    if (length > max) found.push(`${path}:${first} (${length} lines)`);
  });
  return found;
}

/** The names that a file declares: variables, parameters, functions, types and members, with their lines. */
export function declaredNames({ path, parsed }: SourceFile): { name: string; at: string }[] {
  const names: { name: string; at: string }[] = [];
  walk(parsed, (node) => {
    if (!isNamedDeclaration(node) || !node.name || !ts.isIdentifier(node.name)) return;
    names.push({ name: node.name.text, at: `${path}:${lineOf(parsed, node.name.getStart(parsed))}` });
  });
  return names;
}

function isNamedDeclaration(node: ts.Node): node is ts.Node & { name?: ts.Node } {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isMethodSignature(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

/** The comments of a file, with their lines. */
export function commentsIn({ path, parsed }: SourceFile): { text: string; at: string }[] {
  const { text } = parsed;
  const comments = new Map<number, { text: string; at: string }>();
  const visit = (node: ts.Node): void => {
    for (const range of ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []) {
      comments.set(range.pos, {
        text: text.slice(range.pos, range.end),
        at: `${path}:${lineOf(parsed, range.pos)}`,
      });
    }
    for (const range of ts.getTrailingCommentRanges(text, node.end) ?? []) {
      comments.set(range.pos, {
        text: text.slice(range.pos, range.end),
        at: `${path}:${lineOf(parsed, range.pos)}`,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  visit(parsed.endOfFileToken);
  return [...comments.values()];
}

/** The titles of describe, it and test, with their lines. */
export function testTitles({ path, parsed }: SourceFile): { text: string; at: string }[] {
  const titles: { text: string; at: string }[] = [];
  walk(parsed, (node) => {
    if (!ts.isCallExpression(node)) return;
    const [title] = node.arguments;
    if (
      !title ||
      !ts.isStringLiteralLike(title) ||
      !/^(?:describe|it|test)\b/.test(node.expression.getText(parsed))
    )
      return;
    titles.push({ text: title.text, at: `${path}:${lineOf(parsed, title.getStart(parsed))}` });
  });
  return titles;
}

/** The texts in a file of at least three words, with their lines; of a template, the parts between its values. */
export function sentencesIn({ path, parsed }: SourceFile): { text: string; at: string }[] {
  const sentences: { text: string; at: string }[] = [];
  walk(parsed, (node) => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (!isText || node.text.trim().split(/\s+/).length < 3) return;
    sentences.push({ text: node.text, at: `${path}:${lineOf(parsed, node.getStart(parsed))}` });
  });
  return sentences;
}

/** Whether the file uses a global of this name: not as a property, a member or part of a text. */
export function usesGlobal({ parsed }: SourceFile, name: string): boolean {
  let isUsed = false;
  walk(parsed, (node) => {
    if (!ts.isIdentifier(node) || node.text !== name) return;
    const { parent } = node;
    const isMember =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isPropertyAssignment(parent) && parent.name === node) ||
      (ts.isPropertySignature(parent) && parent.name === node);
    if (!isMember) isUsed = true;
  });
  return isUsed;
}

function lineOf(file: ts.SourceFile, position: number): number {
  return file.getLineAndCharacterOfPosition(position).line + 1;
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
