import { extname } from 'node:path';
import { buildQuestions } from '../../app/draft/question.ts';
import { readDraftRecords } from '../../app/draft/records.ts';
import { TICKET_CARRYOVER_FIELDS, TICKET_QUESTIONS } from '../../app/draft/ticket-questions.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import { SettingsError } from '../../core/model/errors.ts';
import { maskPath } from '../../core/values/mask.ts';
import type { OutputTarget } from '../../formats/bytes/sink.ts';
import { appendTicket, parseTickets, readText } from '../../formats/json/append-ticket.ts';
import { resolveTarget, writeFiles } from '../../node/output/atomic-file.ts';
import { formatCount } from '../../report/content/dates.ts';
import type { Io } from '../streams.ts';
import { type DraftFlags, type DraftOutcome, type DraftRun, runDrafting } from './drafting.ts';
import { askQuestions, changeAnswer } from './interview.ts';
import { printRecord } from './print-record.ts';
import { askToReuse, buildRecord } from './resume.ts';
import type { Session } from './session.ts';

const COMMAND = 'new ticket';

/**
 * Asks for one ticket, checks each answer, and writes it to a .json, beside the tickets that are in it.
 * @throws SettingsError where there is no terminal, InputError where the file there holds no tickets
 */
export async function runNewTicket(file: string, flags: DraftFlags, io: Io): Promise<number> {
  if (extname(file).toLowerCase() !== '.json') {
    throw new SettingsError(`${maskPath(file)}: a ticket is written as .json`);
  }
  return runDrafting('ticket', file, flags, io, draftTicket);
}

async function draftTicket(drafting: DraftRun): Promise<DraftOutcome> {
  const { session, target } = drafting;
  const questions = buildQuestions(TICKET_QUESTIONS, session.rulebook.dictionary);
  const start = await askStartingAnswers(drafting);
  if (!start) return 'stopped';
  const keep = (answers: ReadonlyMap<string, string>) => drafting.save([], answers);
  let { answers, stopped } = await askQuestions(questions, start, session, keep);
  while (!stopped) {
    const ticket = buildRecord(answers, session.rulebook.dictionary);
    await printSummary(ticket, target, session);
    const next = await session.asker.choose({
      message: 'What now?',
      choices: [
        { value: 'write', name: `Write it to ${maskPath(target.userPath)}` },
        { value: 'change', name: 'Change an answer' },
        { value: 'stop', name: 'Stop, and keep it for later' },
      ],
    });
    if (next === 'write') return writeTicket(ticket, drafting);
    if (next === 'stop') return 'stopped';
    ({ answers, stopped } = await changeAnswer(questions, answers, session, keep));
  }
  return 'stopped';
}

/** The answers to begin with; undefined where the user does not want to add to the file that stands there. */
async function askStartingAnswers({
  answers,
  target,
  session,
}: DraftRun): Promise<ReadonlyMap<string, string> | undefined> {
  if (target.existingHead === undefined) return answers;
  const text = await readText(target.userPath, session.rulebook.platform);
  const records = await readDraftRecords(await session.rulebook.check(parseTickets(text, target.userPath)));
  session.printWrapped(
    `${maskPath(target.userPath)} is there already, with ${formatCount(records.length, 'ticket')} in it.`,
  );
  const choices = [
    { value: 'add', name: 'Add the new ticket to it' },
    { value: 'stop', name: 'Stop; it stays as it is' },
  ] as const;
  if ((await session.asker.choose({ message: 'What now?', choices })) === 'stop') return undefined;
  if (answers.size > 0) return answers;
  return askToReuse(records.at(-1) ?? {}, TICKET_CARRYOVER_FIELDS, 'Provider and contact', session);
}

/** Checks the file as it would be, since a ticket may be a duplicate of another. */
async function printSummary(ticket: DraftRecord, target: OutputTarget, shell: Session): Promise<void> {
  const text = appendTicket(await readTarget(target, shell), ticket, target.userPath);
  printRecord(await shell.rulebook.check(parseTickets(text, target.userPath)), shell);
}

async function writeTicket(ticket: DraftRecord, { file, session, io }: DraftRun): Promise<DraftOutcome> {
  // Looked at again: somebody may have saved it meanwhile, and nothing of theirs is lost.
  const target = await resolveTarget(COMMAND, file, []);
  const text = appendTicket(await readTarget(target, session), ticket, file);
  const { records } = await session.rulebook.check(parseTickets(text, file));
  await writeFiles([{ target, chunks: [text] }]);
  const shown = maskPath(file);
  io.stderr.write(`portal-check: wrote ${shown}, with ${formatCount(records, 'ticket')} in it\n`);
  io.stderr.write(`portal-check: check it on any day: portal-check ticket ${shown}\n`);
  return 'written';
}

function readTarget(
  { existingHead, userPath }: OutputTarget,
  { rulebook }: Session,
): Promise<string> | undefined {
  return existingHead === undefined ? undefined : readText(userPath, rulebook.platform);
}
