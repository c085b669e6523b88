import { extname } from 'node:path';
import { openDraftSheet } from '../../app/draft/draft-sheet.ts';
import type { Answers } from '../../app/draft/judge.ts';
import { buildQuestions, type FieldQuestion } from '../../app/draft/question.ts';
import { buildDraftRecord } from '../../app/draft/records.ts';
import {
  REGISTRATION_CARRYOVER_FIELDS,
  REGISTRATION_QUESTIONS,
} from '../../app/draft/registration-questions.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { getTemplateFields } from '../../core/fields/template.ts';
import type { DraftRecord } from '../../core/model/draft.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { Finding } from '../../core/model/report.ts';
import { formatCount } from '../../core/values/count.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { createMemoryInput } from '../../formats/rows-in-memory.ts';
import { resolveTarget, writeFiles } from '../../node/output/atomic-file.ts';
import { printNote } from '../error-lines.ts';
import { quotePath } from '../quote-path.ts';
import type { Io } from '../streams.ts';
import { askToReuse } from './carry-over.ts';
import { type DraftFlags, type DraftOutcome, type DraftRun, runDrafting } from './drafting.ts';
import { askQuestions, changeAnswer } from './interview.ts';
import { printRecord } from './print-record.ts';

const COMMAND = 'new registration';

/**
 * Asks for one person after another, checks each answer, and writes them to a spreadsheet, below the people already in it.
 * @throws SettingsError if there is no terminal, InputError if the existing file does not contain registrations
 */
export async function runNewRegistration(file: string, flags: DraftFlags, io: Io): Promise<number> {
  if (!/^\.(?:xlsx|csv)$/.test(extname(file).toLowerCase())) {
    throw new SettingsError(`${maskPath(file)}: Registrations need a file that ends in .xlsx or .csv.`);
  }
  return runDrafting('registration', file, flags, io, draftRegistrations);
}

/** The state of a request being drafted: its people are submitted together. */
interface RequestDraft {
  run: DraftRun;
  questions: readonly FieldQuestion[];
  /** The people already in the file. */
  existingRecords: readonly DraftRecord[];
  /** The people drafted so far. */
  done: readonly DraftRecord[];
  /** Findings in the whole request that were already printed. */
  reportedFindings: readonly Finding[];
}

async function draftRegistrations(run: DraftRun): Promise<DraftOutcome> {
  const { session, target } = run;
  const { dictionary, platform } = session.checker;
  const { records: existingRecords } = await openDraftSheet(target, dictionary, platform);
  if (target.existingHead !== undefined && !(await wantsToAdd(existingRecords.length, run))) return 'stopped';
  // Only fields that the template has a column for can be written.
  const fields = getTemplateFields(dictionary);
  const questions = buildQuestions(REGISTRATION_QUESTIONS, { ...dictionary, fields });
  const request: RequestDraft = {
    run,
    questions,
    existingRecords,
    done: run.done,
    reportedFindings: [],
  };
  request.reportedFindings = (await checkRequest(request))?.findings ?? [];
  // If the user stopped between two people, the first question is what to do next.
  if (run.answers.size > 0 || request.done.length === 0) {
    if (!(await addPerson(request, run.answers))) return 'stopped';
  }
  for (;;) {
    const next = await askNext(request);
    if (next === 'write') return writeRegistrations(request);
    if (next === 'stop') return 'stopped';
    const isFinished = await (next === 'another' ? addPerson(request, new Map()) : changeLast(request));
    if (!isFinished) return 'stopped';
  }
}

async function wantsToAdd(count: number, { target, session }: DraftRun): Promise<boolean> {
  session.printWrapped(
    `${maskPath(target.userPath)} already exists. It has ${formatCount(count, 'registration')}.`,
  );
  const choices = [
    { value: 'add', name: 'Add people to it' },
    { value: 'stop', name: 'Stop, and leave it unchanged' },
  ] as const;
  return (await session.asker.choose({ message: 'What now?', choices })) === 'add';
}

function askNext({
  run: { session, file },
  done,
}: RequestDraft): Promise<'another' | 'write' | 'change' | 'stop'> {
  return session.asker.choose({
    message: 'What now?',
    choices: [
      { value: 'another', name: 'Add another person' },
      { value: 'write', name: `Write ${formatCount(done.length, 'registration')} to ${maskPath(file)}` },
      { value: 'change', name: 'Change an answer of the last person' },
      { value: 'stop', name: 'Stop, and keep it for later' },
    ],
  });
}

/** Asks for a person; false if the user stopped. */
async function addPerson(request: RequestDraft, answers: Answers): Promise<boolean> {
  const { run, questions, existingRecords, done } = request;
  const { session } = run;
  const last = done.at(-1) ?? existingRecords.at(-1) ?? {};
  const start =
    answers.size > 0
      ? answers
      : await askToReuse(last, REGISTRATION_CARRYOVER_FIELDS, 'Provider and address', session);
  const save = (unfinished: Answers) => run.save(done, unfinished);
  return acceptAnswers(request, done, await askQuestions(questions, start, session, save));
}

/** Changes an answer of the last person; false if the user stopped. */
async function changeLast(request: RequestDraft): Promise<boolean> {
  const { run, questions, done } = request;
  const last = done.at(-1) ?? {};
  const others = done.slice(0, -1);
  const answers = new Map(questions.map(({ field }) => [field, last[field] ?? '']));
  const save = (unfinished: Answers) => run.save(others, unfinished);
  return acceptAnswers(request, others, await changeAnswer(questions, answers, run.session, save));
}

/** Adds the answers as the last person and prints its result; false if the user stopped. */
async function acceptAnswers(
  request: RequestDraft,
  others: readonly DraftRecord[],
  { answers, stopped }: { answers: Answers; stopped: boolean },
): Promise<boolean> {
  if (stopped) return false;
  const { run } = request;
  request.done = [...others, buildDraftRecord(answers, run.session.checker.dictionary)];
  await run.save(request.done, new Map());
  const file = (await checkRequest(request)) as CheckedFile;
  printRecord(file, run.session, request.reportedFindings);
  request.reportedFindings = file.findings;
  return true;
}

/** Checks all people as one request, since they are denied or delayed together; undefined if there are none. */
async function checkRequest({ existingRecords, done, run }: RequestDraft): Promise<CheckedFile | undefined> {
  const rows = [...existingRecords, ...done];
  if (rows.length === 0) return undefined;
  return run.session.checker.check(createMemoryInput({ kind: 'registration', rows, name: run.file }));
}

async function writeRegistrations({ run: { file, session, io }, done }: RequestDraft): Promise<DraftOutcome> {
  // Read again: another program may have saved the file meanwhile, and its changes must not be lost.
  const target = await resolveTarget(COMMAND, file, []);
  const registrations = await openDraftSheet(target, session.checker.dictionary, session.checker.platform);
  await writeFiles([{ target, write: (out) => registrations.write(out, done) }]);
  const shown = maskPath(file);
  const count = formatCount(registrations.records.length + done.length, 'registration');
  printNote(io, `Wrote ${shown}. It has ${count}.`);
  printNote(io, `To check it on any day: portal-check registrations ${quotePath(file)}`);
  return 'written';
}
