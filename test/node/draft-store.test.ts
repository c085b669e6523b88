import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  describeSavedDraft,
  findUnfinishedDraft,
  removeUnfinishedDraft,
  saveUnfinishedDraft,
} from '../../src/node/draft-store.ts';
import { testFolder } from '../support/out-files.ts';
import { OWNER_FILE } from '../support/system.ts';

const folder = testFolder();
const find = (name: string) => findUnfinishedDraft('new ticket', join(folder, name), 'ticket');

describe('an unfinished draft', () => {
  it('does not exist at first', async () => {
    const { savedDraft, displayName } = await find('none.json');
    expect(savedDraft).toBeUndefined();
    expect(displayName).toMatch(/none\.json\.unfinished$/);
  });

  it('is saved beside the draft, private to its owner, and found again', async () => {
    const draft = { kind: 'ticket', done: [{ rin: '100200301' }], answers: { mco: 'CountyCare' } } as const;
    await saveUnfinishedDraft(await find('a.json'), draft);
    const path = join(folder, 'a.json.unfinished');
    expect(statSync(path).mode & 0o777).toBe(OWNER_FILE);
    expect((await find('a.json')).savedDraft).toEqual(draft);
  });

  it('is only said to be private where it is', () => {
    expect(describeSavedDraft('a.unfinished', 'linux')).toBe(
      'What you typed is in a.unfinished, and only you can read it.',
    );
    expect(describeSavedDraft('a.unfinished', 'win32')).toBe('What you typed is in a.unfinished.');
  });

  it('is saved again after each answer, but not over a file that appeared meanwhile', async () => {
    const file = await find('c.json');
    for (const mco of ['CountyCare', 'Molina']) {
      await saveUnfinishedDraft(file, { kind: 'ticket', done: [], answers: { mco } });
      expect((await find('c.json')).savedDraft?.answers).toEqual({ mco });
    }
    const late = await find('d.json');
    writeFileSync(join(folder, 'd.json.unfinished'), 'theirs');
    const saved = saveUnfinishedDraft(late, { kind: 'ticket', done: [], answers: {} });
    await expect(saved).rejects.toThrow(
      'A file of this name has just appeared. Try again. Nothing was written.',
    );
    expect(readFileSync(join(folder, 'd.json.unfinished'), 'utf8')).toBe('theirs');
  });

  it('is removed once the draft is written', async () => {
    await saveUnfinishedDraft(await find('b.json'), { kind: 'ticket', done: [], answers: {} });
    await removeUnfinishedDraft(await find('b.json'));
    expect(existsSync(join(folder, 'b.json.unfinished'))).toBe(false);
  });
});

it.each([
  ['of another kind', '{"unfinished":"registration","done":[],"answers":{}}'],
  ['that is a list', '[]'],
  ['with an unknown kind', '{"unfinished":"report","done":[],"answers":{}}'],
  ['without records', '{"unfinished":"ticket","done":{},"answers":{}}'],
  ['with a record that is not of texts', '{"unfinished":"ticket","done":[{"rin":1}],"answers":{}}'],
  ['without answers', '{"unfinished":"ticket","done":[],"answers":[]}'],
])('refuses a file %s, and keeps it', async (_, content) => {
  const path = join(folder, 'other.json.unfinished');
  writeFileSync(path, content);
  await expect(find('other.json')).rejects.toThrow(
    'other.json.unfinished: This is not an unfinished ticket from portal-check. Move it away, or name another file.',
  );
  expect(readFileSync(path, 'utf8')).toBe(content);
});
