import { extname } from 'node:path';
import { questionsOf } from '../../app/draft/question.ts';
import { recordsOf } from '../../app/draft/records.ts';
import { TICKET_KEPT, TICKET_QUESTIONS } from '../../app/draft/ticket-questions.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import { SettingsError } from '../../core/model/errors.ts';
import { showFile } from '../../core/values/mask.ts';
import type { Target } from '../../formats/bytes/sink.ts';
import { readText, ticketsIn, withTicket } from '../../formats/json/append-ticket.ts';
import { findTarget, writeFiles } from '../../node/output/atomic-file.ts';
import { counted } from '../../report/content/dates.ts';
import type { Io } from '../streams.ts';
import { type Drafted, type DraftFlags, type Drafting, runDrafting } from './drafting.ts';
import { changeAnswer, interview } from './interview.ts';
import { sayRecord } from './print-record.ts';
import { keptFrom, recordFrom } from './resume.ts';
import type { Shell } from './session.ts';

const COMMAND = 'new ticket';

/**
 * Asks for one ticket, checks each answer, and writes it to a .json, beside the tickets that are in it.
 * @throws SettingsError where there is no terminal, InputError where the file there holds no tickets
 */
export async function runNewTicket(file: string, flags: DraftFlags, io: Io): Promise<number> {
  if (extname(file).toLowerCase() !== '.json') {
    throw new SettingsError(`${showFile(file)}: a ticket is written as .json`);
  }
  return runDrafting('ticket', file, flags, io, draft);
}

async function draft(drafting: Drafting): Promise<Drafted> {
  const { shell, target } = drafting;
  const questions = questionsOf(TICKET_QUESTIONS, shell.rulebook.dictionary);
  const start = await startOf(drafting);
  if (!start) return 'stopped';
  const keep = (answers: ReadonlyMap<string, string>) => drafting.keep([], answers);
  let { answers, stopped } = await interview(questions, start, shell, keep);
  while (!stopped) {
    const ticket = recordFrom(answers, shell.rulebook.dictionary);
    await summarize(ticket, target, shell);
    const next = await shell.asker.choose({
      message: 'What now?',
      choices: [
        { value: 'write', name: `Write it to ${showFile(target.given)}` },
        { value: 'change', name: 'Change an answer' },
        { value: 'stop', name: 'Stop, and keep it for later' },
      ],
    });
    if (next === 'write') return write(ticket, drafting);
    if (next === 'stop') return 'stopped';
    ({ answers, stopped } = await changeAnswer(questions, answers, shell, keep));
  }
  return 'stopped';
}

/** The answers to begin with; undefined where the user does not want to add to the file that stands there. */
async function startOf({
  answers,
  target,
  shell,
}: Drafting): Promise<ReadonlyMap<string, string> | undefined> {
  if (target.head === undefined) return answers;
  const text = await readText(target.given, shell.rulebook.platform);
  const records = await recordsOf(await shell.rulebook.check(ticketsIn(text, target.given)));
  shell.say(`${showFile(target.given)} is there already, with ${counted(records.length, 'ticket')} in it.`);
  const choices = [
    { value: 'add', name: 'Add the new ticket to it' },
    { value: 'stop', name: 'Stop; it stays as it is' },
  ] as const;
  if ((await shell.asker.choose({ message: 'What now?', choices })) === 'stop') return undefined;
  if (answers.size > 0) return answers;
  return keptFrom(records.at(-1) ?? {}, TICKET_KEPT, 'Provider and contact', shell);
}

/** Checks the file as it would be, since a ticket may be a duplicate of another. */
async function summarize(ticket: DraftRecord, target: Target, shell: Shell): Promise<void> {
  const text = withTicket(await textAt(target, shell), ticket, target.given);
  sayRecord(await shell.rulebook.check(ticketsIn(text, target.given)), shell);
}

async function write(ticket: DraftRecord, { file, shell, io }: Drafting): Promise<Drafted> {
  // Looked at again: somebody may have saved it meanwhile, and nothing of theirs is lost.
  const target = await findTarget(COMMAND, file, []);
  const text = withTicket(await textAt(target, shell), ticket, file);
  const { records } = await shell.rulebook.check(ticketsIn(text, file));
  await writeFiles([{ target, chunks: [text] }]);
  const shown = showFile(file);
  io.stderr.write(`portal-check: wrote ${shown}, with ${counted(records, 'ticket')} in it\n`);
  io.stderr.write(`portal-check: check it on any day: portal-check ticket ${shown}\n`);
  return 'written';
}

function textAt({ head, given }: Target, { rulebook }: Shell): Promise<string> | undefined {
  return head === undefined ? undefined : readText(given, rulebook.platform);
}
