import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findOpener, showFile } from '../../src/node/show-file.ts';
import { testFolder } from '../support/out-files.ts';

const folder = testFolder();
afterEach(() => vi.unstubAllEnvs());

describe('findOpener', () => {
  it('on Windows names the system program, and the file as a URL', () => {
    const [command, handler, url] = findOpener(join(folder, 'a, b.html'), 'win32', {
      SystemRoot: 'D:\\Windows',
    });
    expect([command, handler]).toEqual([
      'D:\\Windows\\System32\\rundll32.exe',
      'url.dll,FileProtocolHandler',
    ]);
    expect(url).toMatch(/^file:\/\/\/[^ "]*%20b\.html$/);
    expect(findOpener('a.html', 'win32', {})[0]).toBe('C:\\Windows\\System32\\rundll32.exe');
  });
  it('elsewhere is the usual command', () => {
    expect(findOpener('a.html', 'linux')).toEqual(['xdg-open', 'a.html']);
    expect(findOpener('a.html', 'darwin')).toEqual(['open', 'a.html']);
  });
});

describe.runIf(process.platform === 'linux')('showFile (uses xdg-open of Linux)', () => {
  it('passes the file to the program', async () => {
    const seen = join(folder, 'seen.txt');
    writeFileSync(
      join(folder, 'xdg-open'),
      `#!/bin/sh\nprintf %s "$1" >'${seen}.part'\nmv '${seen}.part' '${seen}'\n`,
    );
    chmodSync(join(folder, 'xdg-open'), 0o755);
    vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
    expect(await showFile('my report.html')).toBe(true);
    await vi.waitFor(() => expect(existsSync(seen)).toBe(true), { timeout: 30_000 });
    expect(readFileSync(seen, 'utf8')).toBe('my report.html');
  });
  it('says that there is none', async () => {
    vi.stubEnv('PATH', '/nowhere');
    expect(await showFile('my report.html')).toBe(false);
  });
});
