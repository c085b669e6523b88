import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The advisories of `npm audit --json` that concern a bundled package: all packages are devDependencies, and most of
 * them, such as the test runner, never reach a user. A package that only depends on a vulnerable one is not listed, since
 * that one is listed itself if it is bundled.
 * @param {{ vulnerabilities: Record<string, { via: (string | { title: string; url: string; severity: string })[]; nodes: string[] }> }} audit
 * @param {{ components: { group?: string; name: string; version: string }[] }} bill the bill of materials of the build
 * @param {{ packages: Record<string, { version?: string }> }} lock
 * @returns {string[]} one line each
 */
export function findBundledAdvisories({ vulnerabilities }, { components }, { packages }) {
  const bundled = new Set(
    components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`),
  );
  return Object.entries(vulnerabilities).flatMap(([name, { via, nodes }]) => {
    const found = nodes.map((path) => `${name}@${packages[path]?.version}`).find((key) => bundled.has(key));
    if (found === undefined) return [];
    return via.flatMap((advisory) =>
      typeof advisory === 'string'
        ? []
        : [`${found}: ${advisory.severity}: ${advisory.title} (${advisory.url})`],
    );
  });
}

function run() {
  const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
  // npm exits with 1 if there is any advisory: only what it prints says whether it could ask.
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    shell: process.platform === 'win32',
  });
  const audit = JSON.parse(stdout || '{}');
  if (audit.vulnerabilities === undefined) {
    process.stderr.write(`npm audit failed: ${audit.message ?? 'it printed nothing'}\n`);
    return 2;
  }
  const advisories = findBundledAdvisories(
    audit,
    read('../dist/sbom.cdx.json'),
    read('../package-lock.json'),
  );
  for (const line of advisories) process.stdout.write(`${line}\n`);
  process.stdout.write(`${advisories.length} advisories for what is bundled\n`);
  return advisories.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run();
