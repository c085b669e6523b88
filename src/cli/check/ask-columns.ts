import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeQuestion, type QuestionText } from '../../app/columns/describe-question.ts';
import { findColumnQuestions } from '../../app/columns/find-questions.ts';
import { addColumns } from '../../app/settings/add-columns.ts';
import { CONFIG_FILE_NAME } from '../../app/settings/read-file.ts';
import type { CheckOptions } from '../../app/settings/resolve.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { parseSettingsJson } from '../../formats/json/parse-settings.ts';
import { resolveTarget, writeFiles } from '../../node/output/atomic-file.ts';
import { createNodePlatform } from '../../node/platform.ts';
import { wrapText } from '../../report/content/wrap.ts';
import { type Asker, Interrupted } from '../asker.ts';
import { isBuildServer } from '../build-server.ts';
import { openAsker } from '../draft/open-asker.ts';
import { printNote } from '../error-lines.ts';
import type { CheckFlags } from '../options/flags.ts';
import { getTerminalWidth, type Io } from '../streams.ts';

/** More would be an interrogation; the rest are in the report. */
const MAX_QUESTIONS = 6;

type Answers = Record<string, string>;

/**
 * Asks on the terminal about columns that only the user can identify, before the check.
 * @returns the flags with the answers; without a terminal, or if there is nothing to ask, the flags as they are
 */
export async function askAboutColumns(
  files: readonly string[],
  flags: CheckFlags,
  io: Io,
): Promise<CheckFlags> {
  if (!canAsk(flags, io)) return flags;
  const paths = files.filter((file) => file !== '-');
  const platform = createNodePlatform(() => io.stdin);
  const questions = await findColumnQuestions(paths, flags as CheckOptions, { platform, now: io.now });
  if (questions.length === 0) return flags;
  const asker = await openAsker('questions', flags.color, io, '');
  try {
    const answers: Answers = {};
    for (const question of questions.slice(0, MAX_QUESTIONS)) {
      const fields = question.fields.filter((field) => !Object.values(answers).includes(field));
      // Another column is what this one could have been.
      if (fields.length === 0) continue;
      const text = describeQuestion({ ...question, fields });
      answers[text.key] = await ask(text, question.file, { asker, io });
    }
    const path = flags.config ?? join(dirname(paths[0] ?? ''), CONFIG_FILE_NAME);
    // A file that is there and does not apply is not the user's own: its content must not become so.
    if (flags.config !== undefined || !existsSync(path)) await offerToKeep(answers, path, asker, io);
    return { ...flags, columns: { ...flags.columns, ...answers } };
  } catch (error) {
    if (error instanceof Interrupted) return flags;
    throw error;
  }
}

/** A script that reads a report from a pipe is never asked. */
function canAsk({ format, quiet, watch }: CheckFlags, io: Io): boolean {
  if (format !== 'pretty' || quiet || watch || isBuildServer(io.env)) return false;
  return io.asker !== undefined || (io.stdout.isTTY === true && io.stdin.isTTY === true);
}

/** The field that the column is, or that it is to be ignored. */
function ask(
  { title, shapes, choices }: QuestionText,
  file: string,
  { asker, io }: { asker: Asker; io: Io },
): Promise<string> {
  const about = `${maskPath(file)}: ${title} has ${shapes} in its first rows.`;
  io.stdout.write(`\n${wrapText(about, getTerminalWidth(io))}`);
  return asker.choose({
    message: 'What is this column?',
    choices: choices.map(({ field, label }) => ({ value: field, name: label })),
  });
}

async function offerToKeep(columns: Answers, path: string, asker: Asker, io: Io): Promise<void> {
  const name = maskPath(path);
  const keep = await asker.choose({
    message: `Keep these answers for next time, in ${name}?`,
    choices: [
      { value: 'yes', name: 'Yes. You will not be asked about these headings again.' },
      { value: 'no', name: 'No. Use them for this check only.' },
    ],
  });
  if (keep !== 'yes') return;
  const target = await resolveTarget('settings', path, []);
  const content =
    target.existingHead === undefined
      ? undefined
      : parseSettingsJson(await createNodePlatform().readSettings(path, name), name);
  await writeFiles([{ target, chunks: [addColumns(content, columns)] }]);
  printNote(io, `Wrote ${name}.`);
}
