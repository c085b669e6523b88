import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ROOT } from './rule-files.ts';

const LEFT_OUT = new Set(['node_modules', 'dist', 'release', '.git', '.mutation', 'coverage']);

/** A copy of the project that a test may change. */
export class ProjectCopy {
  constructor(readonly root: string) {
    cpSync(ROOT, root, {
      recursive: true,
      filter: (path) => !LEFT_OUT.has(relative(ROOT, path).split(sep)[0] ?? ''),
    });
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  }

  /** Writes a new file. */
  add(path: string, content: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  /** Inserts text before the first occurrence of another. */
  insert(path: string, text: string, before: string): void {
    const content = readFileSync(join(this.root, path), 'utf8');
    if (!content.includes(before)) throw new Error(`${path} does not contain ${before}`);
    writeFileSync(
      join(this.root, path),
      content.replace(before, () => text + before),
    );
  }

  /** Runs a tool of the project: a script below node_modules, or the program itself. Returns what it printed. */
  run(script: string, ...args: string[]): { status: number | null; output: string } {
    // Without CI, snapshots may be updated; without the variables of the outer run, vitest starts afresh.
    const { CI: _, VITEST: __, VITEST_POOL_ID: ___, VITEST_WORKER_ID: ____, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(this.root, script), ...args], {
      cwd: this.root,
      env: { ...env, NO_COLOR: '1', NODE_DISABLE_COMPILE_CACHE: '1' },
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    return { status, output: stdout + stderr };
  }
}
