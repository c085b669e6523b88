import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TICKET_STEPS } from '../../support/drafts.ts';
import { CTRL_C } from '../../support/scripted-asker.ts';
import { ticketDrafts, ticketsIn, WRITE } from '../../support/ticket-drafts.ts';

const { newFolder, draft } = ticketDrafts();

describe('a draft that is interrupted', () => {
  const HALF = TICKET_STEPS.slice(0, 8);
  it('is resumed, and leaves no file behind', async () => {
    const path = join(newFolder(), 'draft.json');
    const broken = await draft(path, [...HALF, ['Paid Amount:', CTRL_C]]);
    expect([broken.status, broken.asker.left]).toEqual([2, []]);
    expect(broken.stderr).toContain(`Stopped. What you typed is in ${path}.unfinished`);
    expect(readdirSync(join(path, '..'))).toEqual(['draft.json.unfinished']);
    const run = await draft(path, [['Continue it?', 'on'], ...TICKET_STEPS.slice(8), WRITE]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(readdirSync(join(path, '..'))).toEqual(['draft.json']);
    expect(ticketsIn(path)).toMatchObject({ mco: 'Meridian Health Plan of Illinois', rin: '100200301' });
  });
  it('starts over if the user wants that', async () => {
    const path = join(newFolder(), 'draft.json');
    await draft(path, [...HALF, ['Paid Amount:', CTRL_C]]);
    const run = await draft(path, [['Continue it?', 'restart'], ...TICKET_STEPS, WRITE]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
  });
  it('stays as it is if the user stops again', async () => {
    const path = join(newFolder(), 'draft.json');
    await draft(path, [...HALF, ['Paid Amount:', CTRL_C]]);
    const before = readFileSync(`${path}.unfinished`, 'utf8');
    expect((await draft(path, [['Continue it?', 'stop']])).status).toBe(0);
    expect(readFileSync(`${path}.unfinished`, 'utf8')).toBe(before);
  });
  it('leaves no file before the first answer', async () => {
    const path = join(newFolder(), 'draft.json');
    const run = await draft(path, [['MCO:', CTRL_C]]);
    expect([run.status, run.stderr]).toEqual([2, 'portal-check: Stopped. You had not typed anything yet.\n']);
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });
  it.each([
    ['{"unfinished":"registration","done":[],"answers":{}}'],
    ['{"unfinished":"ticket","done":[],"answers":{"mco":1}}'],
    ['[]'],
  ])('is refused if it is not ours: %s', async (content) => {
    const path = join(newFolder(), 'draft.json');
    writeFileSync(`${path}.unfinished`, content);
    const run = await draft(path, []);
    expect([run.status, run.stderr]).toEqual([
      2,
      `portal-check: new ticket ${path}.unfinished: This is not an unfinished ticket from portal-check. Move it away, or name another file.\n`,
    ]);
    expect(readFileSync(`${path}.unfinished`, 'utf8')).toBe(content);
  });
});
