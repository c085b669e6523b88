import { extname } from 'node:path';
import type { Answers } from '../../app/draft/judge.ts';
import { buildQuestions, type FieldQuestion } from '../../app/draft/question.ts';
import { buildDraftRecord } from '../../app/draft/records.ts';
import { isTicketSheet, openTicketFile, type TicketFile } from '../../app/draft/ticket-file.ts';
import { TICKET_CARRYOVER_FIELDS, TICKET_QUESTIONS } from '../../app/draft/ticket-questions.ts';
import { getTemplateFields } from '../../core/fields/template.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { Dictionary } from '../../core/model/field.ts';
import { formatCount } from '../../core/values/count.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { resolveTarget, writeFiles } from '../../node/output/atomic-file.ts';
import { printNote } from '../error-lines.ts';
import { quotePath } from '../quote-path.ts';
import type { Io } from '../streams.ts';
import { askToReuse } from './carry-over.ts';
import { type DraftFlags, type DraftOutcome, type DraftRun, runDrafting } from './drafting.ts';
import { askQuestions, changeAnswer } from './interview.ts';
import { printAnswers } from './print-answers.ts';
import { printRecord } from './print-record.ts';

const COMMAND = 'new ticket';

/**
 * Asks for one ticket, checks each answer, and writes it to a file, after the tickets already in it.
 * @throws SettingsError if there is no terminal, InputError if the existing file does not contain tickets
 */
export async function runNewTicket(file: string, flags: DraftFlags, io: Io): Promise<number> {
  if (extname(file).toLowerCase() !== '.json' && !isTicketSheet(file)) {
    throw new SettingsError(`${maskPath(file)}: A ticket needs a file that ends in .json, .xlsx or .csv.`);
  }
  return runDrafting('ticket', file, flags, io, draftTicket);
}

async function draftTicket(run: DraftRun): Promise<DraftOutcome> {
  const { session, target } = run;
  const { checker, asker } = session;
  const questions = buildTicketQuestions(checker.dictionary, target.userPath);
  const existing = await openTicketFile(target, checker);
  const start = await askStartingAnswers(existing, run);
  if (!start) return 'stopped';
  const save = (answers: Answers) => run.save([], answers);
  let { answers, stopped } = await askQuestions(questions, start, session, save);
  while (!stopped) {
    const ticket = buildDraftRecord(answers, checker.dictionary);
    printAnswers(questions, answers, findReusedAnswers(existing), session);
    // Together with the tickets in the file, since it may be a duplicate of one.
    printRecord(await checker.check(existing.buildInput(ticket)), session);
    const next = await asker.choose({
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

/** A spreadsheet can only hold fields that the template has a column for. */
function buildTicketQuestions(dictionary: Dictionary, path: string): FieldQuestion[] {
  const fields = isTicketSheet(path) ? getTemplateFields(dictionary) : dictionary.fields;
  return buildQuestions(TICKET_QUESTIONS, { ...dictionary, fields });
}

/** The answers that may be taken over from the last ticket of the file. */
function findReusedAnswers({ records }: TicketFile): DraftRecord {
  const last = records.at(-1) ?? {};
  return Object.fromEntries(TICKET_CARRYOVER_FIELDS.map((field) => [field, last[field] ?? '']));
}

/** The answers to start from; undefined if the user does not want to add to the existing file. */
async function askStartingAnswers(
  { records }: TicketFile,
  { answers, target, session }: DraftRun,
): Promise<Answers | undefined> {
  if (target.existingHead === undefined) return answers;
  session.printWrapped(
    `${maskPath(target.userPath)} already exists. It has ${formatCount(records.length, 'ticket')}.`,
  );
  const choices = [
    { value: 'add', name: 'Add the new ticket to it' },
    { value: 'stop', name: 'Stop, and leave it unchanged' },
  ] as const;
  if ((await session.asker.choose({ message: 'What now?', choices })) === 'stop') return undefined;
  if (answers.size > 0) return answers;
  return askToReuse(records.at(-1) ?? {}, TICKET_CARRYOVER_FIELDS, 'Provider and contact', session);
}

async function writeTicket(ticket: DraftRecord, { file, session, io }: DraftRun): Promise<DraftOutcome> {
  // Read again: another program may have saved the file meanwhile, and its changes must not be lost.
  const target = await resolveTarget(COMMAND, file, []);
  const existing = await openTicketFile(target, session.checker);
  await writeFiles([{ target, write: (out) => existing.write(out, ticket) }]);
  const shown = maskPath(file);
  const count = formatCount(existing.records.length + 1, 'ticket');
  printNote(io, `Wrote ${shown}. It has ${count}.`);
  printNote(io, `To check it on any day: portal-check ticket ${quotePath(file)}`);
  return 'written';
}
