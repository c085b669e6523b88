import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changed, TICKET_STEPS } from '../../support/drafts.ts';
import { AS_OF, VALID_TICKET } from '../../support/rows.ts';
import { runCli } from '../../support/run-cli.ts';
import { type Step, scripted } from '../../support/scripted-asker.ts';
import { checkDraft, ticketDrafts, ticketsIn, WRITE } from '../../support/ticket-drafts.ts';

const { newFolder, draft } = ticketDrafts();

describe('an existing file', () => {
  const KEPT = 6;
  /** All but provider and contact, which are taken over. */
  const OTHER = changed([...TICKET_STEPS.slice(0, 21), ...TICKET_STEPS.slice(21 + KEPT)], {
    'Claim Number:': 'MADEUP-CLM-0002',
    'MCO Tracking Number:': 'MADEUP-TRK-0002',
    'RIN:': '100200302',
  });
  const ADD: readonly Step[] = [
    ['What now?', 'add'],
    ['Provider and contact?', 'keep'],
  ];
  it.each([
    ['a ticket', (one: string) => one],
    ['a list', (one: string) => `[${one}]\n`],
    [
      'a list in an object',
      (one: string) => `{"office": "A", "tickets": [${one}], "n": 12345678901234567890}`,
    ],
  ])('gets the ticket beside what is in it: %s', async (_, wrap) => {
    const path = join(newFolder(), 'draft.json');
    const one = `{"n": 1.50, ${JSON.stringify(VALID_TICKET).slice(1)}`;
    const before = wrap(one);
    writeFileSync(path, before);
    const run = await draft(path, [...ADD, ...OTHER, WRITE]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(run.said).toContain('already exists. It has 1 ticket');
    expect(run.stdout).not.toContain(VALID_TICKET.contactEmail);
    const after = readFileSync(path, 'utf8');
    // The existing text is unchanged, digit by digit.
    for (const part of before.split(one)) expect(after).toContain(part.replace(/[[\]\n]/g, '').trim());
    expect(after.replace(/^ {2}/gm, '')).toContain(one);
    const results = await checkDraft(path);
    expect(results.map(({ verdict }) => verdict)).toHaveLength(2);
    const verdict = results[1]?.verdict === 'ready' ? 'ready' : '';
    expect(run.stdout).toMatch(new RegExp(`^Ticket 2, .*: ${verdict}`, 'm'));
    const all = ticketsIn(path) as { tickets?: unknown[] } | unknown[];
    expect((Array.isArray(all) ? all : (all.tickets ?? []))[1]).toMatchObject({
      rin: '100200302',
      npi: VALID_TICKET.npi,
      contactEmail: VALID_TICKET.contactEmail,
    });
  });
  it.each(['draft.csv', 'draft.xlsx'])('gets the ticket as a further row: %s', async (name) => {
    const path = join(newFolder(), name);
    await draft(path, [...TICKET_STEPS, WRITE]);
    const run = await draft(path, [...ADD, ...OTHER, WRITE]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(run.said).toContain('already exists. It has 1 ticket');
    expect(run.said).toContain('Contact Email: as in the last ticket');
    expect(run.stdout).not.toContain('maren.testwell@clinic.example');
    expect(run.stderr).toContain('It has 2 tickets.');
    expect((await checkDraft(path)).map(({ verdict }) => verdict)).toEqual(['ready', 'ready']);
  });
  it('stays as it is if the user does not want to add', async () => {
    const path = join(newFolder(), 'draft.json');
    writeFileSync(path, JSON.stringify(VALID_TICKET));
    const run = await draft(path, [['What now?', 'stop']]);
    expect(run.status).toBe(0);
    expect(ticketsIn(path)).toEqual(VALID_TICKET);
  });
  it('is not lost if it appears while the questions are asked', async () => {
    const path = join(newFolder(), 'draft.json');
    const asker = scripted([...TICKET_STEPS, WRITE]);
    const { askText } = asker;
    asker.askText = (question) => {
      if (question.message === 'Reference:') writeFileSync(path, JSON.stringify([VALID_TICKET]));
      return askText(question);
    };
    const run = await runCli(['new', 'ticket', path, '--as-of', AS_OF], { asker });
    expect([run.status, asker.left]).toEqual([0, []]);
    expect((ticketsIn(path) as unknown[])[0]).toEqual(VALID_TICKET);
    expect(await checkDraft(path)).toHaveLength(2);
  });
  it('is checked for duplicates of the new ticket', async () => {
    const path = join(newFolder(), 'draft.json');
    await draft(path, [...TICKET_STEPS, WRITE]);
    const same = [...TICKET_STEPS.slice(0, 21), ...TICKET_STEPS.slice(21 + KEPT)];
    const run = await draft(path, [...ADD, ...same, WRITE]);
    expect(run.stdout).toMatch(/^Ticket 2, .*: needs review$/m);
    expect((await checkDraft(path))[1]?.findings.map(({ rule }) => rule)).toEqual(['ticket/duplicate']);
  });
  it.each([
    [
      'other.json',
      '{"name": "something else"}',
      'We know none of its keys. Use keys such as mco, rin and disputeFiledOn.',
    ],
    ['other.json', '{"mco": ', 'line 1, column 9: Type a value here.'],
    ['other.json', '[]', 'line 1, column 2: The list has no ticket in it. Add one.'],
    ['draft.txt', 'MCO\n', 'A ticket needs a file that ends in .json, .xlsx or .csv.'],
    [
      'draft.csv',
      'MCO,RIN,Claim Number\nA,1,2\n',
      'There is no column "Reference" in this file. Name another file to add to.',
    ],
  ])('that holds no tickets of ours is refused: %s %s', async (name, content, why) => {
    const path = join(newFolder(), name);
    writeFileSync(path, content);
    const run = await draft(path, []);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/^portal-check: [^\n]+\n$/);
    expect(run.stderr).toContain(`${path}: ${why}`);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });
});

describe('the summary', () => {
  it('lets the user change an answer, and asks questions that apply now', async () => {
    const path = join(newFolder(), 'draft.json');
    const run = await draft(path, [
      ...TICKET_STEPS,
      ['What now?', 'change'],
      ['Which answer?', 'prior auth req'],
      ['Prior Auth Required:', 'yes'],
      ['Prior Auth Number:', 'MADEUP-AUTH-1'],
      ['Prior Auth Sent to MCO:', 'no'],
      ['What now?', 'on'],
      ['What now?', 'change'],
      ['Which answer?', 'prior auth req'],
      ['Prior Auth Required:', 'no'],
      WRITE,
    ]);
    expect([run.status, run.asker.left]).toEqual([0, []]);
    expect(ticketsIn(path)).not.toHaveProperty('priorAuthSent');
    expect((await checkDraft(path))[0]?.verdict).toBe('ready');
  });
  it('keeps the draft for later', async () => {
    const path = join(newFolder(), 'draft.json');
    const run = await draft(path, [...TICKET_STEPS, ['What now?', 'stop']]);
    expect(run.status).toBe(0);
    expect(readdirSync(join(path, '..'))).toEqual(['draft.json.unfinished']);
    const later = await draft(path, [['Continue it?', 'on'], WRITE]);
    expect([later.status, later.asker.left]).toEqual([0, []]);
    expect(readdirSync(join(path, '..'))).toEqual(['draft.json']);
  });
});

it('applies the settings file', async () => {
  const here = newFolder();
  const config = join(here, 'settings.json');
  writeFileSync(config, '{"rules":{"ticket/plan-filing-limit":"off"},"roster":"registered.csv"}');
  writeFileSync(join(here, 'registered.csv'), 'Medicaid ID,NPI,Email\n111222333009,,a@clinic.example\n');
  const steps = changed(
    TICKET_STEPS,
    {},
    {
      'Provider Medicaid ID:': [['What now?', 'on']],
    },
  );
  const run = await draft(join(here, 'draft.json'), [...steps, WRITE], '--config', config);
  expect([run.asker.left, run.status]).toEqual([[], 0]);
  expect(run.stdout).toContain('ticket/provider-not-registered');
});

it('offers the plans of the settings file, and applies its limits', async () => {
  const here = newFolder();
  const config = join(here, 'settings.json');
  const plan = {
    name: 'Made-Up Care',
    program: 'HealthChoice Illinois',
    from: '2026-01-01',
    aliases: ['MUC'],
  };
  writeFileSync(config, JSON.stringify({ plans: [plan] }));
  const path = join(here, 'draft.json');
  const steps = changed(TICKET_STEPS, { 'MCO:': 'Made-Up Care' });
  const run = await draft(path, [...steps, WRITE], '--config', config);
  expect([run.asker.left, run.status]).toEqual([[], 0]);
  expect(run.stdout).not.toContain('ticket/unknown-mco');
  expect(ticketsIn(path)).toMatchObject({ mco: 'Made-Up Care' });
  writeFileSync(join(here, 'registered.csv'), 'NPI\n1234567893\n1932104098\n');
  writeFileSync(config, '{"roster":"registered.csv","limits":{"rows":2}}');
  const refused = await draft(join(here, 'other.json'), [], '--config', config);
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('more than 2 rows')]);
});
