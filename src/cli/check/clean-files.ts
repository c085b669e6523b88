import type { CheckResult } from '../../app/check/check.ts';
import { reportHead } from '../../app/check/report.ts';
import { manifestPieces } from '../../app/clean/manifest.ts';
import { type CleanSet, writeCleanFiles } from '../../app/clean/write.ts';
import { readLayout } from '../../app/layout/read.ts';
import { CleanNotes } from '../../core/clean/assign.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import { inputChanged } from '../../core/engine/second-pass.ts';
import type { Context } from '../../core/model/context.ts';
import { InputError, SettingsError } from '../../core/model/errors.ts';
import type { Result } from '../../core/model/report.ts';
import { type Fingerprint, fingerprintOf, isSameFile } from '../../node/fingerprint.ts';
import { type OutFolder, openOutFolder } from '../../node/output/out-folder.ts';
import { findPlace, MANIFEST, type OutPlace } from '../../node/output/prepare.ts';
import { nodePlatform } from '../../node/platform.ts';
import { gathered } from '../../report/content/chunks.ts';
import { readPaths } from '../protected-paths.ts';
import type { Io } from '../streams.ts';
import type { StagedClean } from './check.ts';
import type { OutFlags } from './out-flags.ts';

/** What was found out before the check, so that a wrong folder is told at once. */
export interface OutRun {
  file: string;
  place: OutPlace;
  /** Of the input; undefined where it cannot be read, which the check tells. */
  before: Fingerprint | undefined;
  /** Filled while the input is checked. */
  notes: CleanNotes;
}

/**
 * Looks at the folder and the input before the check.
 * @throws SettingsError where they cannot be written
 */
export async function prepareOut(
  files: readonly string[],
  flags: OutFlags & { out: string },
  io: Io,
): Promise<OutRun> {
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new SettingsError('--out: takes one input file; run it once for each');
  if (file === '-')
    throw new SettingsError('--out: takes a file, not standard input; save it and name the file');
  if (flags.out.trim() === '') throw new SettingsError('--out: the name of a folder expected');
  const readOnly = [...files, ...(await layoutFiles(flags)), ...(await readPaths(flags))];
  const place = await findPlace(flags.out, flags.force === true, readOnly);
  for (const note of place.notes) io.stderr.write(`portal-check: ${note}\n`);
  const before = await fingerprintOf(file).catch(unlessRefused);
  return { file, place, before, notes: new CleanNotes(flags.maxIndividuals) };
}

/** What a layout has us read: its file, and the official workbook that is copied. Neither may be written over. */
async function layoutFiles({ layout }: OutFlags): Promise<string[]> {
  if (layout === undefined) return [];
  const { template } = await readLayout(layout, nodePlatform());
  return template?.workbook === undefined ? [layout] : [layout, template.workbook];
}

/**
 * Writes the clean files beside their place. On a crash of a rule nothing is written.
 * @throws InputError where the input changed meanwhile, OutputError where the folder cannot be written
 */
export async function stageOut(
  run: OutRun,
  { files: [file], context }: CheckResult,
  flags: OutFlags,
): Promise<StagedClean | undefined> {
  if (!file || file.crashes.length > 0) return undefined;
  const { fix = true, maxIndividuals } = flags;
  if (maxIndividuals !== undefined && file.kind === 'ticket') {
    throw new SettingsError('--max-individuals: splits registrations, and these are tickets');
  }
  const folder = await openOutFolder(run.place);
  try {
    const set = await writeCleanFiles(file, folder, run.notes, { fix, platform: nodePlatform() });
    const now = await fingerprintOf(run.file).catch(() => undefined);
    if (!run.before || !now || !isSameFile(run.before, now)) throw inputChanged(run.file);
    await writeManifest(folder, set, file, context, now.sha256);
    return { folder, additions: additionsOf(file, set, run.place) };
  } catch (error) {
    throw await folder.abandon(error);
  }
}

async function writeManifest(
  folder: OutFolder,
  set: CleanSet,
  file: CheckedFile,
  context: Context,
  sha256: string,
): Promise<void> {
  const out = await folder.create(MANIFEST);
  const firstRow = file.header.row === 0 ? 1 : 2;
  for (const piece of gathered(manifestPieces({ head: reportHead(context), file, sha256, set, firstRow })))
    await out.write(piece);
  await out.close();
}

/** What was written, and each record with its corrections. */
function additionsOf(
  { results }: CheckedFile,
  { plan, corrections }: CleanSet,
  place: OutPlace,
): StagedClean['additions'] {
  const corrected = function* (): Generator<Result> {
    for (const result of results) {
      const done = corrections.at(result.record);
      yield done.length > 0 ? { ...result, corrections: done } : result;
    }
  };
  const files = plan.files.map(({ name, records }) => ({ file: name, records }));
  const written = { folder: place.shown, files, corrections: corrections.count };
  return { results: { [Symbol.iterator]: corrected }, written };
}

function unlessRefused(error: unknown): undefined {
  if (error instanceof InputError) throw error;
  return undefined;
}
