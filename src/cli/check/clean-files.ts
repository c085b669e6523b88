import type { ReportAdditions } from '../../app/check/build-report.ts';
import type { CheckResult } from '../../app/check/check.ts';
import { writeCleanSet } from '../../app/clean/clean-set.ts';
import { OnePass } from '../../app/clean/one-pass.ts';
import type { WrittenCleanFiles } from '../../app/clean/write.ts';
import { CleanAssignments } from '../../core/clean/grouping.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { createInputChangedError } from '../../core/engine/second-pass.ts';
import { InputError, SettingsError } from '../../core/model/errors.ts';
import type { Result } from '../../core/model/report.ts';
import { type Fingerprint, isSameFingerprint, readFingerprint } from '../../node/fingerprint.ts';
import { type OutFolder, openOutFolder } from '../../node/output/out-folder.ts';
import { type OutFolderTarget, resolveOutFolder } from '../../node/output/prepare.ts';
import { createNodePlatform } from '../../node/platform.ts';
import { printNote } from '../error-lines.ts';
import type { OutFlags } from '../options/flags.ts';
import { listProtectedPaths } from '../protected-paths.ts';
import type { Io } from '../streams.ts';

/** What is checked before the inputs are, so that a wrong folder is reported at once. */
export interface PreparedOutput {
  file: string;
  folder: OutFolderTarget;
  /** Of the input; undefined if it cannot be read, which the check reports. */
  inputFingerprint: Fingerprint | undefined;
  /** Filled while the input is checked. */
  assignments: CleanAssignments;
  onePass: OnePass<OutFolder>;
}

/** Clean files that are written but not yet moved into place, and what the report says about them. */
export interface StagedClean {
  folder: OutFolder;
  additions: NonNullable<ReportAdditions['clean']>;
}

/**
 * Checks the folder, and takes the input's fingerprint, before the check.
 * @throws SettingsError if the clean files cannot be written there
 */
export async function prepareOutput(
  files: readonly string[],
  flags: OutFlags & { out: string },
  io: Io,
): Promise<PreparedOutput> {
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new SettingsError('--out: Name one file only. Run it once for each file.');
  if (file === '-')
    throw new SettingsError('--out: Standard input does not work here. Save it, and name the file.');
  if (flags.out.trim() === '') throw new SettingsError('--out: Name a folder.');
  const readOnly = [...files, ...(await listProtectedPaths(flags))];
  const folder = await resolveOutFolder(flags.out, flags.force === true, readOnly);
  for (const note of folder.notes) printNote(io, `${note}`);
  const inputFingerprint = await readFingerprint(file).catch(ignoreUnlessInputError);
  const assignments = new CleanAssignments(flags.maxIndividuals);
  const onePass = new OnePass({
    ...{ assignments, fix: flags.fix ?? true, platform: createNodePlatform() },
    openFolder: () => openOutFolder(folder),
  });
  return { file, folder, inputFingerprint, assignments, onePass };
}

/**
 * Writes the clean files, but does not move them into place. If a rule crashed, nothing is written.
 * @throws InputError if the input changed since the check
 * @throws OutputError if the folder cannot be written
 */
export async function stageOutput(
  run: PreparedOutput,
  { files: [file], context }: CheckResult,
  flags: OutFlags,
): Promise<StagedClean | undefined> {
  if (!file || file.crashes.length > 0) return undefined;
  const { fix = true, maxIndividuals } = flags;
  if (maxIndividuals !== undefined && file.kind === 'ticket') {
    throw new SettingsError(
      '--max-individuals: Only registrations can be split, and these are tickets. Leave it out.',
    );
  }
  const written = await run.onePass.finish(file);
  const folder = written?.folder ?? (await openOutFolder(run.folder));
  try {
    const cleanFiles = await writeCleanSet(file, folder, {
      ...{ assignments: run.assignments, fix, context, platform: createNodePlatform() },
      written: written?.cleanFiles,
      hashInput: () => hashUnchanged(run),
    });
    return { folder, additions: listAdditions(file, cleanFiles, run) };
  } catch (error) {
    throw await folder.abandon(error);
  }
}

/** @throws InputError if the input is not what it was before the check */
async function hashUnchanged({ file, inputFingerprint }: PreparedOutput): Promise<string> {
  const current = await readFingerprint(file).catch(() => undefined);
  if (!inputFingerprint || !current || !isSameFingerprint(inputFingerprint, current))
    throw createInputChangedError(file);
  return current.sha256;
}

/** What the report says: the files that were written, and each record with its corrections. */
function listAdditions(
  { results }: CheckedFile,
  { plan, corrections }: WrittenCleanFiles,
  { folder, assignments }: PreparedOutput,
): StagedClean['additions'] {
  const corrected = function* (): Generator<Result> {
    for (const result of results) {
      const made = corrections.getCorrections(result.record);
      // Each walk builds its own results, so this one may be changed: a copy of each costs more than all else here.
      if (made.length > 0) result.corrections = made;
      yield result;
    }
  };
  const files = plan.files.map(({ name, records }) => ({ file: name, records }));
  const requests = plan.files.flatMap(({ role, records }, i) =>
    role === 'clean' && records > 0 ? (assignments.countPeople(i) ?? []) : [],
  );
  const written = {
    ...{ folder: folder.displayName, files, corrections: corrections.count },
    ...(requests.length > 0 && { requests }),
  };
  return { results: { [Symbol.iterator]: corrected }, written };
}

function ignoreUnlessInputError(error: unknown): undefined {
  if (error instanceof InputError) throw error;
  return undefined;
}
