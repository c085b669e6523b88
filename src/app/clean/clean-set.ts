import type { CleanAssignments } from '../../core/clean/grouping.ts';
import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { Context } from '../../core/model/context.ts';
import type { SinkFolder } from '../../formats/bytes/sink.ts';
import type { Platform } from '../../formats/platform.ts';
import { mergeChunks } from '../../report/content/chunks.ts';
import { buildReportHead } from '../check/build-report.ts';
import { createHeldWords } from './held-words.ts';
import { MANIFEST_NAME, type ManifestParts, renderManifest } from './manifest.ts';
import { describeUrgentRows, READ_ME_NAME, renderReadMe } from './read-me.ts';
import { type WrittenCleanFiles, writeCleanFiles } from './write.ts';

/** What the files are written by. */
interface CleanSetOptions {
  assignments: CleanAssignments;
  fix: boolean;
  platform: Platform;
  context: Context;
  /** The files if they were written while the input was checked; else it is read again. */
  written?: WrittenCleanFiles | undefined;
  /** The hash of the input after it was read again; throws if it has changed since the check. */
  hashInput(): Promise<string>;
}

/**
 * Writes the clean and held files of one input, with the text for people and, last of all, the manifest.
 * @throws InputError if the input has changed since it was checked
 */
export async function writeCleanSet(
  file: CheckedFile,
  folder: SinkFolder,
  { assignments, fix, platform, context, written, hashInput }: CleanSetOptions,
): Promise<WrittenCleanFiles> {
  const cleanFiles =
    written ??
    (await writeCleanFiles(file, folder, assignments, { fix, platform, words: createHeldWords(context) }));
  const sha256 = await hashInput();
  const readMeSha256 = await writeReadMe(folder, cleanFiles, file, context);
  await writeManifest(folder, {
    ...{ head: buildReportHead(context), file, sha256, cleanFiles, readMeSha256 },
    firstRow: file.header.shape === 'records' ? 1 : 2,
  });
  return cleanFiles;
}

/** Writes the text for people; returns its hash. */
async function writeReadMe(
  folder: SinkFolder,
  { plan, corrections }: WrittenCleanFiles,
  file: CheckedFile,
  context: Context,
): Promise<string> {
  const out = await folder.create(READ_ME_NAME);
  await out.write(
    renderReadMe({
      kind: file.kind,
      files: plan.files,
      corrections: corrections.count,
      context,
      urgent: describeUrgentRows(file, context.asOf),
    }),
  );
  await out.close();
  return out.sha256();
}

async function writeManifest(folder: SinkFolder, parts: ManifestParts): Promise<void> {
  const out = await folder.create(MANIFEST_NAME);
  for (const piece of mergeChunks(renderManifest(parts))) await out.write(piece);
  await out.close();
}
