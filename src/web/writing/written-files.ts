import { writeCleanSet } from '../../app/clean/clean-set.ts';
import { writeReview } from '../../app/review/workbook.ts';
import { CleanAssignments } from '../../core/clean/grouping.ts';
import { InputError } from '../../core/model/errors.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { readAllBytes } from '../../formats/bytes/bytes.ts';
import type { ChosenFile } from '../file-source.ts';
import type { Answers, PageOptions } from '../messages.ts';
import { nameFiles } from '../platform.ts';
import { readRemittances, separateRemittances } from '../remittances.ts';
import { type Session, toCheckOptions } from '../session.ts';
import { zipFiles } from './archive.ts';
import { hashBytes, MemoryFile, MemoryFolder } from './memory-folder.ts';

/**
 * The clean and held files of a session as one zip. Each file is a request of its own; several have a folder each.
 * @throws InputError if a file cannot be read, or a rule crashed on it
 */
export async function writeCleanZip(session: Session, answers: Answers): Promise<Uint8Array> {
  const zipped = new Map<string, Uint8Array>();
  for (const path of session.paths) {
    const folder = session.paths.length > 1 ? `${path}/` : '';
    for (const { name, content } of await writeCleanFolder(session, path, answers))
      zipped.set(folder + name, content);
  }
  return zipFiles(zipped);
}

async function writeCleanFolder(session: Session, path: string, answers: Answers): Promise<MemoryFile[]> {
  const { platform } = session;
  const assignments = new CleanAssignments(session.maxIndividuals);
  const observers = { onRecord: assignments.observeRecord };
  const { files, context } = await session.checkFiles([path], answers, observers);
  const folder = new MemoryFolder();
  for (const file of files) {
    if (file.crashes.length > 0)
      throw new InputError(
        `${maskPath(path)}: A rule is broken, so there are no clean files. Send us a note.`,
      );
    const hashInput = () => hashFile(session, path);
    await writeCleanSet(file, folder, { assignments, fix: true, platform, context, hashInput });
  }
  return folder.files;
}

async function hashFile({ platform }: Session, path: string): Promise<string> {
  return hashBytes(await readAllBytes((await platform.openSource(path)).chunks()));
}

/**
 * The files of a session as one workbook with a to-do list and notes.
 * @throws InputError if a file cannot be read, OutputError if a workbook cannot hold it
 */
export async function writeWorkbook(session: Session, answers: Answers): Promise<Uint8Array> {
  const result = await session.checkFiles(session.paths, answers, {});
  const out = new MemoryFile('The workbook');
  const { findRuleText } = session.createRenderOptions(result);
  await writeReview(session.buildReport(result), result.files, out, { displayName: out.name, findRuleText });
  return out.content;
}

/**
 * The drafts of remittances as a workbook.
 * @throws InputError if a file cannot be read, OutputError if a workbook cannot hold them
 */
export async function writeDraftWorkbook(
  files: readonly ChosenFile[],
  options: PageOptions,
  now: () => Date,
): Promise<Uint8Array> {
  const { remittances } = await separateRemittances(nameFiles(files));
  const out = new MemoryFile('The workbook.xlsx');
  const { write } = await readRemittances(remittances, toCheckOptions(options), out.name, now);
  await write(out);
  return out.content;
}
