import { extname } from 'node:path';
import type { Answers } from '../../app/draft/judge.ts';
import { type FieldQuestion, questionsOf } from '../../app/draft/question.ts';
import { openRegistrations } from '../../app/draft/registration-file.ts';
import { REGISTRATION_KEPT, REGISTRATION_QUESTIONS } from '../../app/draft/registration-questions.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { templateFields } from '../../core/fields/template.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { Finding } from '../../core/model/report.ts';
import { showFile } from '../../core/values/mask.ts';
import { memoryInput } from '../../formats/rows-in-memory.ts';
import { findTarget, writeFiles } from '../../node/output/atomic-file.ts';
import { counted } from '../../report/content/dates.ts';
import type { Io } from '../streams.ts';
import { type Drafted, type DraftFlags, type Drafting, runDrafting } from './drafting.ts';
import { changeAnswer, interview } from './interview.ts';
import { sayRecord } from './print-record.ts';
import { keptFrom, recordFrom } from './resume.ts';

const COMMAND = 'new registration';

/**
 * Asks for one person after another, checks each answer, and writes them to a spreadsheet, below the people that are in it.
 * @throws SettingsError where there is no terminal, InputError where the file there holds no registrations
 */
export async function runNewRegistration(file: string, flags: DraftFlags, io: Io): Promise<number> {
  if (!/^\.(?:xlsx|csv)$/.test(extname(file).toLowerCase())) {
    throw new SettingsError(`${showFile(file)}: registrations are written as .xlsx or .csv`);
  }
  return runDrafting('registration', file, flags, io, draft);
}

/** A request being drafted. */
interface Request {
  drafting: Drafting;
  questions: readonly FieldQuestion[];
  /** The people in the file. */
  there: readonly DraftRecord[];
  /** The people drafted. */
  done: readonly DraftRecord[];
  /** What was told of the whole request. */
  known: readonly Finding[];
}

async function draft(drafting: Drafting): Promise<Drafted> {
  const { shell, target } = drafting;
  const { dictionary, platform } = shell.rulebook;
  const { records: there } = await openRegistrations(target, dictionary, platform);
  if (target.head !== undefined && !(await wantsToAdd(there.length, drafting))) return 'stopped';
  // What the template has no column for could not be written.
  const fields = templateFields(dictionary);
  const questions = questionsOf(REGISTRATION_QUESTIONS, { ...dictionary, fields });
  const request: Request = { drafting, questions, there, done: drafting.done, known: [] };
  request.known = (await checked(request))?.findings ?? [];
  // Stopped between two people: what next is asked first.
  if (drafting.answers.size > 0 || request.done.length === 0) {
    if (!(await addPerson(request, drafting.answers))) return 'stopped';
  }
  for (;;) {
    const next = await whatNext(request);
    if (next === 'write') return write(request);
    if (next === 'stop') return 'stopped';
    const goesOn = next === 'another' ? addPerson(request, new Map()) : changeLast(request);
    if (!(await goesOn)) return 'stopped';
  }
}

async function wantsToAdd(count: number, { target, shell }: Drafting): Promise<boolean> {
  shell.say(`${showFile(target.given)} is there already, with ${counted(count, 'registration')} in it.`);
  const choices = [
    { value: 'add', name: 'Add people to it' },
    { value: 'stop', name: 'Stop; it stays as it is' },
  ] as const;
  return (await shell.asker.choose({ message: 'What now?', choices })) === 'add';
}

function whatNext({
  drafting: { shell, file },
  done,
}: Request): Promise<'another' | 'write' | 'change' | 'stop'> {
  return shell.asker.choose({
    message: 'What now?',
    choices: [
      { value: 'another', name: 'Add another person' },
      { value: 'write', name: `Write ${counted(done.length, 'registration')} to ${showFile(file)}` },
      { value: 'change', name: 'Change an answer of the last person' },
      { value: 'stop', name: 'Stop, and keep it for later' },
    ],
  });
}

/** Asks for a person; false where the user stopped. */
async function addPerson(request: Request, answers: Answers): Promise<boolean> {
  const { drafting, questions, there, done } = request;
  const { shell } = drafting;
  const before = done.at(-1) ?? there.at(-1) ?? {};
  const start =
    answers.size > 0 ? answers : await keptFrom(before, REGISTRATION_KEPT, 'Provider and address', shell);
  const keep = (given: Answers) => drafting.keep(done, given);
  return take(request, done, await interview(questions, start, shell, keep));
}

async function changeLast(request: Request): Promise<boolean> {
  const { drafting, questions, done } = request;
  const last = done.at(-1) ?? {};
  const others = done.slice(0, -1);
  const given = new Map(questions.map(({ field }) => [field, last[field] ?? '']));
  const keep = (answers: Answers) => drafting.keep(others, answers);
  return take(request, others, await changeAnswer(questions, given, drafting.shell, keep));
}

async function take(
  request: Request,
  others: readonly DraftRecord[],
  { answers, stopped }: { answers: Answers; stopped: boolean },
): Promise<boolean> {
  if (stopped) return false;
  const { drafting } = request;
  request.done = [...others, recordFrom(answers, drafting.shell.rulebook.dictionary)];
  await drafting.keep(request.done, new Map());
  const file = (await checked(request)) as CheckedFile;
  sayRecord(file, drafting.shell, request.known);
  request.known = file.findings;
  return true;
}

/** All people as one request, since they are denied or delayed together; undefined where there are none. */
async function checked({ there, done, drafting }: Request): Promise<CheckedFile | undefined> {
  const rows = [...there, ...done];
  if (rows.length === 0) return undefined;
  return drafting.shell.rulebook.check(memoryInput({ kind: 'registration', rows, name: drafting.file }));
}

async function write({ drafting: { file, shell, io }, done }: Request): Promise<Drafted> {
  // Looked at again: somebody may have saved it meanwhile, and nothing of theirs is lost.
  const target = await findTarget(COMMAND, file, []);
  const registrations = await openRegistrations(target, shell.rulebook.dictionary, shell.rulebook.platform);
  await writeFiles([{ target, write: (out) => registrations.write(out, done) }]);
  const shown = showFile(file);
  const count = counted(registrations.records.length + done.length, 'registration');
  io.stderr.write(`portal-check: wrote ${shown}, with ${count} in it\n`);
  io.stderr.write(`portal-check: check it on any day: portal-check registrations ${shown}\n`);
  return 'written';
}
