import { startTimeLimit } from '../app/check/time-limit.ts';
import { type PreparedImport, prepareImport } from '../app/import/import.ts';
import { buildContext, type CheckOptions } from '../app/settings/resolve.ts';
import { getExtension } from '../core/values/path-parts.ts';
import { decodeUtf8 } from '../formats/bytes/codec.ts';
import { isX12 } from '../formats/detect.ts';
import type { ChosenFile } from './file-source.ts';
import { type ChosenFiles, createWebPlatform } from './platform.ts';

/** The endings of files that can only be remittances, or hold some. */
const EXTENSIONS = ['.835', '.277', '.277ca', '.edi', '.x12', '.zip'];
const HEAD_BYTES = 64;

/** The files that an import reads, and those that a check reads. */
export async function separateRemittances(
  files: ChosenFiles,
): Promise<{ remittances: ChosenFiles; others: ChosenFiles }> {
  const remittances = new Map<string, ChosenFile>();
  const others = new Map<string, ChosenFile>();
  for (const [name, file] of files) {
    const isX12 = EXTENSIONS.includes(getExtension(name)) || (await startsAsX12(file));
    (isX12 ? remittances : others).set(name, file);
  }
  return { remittances, others };
}

/** A file that cannot be read is none: the check says so. */
async function startsAsX12(file: ChosenFile): Promise<boolean> {
  try {
    return isX12(decodeUtf8(await file.read(0, HEAD_BYTES)));
  } catch {
    return false;
  }
}

/**
 * Reads remittances, to write drafts of their denied claims.
 * @param name of the file of drafts; its ending says which kind
 * @throws InputError with a line for each file that cannot be read, SettingsError if an option cannot be used
 */
export async function readRemittances(
  files: ChosenFiles,
  options: CheckOptions,
  name: string,
  now: () => Date,
): Promise<PreparedImport> {
  const { checkpoint, stop } = startTimeLimit(options.timeout, now);
  const prepared = await prepareImport({
    paths: [...files.keys()],
    context: buildContext(options, now()),
    platform: createWebPlatform(files),
    checkpoint,
    all: false,
    target: { option: '', userPath: name, path: name, existingHead: undefined },
    replace: false,
  });
  stop();
  return prepared;
}
