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
import { Interrupted } from '../asker.ts';
import { openAsker } from '../draft/open-asker.ts';
import { printNote } from '../error-lines.ts';
import { getFlagName } from '../options/option-table.ts';
import { EXIT_STATUS, getTerminalWidth, type Io } from '../streams.ts';
import { askOffice } from './office-questions.ts';
import { askOne, askSeveral, type SettingsDialog } from './settings-dialog.ts';

const ALTERNATIVE = 'The command "portal-check schema config" shows what you can set.';

/**
 * Asks for the settings of an office and writes them to this folder, without skipped ones.
 * @throws SettingsError if there is no terminal
 */
export async function runInit(color: boolean, io: Io): Promise<number> {
  const asker = await openAsker('init', color, io, ALTERNATIVE);
  const dialog = {
    asker,
    say: (text: string) => void io.stdout.write(`\n${wrapText(text, getTerminalWidth(io))}`),
  };
  const reportStop = (): void => void printNote(io, 'Stopped. Nothing was written.');
  try {
    const target = await resolveTarget('init', CONFIG_FILE_NAME, []);
    if (target.existingHead !== undefined && !(await wantsToReplace(dialog))) {
      reportStop();
      return EXIT_STATUS.clean;
    }
    await writeFiles([{ target, chunks: [renderSettings(await askSettings(dialog))] }]);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    reportStop();
    return EXIT_STATUS.unusable;
  }
  printNote(io, `Wrote ${CONFIG_FILE_NAME}. To see what applies: portal-check --print-config`);
  return EXIT_STATUS.clean;
}

/**
 * The text of the settings file.
 * @throws SettingsError if its schema does not accept the settings
 */
function renderSettings(settings: object): string {
  const parsed = parseConfig(settings);
  if ('config' in parsed) return `${JSON.stringify(settings, null, 2)}\n`;
  throw new SettingsError(
    parsed.issues
      .map((issue) => `init: ${describeConfigIssue(issue, settings)} Nothing was written.`)
      .join('\n'),
  );
}

async function wantsToReplace({ asker, say }: SettingsDialog): Promise<boolean> {
  say(`${CONFIG_FILE_NAME} is already in this folder. To change a setting, open it in an editor.`);
  const choices = [
    { value: 'stop', name: 'Leave it as it is' },
    { value: 'replace', name: 'Replace it, and lose all its settings' },
  ] as const;
  return (await asker.choose({ message: 'What now?', choices })) === 'replace';
}

/** The settings, without skipped ones. */
async function askSettings(dialog: SettingsDialog): Promise<object> {
  dialog.say('Press Enter to skip a question. Name files as seen from this folder.');
  const defaults = await askOffice(dialog);
  const files = await askFiles(dialog);
  const days = await askSeveral(
    'Closed day:',
    'Days when State offices are closed, apart from the holidays.',
    dialog,
    async (day) => (parseDay(day) === undefined ? 'Type the date like 10/15/2026.' : undefined),
  );
  const closedDays = days.flatMap((text) => {
    const day = parseDay(text);
    return day === undefined ? [] : [formatIsoDay(day)];
  });
  const failOn = await askFailOn(dialog);
  return {
    ...(defaults && { defaults }),
    ...files,
    ...(closedDays.length > 0 && { closedDays }),
    ...(failOn !== '' && { failOn }),
  };
}

/** The paths of the layout, roster and history. Each file is read now, so that a wrong one is reported at once. */
async function askFiles(dialog: SettingsDialog): Promise<object> {
  const layout = await askOne(
    'Portal template:',
    'The file that "portal-check layout learn" wrote about your portal template.',
    dialog,
    (path) => describeFailure(() => readLayout(path, createNodePlatform())),
  );
  const dictionary = layout === '' ? undefined : await readLayout(layout, createNodePlatform());
  const findDictionary = (kind: Kind) => (dictionary?.kind === kind ? dictionary : getDictionary(kind));
  const read = (options: { roster?: string; history?: string[] }) =>
    describeFailure(() =>
      readReferenceData(
        { options, inputs: [], getDictionary: findDictionary, platform: createNodePlatform() },
        BUILT_IN_PLANS,
      ),
    );
  const roster = await askOne(
    'Roster:',
    'A .csv or .xlsx of who is already registered, by Medicaid ID, NPI or e-mail.',
    dialog,
    (path) => read({ roster: path }),
  );
  const history = await askSeveral(
    'Earlier tickets:',
    'Files of tickets that you submitted before.',
    dialog,
    (path) => read({ history: [path] }),
  );
  return {
    ...(layout !== '' && { layout }),
    ...(roster !== '' && { roster }),
    ...(history.length > 0 && { history }),
  };
}

function askFailOn({ asker, say }: SettingsDialog): Promise<string> {
  say('For scripts: the mildest result that makes the exit status 1.');
  const names = ['closed', 'denied', 'delayed', 'review', 'never'];
  const choices = names.map((name) => ({ value: name, name }));
  return asker.choose({
    message: 'Fail on:',
    choices: [{ value: '', name: '(usual: delayed)' }, ...choices],
  });
}

/** The first line of the error message if the file is not usable; undefined if it is. */
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
