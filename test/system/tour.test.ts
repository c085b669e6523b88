import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { changed, TICKET_STEPS } from '../support/drafts.ts';
import { ROOT } from '../support/rule-files.ts';
import type { Step } from '../support/scripted-asker.ts';
import { Terminal } from './terminal.ts';

/** The terminal blocks of the tour: a command and its output. */
const BLOCK = /```console\n\$ (portal-check [^\n]+)\n([\s\S]*?)```/g;

/** Marks omitted lines of a block. */
const GAP = '…';

/** The questions about provider and contact, whose answers later tickets reuse. */
const KEPT = /^(?:Provider |Contact )/;
const LATER = TICKET_STEPS.filter(([message]) => !KEPT.test(message));
const ADD: readonly Step[] = [
  ['What now?', ''],
  ['Provider and contact?', ''],
];

/** The answers for the three drafts of the tour; all made up. */
const DRAFTS: readonly (readonly Step[])[] = [
  changed(TICKET_STEPS, { 'MCO Dispute Date:': '10/10' }),
  [
    ...ADD,
    ...changed(LATER, {
      'MCO:': 'bcbs',
      'Denial Date:': '10/19/2026',
      'Claim Number:': 'MADEUP-CLM-0002',
      'MCO Dispute Date:': 'Oct 28, 2026',
      'MCO Tracking Number:': 'MADEUP-TRK-0002',
      'MCO Decision Date:': '11/20/26',
      'Recipient Name:': 'Sample Patient 2',
      'RIN:': '100200302',
      'Date of Service From:': '10/1/2026',
    }),
  ],
  [
    ...ADD,
    ...changed(
      LATER,
      {
        'MCO:': 'ABHIL',
        'Denial Codes:': 'CO-197',
        'Claim Number:': 'MADEUP-CLM-0003',
        'MCO Dispute Date:': '10/2/2026',
        'MCO Tracking Number:': 'AP100200',
        'MCO Decision Date:': '11/2/2026',
        'Prior Auth Required:': 'yes',
        'Recipient Name:': 'Sample Patient 3',
        'RIN:': '100200303',
      },
      {
        'Prior Auth Required:': [
          ['Prior Auth Number:', ''],
          ['What now?', 'Continue'],
        ],
      },
    ),
  ],
];

const terminal = new Terminal();
afterAll(() => terminal.end());

it('shows in a terminal what the tour shows', async () => {
  const tour = readFileSync(join(ROOT, 'docs/TOUR.md'), 'utf8');
  const blocks = [...tour.matchAll(BLOCK)].map(([, command = '', shown = '']) => ({ command, shown }));
  expect(blocks.map(({ command }) => command.split(' ')[1])).toEqual([
    'new',
    'new',
    'new',
    'ticket',
    'calendar',
    'due',
  ]);
  for (const { command, shown } of blocks) {
    // A block of nothing but gaps would match anything.
    if (!command.includes('>')) expect(shown.split('\n').length, command).toBeGreaterThan(5);
  }
  const drafts = [...DRAFTS];
  for (const { command, shown } of blocks) {
    await terminal.run(command.replace(/^portal-check /, ''));
    if (command.includes(' new ')) {
      for (const [message, answer] of drafts.shift() ?? []) {
        await terminal.answer(message, answer === 'Enter' ? '' : answer);
      }
      await terminal.see('> Write it to tickets.json');
      await terminal.answer('What now?', '');
    }
    await terminal.see(/^@@ *$/m);
    const printed = `\n${terminal.history().replace(/ +$/gm, '')}\n`;
    let from = 0;
    for (const part of shown.split(`${GAP}\n`).filter((lines) => lines.trim() !== '')) {
      const lines = `\n${part.replace(/^\n+|\n+$/g, '')}\n`;
      const at = printed.indexOf(lines, from);
      expect(at, `"${command}" does not print, after what comes before:\n${part}\nbut\n${printed}`).not.toBe(
        -1,
      );
      from = at + lines.length - 1;
    }
  }
  const calendar = readFileSync(join(terminal.folder, 'deadlines.ics'), 'utf8');
  expect(calendar.match(/^BEGIN:VEVENT/gm)?.length).toBeGreaterThanOrEqual(3);
});
