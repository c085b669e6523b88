import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UNTESTED } from './house/untested.ts';
import { ROOT } from './support/rule-files.ts';
import {
  commentsIn,
  declaredNames,
  importCircles,
  longFunctions,
  sourceTree,
  testTitles,
  usesGlobal,
} from './support/source-tree.ts';

// How src is built, and kept that way. ARCHITECTURE.md says why; the failure messages say what to do.

const MAX_FILE_LINES = 200;
const MAX_FUNCTION_LINES = 40;

/** The rooms by floor. A room imports from itself and from lower floors. */
const FLOORS: readonly (readonly string[])[] = [
  ['core'],
  ['formats', 'report'],
  ['app'],
  ['node', 'web'],
  ['cli', 'index.ts'],
];

/** The same within core. */
const CORE_FLOORS: readonly (readonly string[])[] = [
  ['model'],
  ['values'],
  ['fields'],
  ['portal'],
  ['columns'],
  ['rows', 'rules'],
  ['engine', 'reference'],
  ['clean'],
];

const sources = sourceTree('src');
const tests = sourceTree('test');
const GENERATED = ['src/core/rules/index.ts'];

describe('rooms', () => {
  it('hold every file', () => {
    const rooms = FLOORS.flat();
    const homeless = sources.map(({ path }) => path).filter((path) => !rooms.includes(roomOf(path)));
    expect(homeless, `move it into one of src/{${rooms.join(',')}}: see ARCHITECTURE.md`).toEqual([]);
  });
  it('leave at most three files at the root of src', () => {
    const atRoot = sources.map(({ path }) => path).filter((path) => path.split('/').length === 2);
    expect(atRoot.length, `move one of ${atRoot} into a room`).toBeLessThanOrEqual(3);
  });
  it.each(sources.map((file) => [file.path, file] as const))('%s imports lower floors only', (path, file) => {
    for (const target of file.imports) {
      const [from, to] = [roomOf(path), roomOf(target)];
      const isAllowed = from === to || floorOf(to, FLOORS) < floorOf(from, FLOORS);
      expect(
        isAllowed,
        `${path} imports ${target}: move what both need to a lower floor, or hand it in`,
      ).toBe(true);
      if (from !== 'core' || to !== 'core') continue;
      const [lower, upper] = [path.split('/')[2] ?? '', target.split('/')[2] ?? ''];
      const isCoreAllowed = lower === upper || floorOf(upper, CORE_FLOORS) < floorOf(lower, CORE_FLOORS);
      expect(isCoreAllowed, `${path} imports ${target}: within core, ${lower} lies below ${upper}`).toBe(
        true,
      );
    }
  });
  it('have no circle of imports, types included', () => {
    expect(importCircles(sources), 'move what both need into a file of its own').toEqual([]);
  });
});

describe('portability', () => {
  const pure = sources.filter(({ path }) => /^src\/(?:core|report)\//.test(path));
  it.each(pure.map((file) => [file.path, file] as const))('%s runs without Node', (path, file) => {
    expect(
      file.packages.filter((name) => name.startsWith('node:')),
      `${path}: what needs Node belongs to node/, behind formats/platform.ts`,
    ).toEqual([]);
    for (const name of ['Buffer', 'process']) {
      expect(usesGlobal(file, name), `${path}: ${name} is Node's; hand in what is needed`).toBe(false);
    }
  });
  it('formats and app need no file system', () => {
    const users = sources
      .filter(({ path }) => /^src\/(?:formats|app)\//.test(path))
      .filter(({ packages }) =>
        packages.some((name) => /^node:(?:fs|path|os|url|child_process|worker_threads)/.test(name)),
      )
      .map(({ path }) => path);
    expect(users, 'ask the platform (formats/platform.ts)').toEqual([]);
  });
  it('threads are started by the platform alone', () => {
    const users = sources
      .filter(({ path }) => !path.startsWith('src/node/threads/'))
      .filter(({ imports }) => imports.some((target) => target.startsWith('src/node/threads/')))
      .map(({ path }) => path);
    expect(users, 'without node/threads large files are slower, and nothing else changes').toEqual([
      'src/node/platform.ts',
    ]);
  });
});

describe('flags', () => {
  /** Texts for users of the command line. */
  const ALLOWED: Readonly<Record<string, string>> = {
    'src/core/rules/file/column-question.ts': 'its cure and message, to be copied',
    'src/core/rules/file/column-read-as.ts': 'its cure and message',
    'src/core/rules/file/unknown-column.ts': 'its cure',
    'src/core/rules/registration/extended-processing.ts': 'its cure',
    'src/core/rules/registration/incomplete-request.ts': 'its cure',
    'src/core/rules/registration/required-field.ts': 'its cure',
    'src/core/rules/registration/use-template.ts': 'its cure',
    'src/core/rules/ticket/similar-complaints.ts': 'its cure',
    'src/report/terminal/section-block.ts': "a line of the terminal's report",
    'src/app/json-schema.ts': 'descriptions in the schema of what --format json prints',
  };
  it('are named by the command line alone', () => {
    const found = sources.filter(({ path, parsed }) => {
      if (path.startsWith('src/cli/')) return false;
      const code = parsed.text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
      return /(['"`])(?:(?!\1).)*--[a-z]/.test(code);
    });
    expect(
      found.map(({ path }) => path),
      "write nameOption('asOf'): the command line prints --as-of",
    ).toEqual(Object.keys(ALLOWED).sort());
  });
});

describe('packages', () => {
  it('each third-party package is imported in one file', () => {
    const importers = new Map<string, Set<string>>();
    for (const { path, packages } of sources) {
      for (const target of packages.filter((name) => !name.startsWith('node:'))) {
        const name = target
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/');
        importers.set(name, (importers.get(name) ?? new Set()).add(path));
      }
    }
    for (const [name, paths] of importers) {
      expect([...paths], `${name} belongs behind one file, which others import`).toHaveLength(1);
    }
  });
  it('prompts are loaded only when a question is asked', () => {
    const eager = sources.filter(({ parsed }) => /^import [^(]*'[^']*\/prompts\.ts'/m.test(parsed.text));
    expect(
      eager.map(({ path }) => path),
      "await import('./prompts.ts') when asking",
    ).toEqual([]);
  });
});

describe('size', () => {
  it(`no file is longer than ${MAX_FILE_LINES} lines`, () => {
    const long = sources
      .filter(({ path, lines }) => lines > MAX_FILE_LINES && !GENERATED.includes(path))
      .map(({ path, lines }) => `${path} (${lines})`);
    expect(long, 'move a part with a name of its own into a file of its own').toEqual([]);
  });
  it(`no function is longer than ${MAX_FUNCTION_LINES} lines`, () => {
    const long = sources.flatMap((file) => longFunctions(file, MAX_FUNCTION_LINES));
    expect(long, 'move a step with a name of its own into a function of its own').toEqual([]);
  });
});

describe('tests', () => {
  it.each(sources.map(({ path }) => path).filter((path) => !(path in UNTESTED)))(
    '%s has its test',
    (path) => {
      const [test, slow] = ['.test.ts', '.slow.test.ts'].map((ending) =>
        path.replace(/^src\//, 'test/').replace(/\.ts$/, ending),
      );
      const exists = [test, slow].some((name) => existsSync(`${ROOT}${name}`));
      expect(exists, `write ${test}, or list it in test/house/untested.ts with the test that covers it`).toBe(
        true,
      );
    },
  );
  it('the list of files without a test is true', () => {
    const paths = Object.keys(UNTESTED);
    expect(
      paths.filter((path) => !existsSync(ROOT + path)),
      'the file is gone: take it off the list',
    ).toEqual([]);
    expect(
      paths.filter((path) =>
        existsSync(`${ROOT}${path.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts')}`),
      ),
      'it has a test: take it off the list',
    ).toEqual([]);
    for (const [path, reason] of Object.entries(UNTESTED)) {
      for (const [name] of reason.matchAll(/\btest\/[\w./-]+\.ts\b/g)) {
        expect(existsSync(ROOT + name), `${path}: the list names ${name}, which does not exist`).toBe(true);
      }
    }
  });
  it('lie in the folder of what they test', () => {
    const folders = new Set(sources.map(({ path }) => path.split('/').slice(1, -1).join('/')));
    const strays = tests
      .map(({ path }) => path)
      .filter((path) => /^test\/(?:core|formats|report|app|node|cli|web)\/.*\.test\.ts$/.test(path))
      .filter((path) => !folders.has(path.split('/').slice(1, -1).join('/')));
    expect(strays, 'test/ mirrors src').toEqual([]);
  });
});

describe('words', () => {
  /** Each had come to mean many things, or is no American English. */
  const BANNED_IN_PROSE =
    /\b(?:told|tells?|anew|stands|whoever|look(?:s|ed|ing)? at|of its own accord|colours?|licences?|behaviours?|favou?rs)\b|@throws \w+ where\b/i;
  const BANNED_IN_NAMES = new Set(
    'told tell tells teller look looked idle taker takers taking elsewhere ground grounds grounded anew each given known met place places stands'.split(
      ' ',
    ),
  );
  it.each([...sources, ...tests].map((file) => [file.path, file] as const))(
    '%s is in plain English',
    (_, file) => {
      if (GENERATED.includes(file.path) || file.path === 'test/house.test.ts') return;
      const prose = [...commentsIn(file), ...testTitles(file)].filter(({ text }) =>
        BANNED_IN_PROSE.test(text),
      );
      expect(
        prose.map(({ text, at }) => `${at} ${BANNED_IN_PROSE.exec(text)?.[0]}`),
        'say it in standard words (ARCHITECTURE.md, "Words")',
      ).toEqual([]);
    },
  );
  it.each(sources.map((file) => [file.path, file] as const))(
    '%s has names that explain themselves',
    (_, file) => {
      const names = declaredNames(file).filter(({ name }) =>
        wordsOf(name).some((word) => BANNED_IN_NAMES.has(word)),
      );
      expect(
        names.map(({ name, at }) => `${at} ${name}`),
        'use the standard word of programming or billing (ARCHITECTURE.md, "Words")',
      ).toEqual([]);
    },
  );
});

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function floorOf(room: string, floors: readonly (readonly string[])[]): number {
  return floors.findIndex((rooms) => rooms.includes(room));
}

/** "kebabCase" is kebab and case. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[\s_]+/)
    .map((word) => word.toLowerCase());
}
