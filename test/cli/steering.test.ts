import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../support/out-files.ts';
import { ROOT } from '../support/rule-files.ts';
import { runCli } from '../support/run-cli.ts';
import { sourceTree } from '../support/source-tree.ts';
import { CONTROL_TEXT, listSteering, STEERING_TEXT } from '../support/steering.ts';
import { HAS_ANY_NAME } from '../support/system.ts';

const folder = testFolder();
const AS_OF = ['--as-of', '2026-11-24'];

/** A file with a name that steers; a slash would be a folder. */
const NAME = `::error file=x::${CONTROL_TEXT} ##[group]made up.csv`;

function save(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const TICKETS = save(
  'tickets.csv',
  'MCO,RIN,MCO Dispute Date,Tracking Number\nMolina,1,10/15/2026,X1\nMolina,,,X1\n',
);

/** Settings that are accepted: they can hold commands of build servers, but no other steering. */
const ACCEPTED = save(
  'accepted.json',
  JSON.stringify({
    plans: [
      {
        name: '::error::a ##vso[c]d ##[error]',
        program: 'HealthChoice Illinois',
        from: '2020-01-01',
        aliases: ['Made-Up Plan'],
      },
    ],
    rules: { 'ticket/tracking-number-suspect': { set: 'off', reason: '::error::a ##vso[c]d' } },
  }),
);
const WITH_PLAN = save(
  'with-plan.csv',
  'MCO,RIN,MCO Dispute Date,Tracking Number\nMade-Up Plan,100200301,10/15/2026,X1\n',
);

const UNKNOWN_COLUMNS = save(
  'unknown.csv',
  'MCO,RIN,MCO Dispute Date,Status,Status ##vso[task.x]y,##[error]z\nMolina,1,10/15/2026,Denied,Paid,X\n',
);

/** Settings whose names, headers and reasons steer. */
const CONFIG = save(
  'settings.json',
  JSON.stringify({
    plans: [
      {
        name: `Made-Up Plan ${STEERING_TEXT}`,
        program: 'HealthChoice Illinois',
        aliases: ['Molina', `MU ${STEERING_TEXT}`],
      },
    ],
    columns: { [`Box ${STEERING_TEXT}`]: 'ignore' },
    rules: { 'ticket/too-early': { set: 'review', reason: `looked at ${STEERING_TEXT}` } },
  }),
);

const LAYOUT = save(
  'layout.json',
  JSON.stringify({
    kind: 'ticket',
    columns: [
      { header: 'MCO', field: 'mco' },
      { header: `RIN ${STEERING_TEXT}`, field: 'rin', required: true },
      { header: `Disputed ${STEERING_TEXT}`, field: 'disputeFiledOn', required: true },
    ],
  }),
);

function saveTemplate(): string {
  const book = utils.book_new();
  const headers = [
    'First Name*',
    'Last Name*',
    'Medicaid ID*',
    'NPI',
    `Fax ${CONTROL_TEXT}`,
    `Fax ${STEERING_TEXT}`,
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet([headers]), 'Made up \u202e\u009b');
  utils.book_append_sheet(book, utils.aoa_to_sheet([headers.slice(0, 4)]), 'Others \u202e\u007f');
  return save('template.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

describe('text from files, paths and arguments cannot steer a terminal or a build server:', () => {
  it.each<[string, string[]]>([
    ['an unknown option', [`--made${STEERING_TEXT}`]],
    ['an unknown command of a command', ['layout', `made${STEERING_TEXT}`]],
    ['a wrong choice', [TICKETS, '--format', STEERING_TEXT]],
    ['a missing file', [join(folder, NAME)]],
    ['a rule that does not exist', ['explain', STEERING_TEXT]],
    ['an encoding that does not exist', [TICKETS, '--encoding', STEERING_TEXT]],
    ['a plan that does not exist', ['window', '10/10/2026', '--mco', STEERING_TEXT, ...AS_OF]],
    ['a column that the file does not have', [TICKETS, '--map', `${STEERING_TEXT}=rin`]],
    ['the names of settings', [TICKETS, '--config', CONFIG, ...AS_OF]],
    ['the names of settings in Markdown', [TICKETS, '--config', CONFIG, '--format', 'markdown', ...AS_OF]],
    ['the names of settings in .csv', [TICKETS, '--config', CONFIG, '--format', 'csv', ...AS_OF]],
    ['headers in .csv', [UNKNOWN_COLUMNS, '--format', 'csv', ...AS_OF]],
    ['the settings that apply', ['--print-config', '--config', CONFIG]],
    ['the plan of a window', ['window', '10/10/2026', '--mco', 'Molina', '--config', CONFIG, ...AS_OF]],
    ['headers of a layout', [TICKETS, '--layout', LAYOUT, ...AS_OF]],
    ['headers of a layout in .csv', [TICKETS, '--layout', LAYOUT, '--format', 'csv', ...AS_OF]],
    ['headers of a layout in Markdown', [TICKETS, '--layout', LAYOUT, '--format', 'markdown', ...AS_OF]],
    ['the days that are due', ['due', TICKETS, '--layout', LAYOUT, ...AS_OF]],
    ['cards', ['show', TICKETS, '--show-values=always', ...AS_OF]],
    [
      'a calendar without days',
      ['calendar', save('none.csv', 'MCO,RIN\nMolina,1\n'), '--layout', LAYOUT, ...AS_OF],
    ],
    ['a layout that is learned', ['layout', 'learn', saveTemplate()]],
    ['--debug', [join(folder, NAME)]],
  ])('%s', async (name, argv) => {
    const run = await runCli(argv, { env: name === '--debug' ? { PORTAL_CHECK_DEBUG: '1' } : {} });
    // The lines of a .csv end in both signs.
    const lines = argv.includes('csv') ? run.stdout.replaceAll('\r\n', '\n') : run.stdout;
    expect(listSteering(lines)).toEqual([]);
    expect(listSteering(run.stderr)).toEqual([]);
    expect(run.stdout + run.stderr).not.toBe('');
  });

  it.each([
    ['in a report', [WITH_PLAN]],
    ['in .csv', [WITH_PLAN, '--format', 'csv']],
    ['in JSON', [WITH_PLAN, '--format', 'json']],
    ['in Markdown', [WITH_PLAN, '--format', 'markdown']],
    ['of what is due', ['due', WITH_PLAN]],
    ['of what is due, as JSON', ['due', WITH_PLAN, '--json']],
    ['of the settings that apply', ['--print-config']],
    ['of a calendar', ['calendar', WITH_PLAN]],
    ['of a card', ['show', WITH_PLAN, '--show-values=always']],
    ['of a window', ['window', '10/15/2026', '--mco', 'Made-Up Plan']],
  ])('a plan of the settings and a reason %s', async (_, argv) => {
    const run = await runCli([...argv, '--config', ACCEPTED, ...AS_OF]);
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('error');
    expect(listSteering(run.stdout.replaceAll('\r\n', '\n'))).toEqual([]);
  });

  it.each(['\u061c', '\u200e', '\u200f', '\u2028', '\u2029', '\u{e0041}', '\u202e', '\u009b'])(
    'settings with %j are refused',
    async (sign) => {
      const name = `Made${sign}Up`;
      const plans = [{ name, program: 'HealthChoice Illinois', from: '2020-01-01' }];
      const rules = { 'ticket/too-early': { set: 'review', reason: name } };
      for (const settings of [{ plans }, { rules }, { columns: { [name]: 'ignore' } }]) {
        const config = save('hidden.json', JSON.stringify(settings));
        const { status, stderr } = await runCli([TICKETS, '--config', config, ...AS_OF]);
        expect([status, stderr]).toEqual([2, expect.stringContaining('one line')]);
        expect(listSteering(stderr)).toEqual([]);
      }
    },
  );

  it
    .runIf(HAS_ANY_NAME)
    .each(['pretty', 'markdown', 'json', 'ndjson', 'sarif', 'csv', 'junit', 'html', 'github'])(
    'the name of a file that is checked, as %s (needs names with any character)',
    async (format) => {
      const path = NAME;
      const cwd = process.cwd();
      mkdirSync(join(folder, format));
      writeFileSync(join(folder, format, path), 'MCO,RIN\nMolina,1\n');
      process.chdir(join(folder, format));
      const run = await runCli([path, '--format', format, ...AS_OF]).finally(() => process.chdir(cwd));
      expect([run.status, run.stderr]).toEqual([1, '']);
      const found = listSteering(run.stdout.replaceAll('\r\n', '\n'));
      // Two are files for programs, which hold text as it is; one is commands, whose own start is the first that is read.
      const isFile = ['junit', 'html', 'github'].includes(format);
      const isOwn = (text: string) => format === 'github' && /^::(?:notice|warning|error) /.test(text);
      expect(found.filter((text) => !(isFile && text === '##[') && !isOwn(text))).toEqual([]);
    },
  );

  it('keeps what a layout that is learned says, as escapes of JSON', async () => {
    const { stdout } = await runCli(['layout', 'learn', saveTemplate()]);
    const { columns } = JSON.parse(stdout) as { columns: { header: string }[] };
    expect(columns[4]?.header).toContain('\u009b31m');
    expect(stdout).toContain('\\u009b31m');
    expect(columns.at(-1)?.header).toContain('##[error]');
  });
});

it('prints on standard error in one place, which makes the text safe', () => {
  const writers = sourceTree('src')
    .map(({ path }) => path)
    .filter((path) => readFileSync(ROOT + path, 'utf8').includes('stderr.write'));
  expect(writers.toSorted()).toEqual([
    'src/cli/check/progress.ts',
    'src/cli/error-lines.ts',
    'src/cli/main.ts',
    // Only clears the line of progress.
    'src/node/guard/guarded-thread.ts',
  ]);
});
