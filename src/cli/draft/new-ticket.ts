import { extname } from 'node:path';
import type { Answers } from '../../app/draft/judge.ts';
import { buildQuestions } from '../../app/draft/question.ts';
import { buildDraftRecord, readDraftRecords } from '../../app/draft/records.ts';
import { TICKET_CARRYOVER_FIELDS, TICKET_QUESTIONS } from '../../app/draft/ticket-questions.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import { SettingsError } from '../../core/model/errors.ts';
import { formatCount } from '../../core/values/count.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import type { OutputTarget } from '../../formats/bytes/sink.ts';
import { appendTicket, parseTickets, readText } from '../../formats/json/append-ticket.ts';
import { resolveTarget, writeFiles } from '../../node/output/atomic-file.ts';

import type { Io } from '../streams.ts';
import { askToReuse } from './carry-over.ts';
import { type DraftFlags, type DraftOutcome, type DraftRun, runDrafting } from './drafting.ts';
import { askQuestions, changeAnswer } from './interview.ts';
import { printRecord } from './print-record.ts';

import type { Session } from './session.ts';

const COMMAND = 'new ticket';

/**
 * Asks for one ticket, checks each answer, and writes it to a .json file, after the tickets already in it.
 * @throws SettingsError if there is no terminal, InputError if the existing file does not contain tickets
 */
export async function runNewTicket(file: string, flags: DraftFlags, io: Io): Promise<number> {
  if (extname(file).toLowerCase() !== '.json') {
    throw new SettingsError(`${maskPath(file)}: a ticket is written as .json`);
  }
  return runDrafting('ticket', file, flags, io, draftTicket);
}

async function draftTicket(run: DraftRun): Promise<DraftOutcome> {
  const { session, target } = run;
  const questions = buildQuestions(TICKET_QUESTIONS, session.checker.dictionary);
  const start = await askStartingAnswers(run);
  if (!start) return 'stopped';
  const save = (answers: Answers) => run.save([], answers);
  let { answers, stopped } = await askQuestions(questions, start, session, save);
  while (!stopped) {
    const ticket = buildDraftRecord(answers, session.checker.dictionary);
    await printSummary(ticket, target, session);
    const next = await session.asker.choose({
      message: 'What now?',
      choices: [
        { value: 'write', name: `Write it to ${maskPath(target.userPath)}` },
        { value: 'change', name: 'Change an answer' },
        { value: 'stop', name: 'Stop, and keep it for later' },
      ],
    });
    if (next === 'write') return writeTicket(ticket, run);
    if (next === 'stop') return 'stopped';
    ({ answers, stopped } = await changeAnswer(questions, answers, session, save));
  }
  return 'stopped';
}

/** The answers to start from; undefined if the user does not want to add to the existing file. */
async function askStartingAnswers({ answers, target, session }: DraftRun): Promise<Answers | undefined> {
  if (target.existingHead === undefined) return answers;
  const text = await readText(target.userPath, session.checker.platform);
  const records = await readDraftRecords(await session.checker.check(parseTickets(text, target.userPath)));
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

/** Checks the file with the new ticket in it, since that may be a duplicate of another. */
async function printSummary(ticket: DraftRecord, target: OutputTarget, session: Session): Promise<void> {
  const text = appendTicket(await readTarget(target, session), ticket, target.userPath);
  printRecord(await session.checker.check(parseTickets(text, target.userPath)), session);
}

async function writeTicket(ticket: DraftRecord, { file, session, io }: DraftRun): Promise<DraftOutcome> {
  // Read again: another program may have saved the file meanwhile, and its changes must not be lost.
  const target = await resolveTarget(COMMAND, file, []);
  const text = appendTicket(await readTarget(target, session), ticket, file);
  const { records } = await session.checker.check(parseTickets(text, file));
  await writeFiles([{ target, chunks: [text] }]);
  const shown = maskPath(file);
  io.stderr.write(`portal-check: wrote ${shown}, with ${formatCount(records, 'ticket')} in it\n`);
  io.stderr.write(`portal-check: check it on any day: portal-check ticket ${shown}\n`);
  return 'written';
}

function readTarget(
  { existingHead, userPath }: OutputTarget,
  { checker }: Session,
): Promise<string> | undefined {
  return existingHead === undefined ? undefined : readText(userPath, checker.platform);
}
