import { readLayout } from '../../app/layout/read.ts';
import { readKnown } from '../../app/reference/load.ts';
import { CONFIG_NAME } from '../../app/settings/read-file.ts';
import { parseConfig } from '../../app/settings/schema.ts';
import { configIssue } from '../../app/settings/validate.ts';
import { dictionaryOf } from '../../core/fields/index.ts';
import { InputError, SettingsError } from '../../core/model/errors.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { KNOWN_PLANS } from '../../core/portal/plan-directory.ts';
import { readDay } from '../../core/values/date-text.ts';
import { isoOf } from '../../core/values/day.ts';
import { findTarget, writeFiles } from '../../node/output/atomic-file.ts';
import { nodePlatform } from '../../node/platform.ts';
import { wrapped } from '../../report/content/wrap.ts';
import { type Asker, Interrupted } from '../asker.ts';
import { askerOf } from '../draft/open-asker.ts';
import { EXIT, type Io, widthOf } from '../streams.ts';

const INSTEAD = 'portal-check schema config tells what a settings file holds';

/** Tells why an answer cannot stand. */
type Fault = (text: string) => Promise<string | undefined>;

/** Asks, and explains first. */
interface Asking {
  asker: Asker;
  say: (text: string) => void;
}

/**
 * Asks for an office's settings and writes them into this folder; what is left open is left out.
 * @throws SettingsError where there is no terminal
 */
export async function runInit(color: boolean, io: Io): Promise<number> {
  const asker = await askerOf('init', color, io, INSTEAD);
  const asking = { asker, say: (text: string) => void io.stdout.write(`\n${wrapped(text, widthOf(io))}`) };
  const stopped = (): void => void io.stderr.write('portal-check: stopped; nothing was written\n');
  try {
    const target = await findTarget('init', CONFIG_NAME, []);
    if (target.head !== undefined && !(await wantsToReplace(asking))) {
      stopped();
      return EXIT.clean;
    }
    await writeFiles([{ target, chunks: [textOf(await askSettings(asking))] }]);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    stopped();
    return EXIT.unusable;
  }
  io.stderr.write(`portal-check: wrote ${CONFIG_NAME}; portal-check --print-config shows what applies\n`);
  return EXIT.clean;
}

/** The text of the file, once its schema takes it. */
function textOf(settings: object): string {
  const parsed = parseConfig(settings);
  if ('config' in parsed) return `${JSON.stringify(settings, null, 2)}\n`;
  throw new SettingsError(
    parsed.issues.map((issue) => `init: ${configIssue(issue, settings)}; nothing was written`).join('\n'),
  );
}

async function wantsToReplace({ asker, say }: Asking): Promise<boolean> {
  say(`${CONFIG_NAME} stands in this folder already. To change a setting, open it in an editor.`);
  const choices = [
    { value: 'stop', name: 'Leave it as it is' },
    { value: 'replace', name: 'Replace it: all of its settings are lost' },
  ] as const;
  return (await asker.choose({ message: 'What now?', choices })) === 'replace';
}

/** Only what was answered. */
async function askSettings(asking: Asking): Promise<object> {
  asking.say('Each question can be skipped with Enter. Paths are told from this folder.');
  const files = await askFiles(asking);
  const failOn = await askFailOn(asking);
  const days = await several(
    'Closed day:',
    'Days beside the holidays on which State offices are closed, by proclamation.',
    asking,
    async (day) => (readDay(day) === undefined ? 'a date such as 10/15/2026 expected' : undefined),
  );
  const closedDays = days.flatMap((text) => {
    const day = readDay(text);
    return day === undefined ? [] : [isoOf(day)];
  });
  return {
    ...files,
    ...(failOn !== '' && { failOn }),
    ...(closedDays.length > 0 && { closedDays }),
  };
}

/** The files that checks read besides; each is read now, so that it can serve later. */
async function askFiles(asking: Asking): Promise<object> {
  const layout = await one(
    'Layout file:',
    "The column names of your copy of the portal's template, as portal-check layout learn prints them.",
    asking,
    (path) => failure(() => readLayout(path, nodePlatform())),
  );
  const named = layout === '' ? undefined : await readLayout(layout, nodePlatform());
  const byKind = (kind: Kind) => (named?.kind === kind ? named : dictionaryOf(kind));
  const read = (known: { roster?: string; history?: string[] }) =>
    failure(() =>
      readKnown({ options: known, inputs: [], named: byKind, platform: nodePlatform() }, KNOWN_PLANS),
    );
  const roster = await one(
    'Roster:',
    'Who is registered already, by Medicaid ID, NPI or e-mail: a .csv or .xlsx.',
    asking,
    (path) => read({ roster: path }),
  );
  const history = await several('Earlier tickets:', 'Files of tickets that were submitted.', asking, (path) =>
    read({ history: [path] }),
  );
  return {
    ...(layout !== '' && { layout }),
    ...(roster !== '' && { roster }),
    ...(history.length > 0 && { history }),
  };
}

async function one(message: string, about: string, { asker, say }: Asking, fault: Fault): Promise<string> {
  say(about);
  return (await asker.text({ message, fault: orBlank(fault) })).trim();
}

async function several(
  message: string,
  about: string,
  { asker, say }: Asking,
  fault: Fault,
): Promise<string[]> {
  say(`${about} One at a time; Enter ends it.`);
  const all: string[] = [];
  for (;;) {
    const text = (await asker.text({ message, fault: orBlank(fault) })).trim();
    if (text === '') return all;
    all.push(text);
  }
}

function askFailOn({ asker, say }: Asking): Promise<string> {
  say('The least that makes exit status 1, for scripts.');
  const names = ['closed', 'denied', 'delayed', 'review', 'never'];
  const choices = names.map((name) => ({ value: name, name }));
  return asker.choose({
    message: 'Fail on:',
    choices: [{ value: '', name: '(as built in: delayed)' }, ...choices],
  });
}

function orBlank(fault: Fault): Fault {
  return async (text) => (text.trim() === '' ? undefined : fault(text.trim()));
}

/** The first line of an expected failure. */
async function failure(read: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await read();
    return undefined;
  } catch (error) {
    if (error instanceof InputError || error instanceof SettingsError) return error.message.split('\n')[0];
    throw error;
  }
}
