import { readLayout } from '../../app/layout/read.ts';
import { readReferenceData } from '../../app/reference/load.ts';
import { CONFIG_FILE_NAME } from '../../app/settings/read-file.ts';
import { parseConfig } from '../../app/settings/schema.ts';
import { describeConfigIssue } from '../../app/settings/validate.ts';
import { getDictionary } from '../../core/fields/index.ts';
import { InputError, SettingsError } from '../../core/model/errors.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { BUILT_IN_PLANS } from '../../core/portal/plan-directory.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { formatIsoDay } from '../../core/values/day.ts';
import { resolveTarget, writeFiles } from '../../node/output/atomic-file.ts';
import { createNodePlatform } from '../../node/platform.ts';
import { wrapText } from '../../report/content/wrap.ts';
import { type Asker, Interrupted } from '../asker.ts';
import { openAsker } from '../draft/open-asker.ts';
import { getFlagName } from '../options/table.ts';
import { EXIT_STATUS, getTerminalWidth, type Io } from '../streams.ts';

const ALTERNATIVE = 'portal-check schema config tells what a settings file holds';

/** Tells why an answer cannot stand. */
type Validate = (text: string) => Promise<string | undefined>;

/** Asks, and explains first. */
interface SettingsDialog {
  asker: Asker;
  say: (text: string) => void;
}

/**
 * Asks for an office's settings and writes them into this folder; what is left open is left out.
 * @throws SettingsError where there is no terminal
 */
export async function runInit(color: boolean, io: Io): Promise<number> {
  const asker = await openAsker('init', color, io, ALTERNATIVE);
  const asking = {
    asker,
    say: (text: string) => void io.stdout.write(`\n${wrapText(text, getTerminalWidth(io))}`),
  };
  const stopped = (): void => void io.stderr.write('portal-check: stopped; nothing was written\n');
  try {
    const target = await resolveTarget('init', CONFIG_FILE_NAME, []);
    if (target.existingHead !== undefined && !(await wantsToReplace(asking))) {
      stopped();
      return EXIT_STATUS.clean;
    }
    await writeFiles([{ target, chunks: [renderSettings(await askSettings(asking))] }]);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    stopped();
    return EXIT_STATUS.unusable;
  }
  io.stderr.write(
    `portal-check: wrote ${CONFIG_FILE_NAME}; portal-check --print-config shows what applies\n`,
  );
  return EXIT_STATUS.clean;
}

/** The text of the file, once its schema takes it. */
function renderSettings(settings: object): string {
  const parsed = parseConfig(settings);
  if ('config' in parsed) return `${JSON.stringify(settings, null, 2)}\n`;
  throw new SettingsError(
    parsed.issues
      .map((issue) => `init: ${describeConfigIssue(issue, settings)}; nothing was written`)
      .join('\n'),
  );
}

async function wantsToReplace({ asker, say }: SettingsDialog): Promise<boolean> {
  say(`${CONFIG_FILE_NAME} stands in this folder already. To change a setting, open it in an editor.`);
  const choices = [
    { value: 'stop', name: 'Leave it as it is' },
    { value: 'replace', name: 'Replace it: all of its settings are lost' },
  ] as const;
  return (await asker.choose({ message: 'What now?', choices })) === 'replace';
}

/** Only what was answered. */
async function askSettings(asking: SettingsDialog): Promise<object> {
  asking.say('Each question can be skipped with Enter. Paths are told from this folder.');
  const files = await askFiles(asking);
  const failOn = await askFailOn(asking);
  const days = await askSeveral(
    'Closed day:',
    'Days beside the holidays on which State offices are closed, by proclamation.',
    asking,
    async (day) => (parseDay(day) === undefined ? 'a date such as 10/15/2026 expected' : undefined),
  );
  const closedDays = days.flatMap((text) => {
    const day = parseDay(text);
    return day === undefined ? [] : [formatIsoDay(day)];
  });
  return {
    ...files,
    ...(failOn !== '' && { failOn }),
    ...(closedDays.length > 0 && { closedDays }),
  };
}

/** The files that checks read besides; each is read now, so that it can serve later. */
async function askFiles(asking: SettingsDialog): Promise<object> {
  const layout = await askOne(
    'Layout file:',
    "The column names of your copy of the portal's template, as portal-check layout learn prints them.",
    asking,
    (path) => describeFailure(() => readLayout(path, createNodePlatform())),
  );
  const named = layout === '' ? undefined : await readLayout(layout, createNodePlatform());
  const byKind = (kind: Kind) => (named?.kind === kind ? named : getDictionary(kind));
  const read = (known: { roster?: string; history?: string[] }) =>
    describeFailure(() =>
      readReferenceData(
        { options: known, inputs: [], named: byKind, platform: createNodePlatform() },
        BUILT_IN_PLANS,
      ),
    );
  const roster = await askOne(
    'Roster:',
    'Who is registered already, by Medicaid ID, NPI or e-mail: a .csv or .xlsx.',
    asking,
    (path) => read({ roster: path }),
  );
  const history = await askSeveral(
    'Earlier tickets:',
    'Files of tickets that were submitted.',
    asking,
    (path) => read({ history: [path] }),
  );
  return {
    ...(layout !== '' && { layout }),
    ...(roster !== '' && { roster }),
    ...(history.length > 0 && { history }),
  };
}

async function askOne(
  message: string,
  about: string,
  { asker, say }: SettingsDialog,
  fault: Validate,
): Promise<string> {
  say(about);
  return (await asker.askText({ message, validate: allowBlank(fault) })).trim();
}

async function askSeveral(
  message: string,
  about: string,
  { asker, say }: SettingsDialog,
  fault: Validate,
): Promise<string[]> {
  say(`${about} One at a time; Enter ends it.`);
  const all: string[] = [];
  for (;;) {
    const text = (await asker.askText({ message, validate: allowBlank(fault) })).trim();
    if (text === '') return all;
    all.push(text);
  }
}

function askFailOn({ asker, say }: SettingsDialog): Promise<string> {
  say('The least that makes exit status 1, for scripts.');
  const names = ['closed', 'denied', 'delayed', 'review', 'never'];
  const choices = names.map((name) => ({ value: name, name }));
  return asker.choose({
    message: 'Fail on:',
    choices: [{ value: '', name: '(as built in: delayed)' }, ...choices],
  });
}

function allowBlank(fault: Validate): Validate {
  return async (text) => (text.trim() === '' ? undefined : fault(text.trim()));
}

/** The first line of an expected failure. */
async function describeFailure(read: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await read();
    return undefined;
  } catch (error) {
    if (error instanceof InputError || error instanceof SettingsError)
      return error.describe(getFlagName).split('\n')[0];
    throw error;
  }
}
