import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SettingsError } from '../../../src/core/model/errors.ts';
import { readFingerprint } from '../../../src/node/fingerprint.ts';
import { resolveOutFolder } from '../../../src/node/output/prepare.ts';
import { testFolders } from '../../support/out-files.ts';
import { HAS_FOLDER_LINKS, HAS_LINKS, IS_UNIX } from '../../support/system.ts';

const fresh = testFolders();

const manifestOf = (files: readonly { file: string; sha256?: string }[]) =>
  `${JSON.stringify({ files }).slice(0, -1)},\n "rows":[]}`;

describe('resolveOutFolder', () => {
  it('accepts a folder that does not exist', async () => {
    const path = join(fresh(), 'ready');
    expect(await resolveOutFolder(path, false, [])).toMatchObject({ path, isNew: true, notes: [] });
  });

  it('accepts an existing folder without files of ours', async () => {
    const folder = fresh();
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    expect(await resolveOutFolder(folder, false, [])).toMatchObject({ isNew: false, earlier: [] });
  });

  it('refuses to replace a file of ours without --force, in any case of its name', async () => {
    const folder = fresh();
    writeFileSync(join(folder, 'TICKETS.HELD.CSV'), 'old');
    const resolved = resolveOutFolder(folder, false, []);
    await expect(resolved).rejects.toThrow(SettingsError);
    await expect(resolved).rejects.toThrow(
      'TICKETS.HELD.CSV: This file already exists. Add force to replace it.',
    );
  });

  it('refuses to replace a folder with a name of ours', async () => {
    const folder = fresh();
    mkdirSync(join(folder, 'READ ME.txt'));
    await expect(resolveOutFolder(folder, true, [])).rejects.toThrow(
      'READ ME.txt: This cannot be replaced. Name another folder.',
    );
  });

  it.runIf(IS_UNIX)('does not wait for a named pipe with a name of ours (needs named pipes)', async () => {
    const folder = fresh();
    execFileSync('mkfifo', [join(folder, 'manifest.json')]);
    await expect(resolveOutFolder(folder, true, [])).rejects.toThrow(
      'manifest.json: This cannot be replaced. Name another folder.',
    );
    const linked = fresh();
    symlinkSync(join(folder, 'manifest.json'), join(linked, 'manifest.json'));
    expect((await resolveOutFolder(linked, true, [])).notes[0]).toMatch(
      /: The manifest\.json there cannot be read\. /,
    );
  });

  it.runIf(HAS_LINKS)('refuses a file, and a link to nothing (needs links)', async () => {
    const parent = fresh();
    writeFileSync(join(parent, 'file'), '');
    symlinkSync(join(parent, 'gone'), join(parent, 'link'));
    await expect(resolveOutFolder(join(parent, 'file'), true, [])).rejects.toThrow('a file, not a folder');
    await expect(resolveOutFolder(join(parent, 'link'), true, [])).rejects.toThrow(
      'This link leads nowhere. Name ',
    );
  });

  it.each<[string, (folder: string, input: string) => string]>([
    ['by its path', (_, input) => input],
    ['by another spelling', (folder) => join(folder, '..', basename(folder), '.', 'tickets.held.csv')],
    [
      'through a second name of the file',
      (folder, input) => {
        linkSync(input, join(folder, 'link.csv'));
        return join(folder, 'link.csv');
      },
    ],
  ])('refuses to replace an input, even with --force: %s', (_, nameInput) => expectRefused(nameInput));

  it.runIf(HAS_FOLDER_LINKS)(
    'refuses to replace an input through a link to the folder, even with --force (needs folder links)',
    () =>
      expectRefused((folder) => {
        symlinkSync(folder, `${folder}-link`, 'junction');
        return join(`${folder}-link`, 'tickets.held.csv');
      }),
  );

  async function expectRefused(nameInput: (folder: string, input: string) => string): Promise<void> {
    const folder = fresh();
    const input = join(folder, 'tickets.held.csv');
    writeFileSync(input, 'mine');
    const resolved = resolveOutFolder(folder, true, [nameInput(folder, input)]);
    await expect(resolved).rejects.toThrow(
      'tickets.held.csv: This is the file you are checking. Name another folder.',
    );
  }

  it.runIf(HAS_LINKS)(
    'refuses to replace an input that one of our names links to (needs links)',
    async () => {
      const folder = fresh();
      const input = join(fresh(), 'input.csv');
      writeFileSync(input, 'mine');
      symlinkSync(input, join(folder, 'tickets.clean.csv'));
      await expect(resolveOutFolder(folder, true, [input])).rejects.toThrow(
        'This is the file you are checking',
      );
      expect((await resolveOutFolder(folder, true, ['no such file'])).isNew).toBe(false);
    },
  );
});

describe('the manifest of an earlier run', () => {
  it('that cannot be read is noted', async () => {
    const folder = fresh();
    writeFileSync(join(folder, 'manifest.json'), 'nothing');
    const { notes } = await resolveOutFolder(folder, true, []);
    expect(notes[0]).toMatch(/: The manifest\.json there cannot be read\. /);
  });

  it('shows which files are unchanged, changed or gone, and only files of ours count', async () => {
    const folder = fresh();
    writeFileSync(join(folder, 'tickets.held.csv'), 'same');
    writeFileSync(join(folder, 'READ ME.txt'), 'same');
    writeFileSync(join(folder, 'registrations.held.csv'), 'changed');
    const { sha256 } = await readFingerprint(join(folder, 'tickets.held.csv'));
    const files = [
      { file: 'tickets.held.csv', sha256 },
      { file: 'READ ME.txt', sha256 },
      { file: 'registrations.held.csv', sha256 },
      { file: 'tickets.clean.csv' },
      { file: '../../notes.txt' },
      { file: 'manifest.json' },
    ];
    writeFileSync(join(folder, 'manifest.json'), manifestOf(files));
    const { notes, earlier } = await resolveOutFolder(folder, true, []);
    expect(notes.map((note) => note.replace(/^.*: /, ''))).toEqual([
      'registrations.held.csv was changed after it was written.',
      'tickets.clean.csv is gone, and the manifest.json there lists it.',
    ]);
    expect(earlier).toEqual(['tickets.held.csv', 'READ ME.txt']);
  });
});
