import { createDictionaryLookup } from '../../core/fields/index.ts';
import type { Context } from '../../core/model/context.ts';
import type { Dictionary } from '../../core/model/field.ts';
import type { DictionaryLookup } from '../../core/rows/table.ts';
import type { Checkpoint } from '../../formats/bytes/checkpoint.ts';
import type { Platform } from '../../formats/platform.ts';
import type { ReferenceData, ReferenceSource } from '../reference/load.ts';
import type { CheckOptions } from '../settings/resolve.ts';

/** Shared by every input of a run. */
export interface PreparedRun {
  context: Readonly<Context>;
  /** The fields as the user's layout names them; undefined without a layout. */
  layoutDictionary: Dictionary | undefined;
  getDictionary: DictionaryLookup;
}

interface PrepareOptions {
  /** Paths of the inputs, none of which can be its own roster or history. */
  inputs: readonly string[];
  platform: Platform;
  checkpoint?: Checkpoint;
}

/**
 * Reads the layout, the roster and the history that the options name, and adds them to the settings.
 * @throws InputError if one of the files cannot be used
 */
export async function prepareRun(
  options: CheckOptions,
  settings: Readonly<Context>,
  { inputs, platform, checkpoint }: PrepareOptions,
): Promise<PreparedRun> {
  const layoutDictionary =
    options.layout === undefined ? undefined : await loadLayout(options.layout, platform);
  const getDictionary = createDictionaryLookup(layoutDictionary);
  const source: ReferenceSource = {
    options,
    inputs,
    getDictionary,
    ...(settings.columnMap && { tableOptions: { columnMap: settings.columnMap } }),
    platform,
    ...(checkpoint && { checkpoint }),
  };
  const context = Object.freeze({ ...settings, ...(await loadReferenceData(source, settings)) });
  return { context, layoutDictionary, getDictionary };
}

// Both loaders import on demand: most runs need neither, and start faster without the modules.

async function loadLayout(path: string, platform: Platform): Promise<Dictionary> {
  const { readLayout } = await import('../layout/read.ts');
  return readLayout(path, platform);
}

async function loadReferenceData(source: ReferenceSource, { plans }: Context): Promise<ReferenceData> {
  if (source.options.roster === undefined && !source.options.history?.length) return {};
  const { readReferenceData } = await import('../reference/load.ts');
  return readReferenceData(source, plans);
}
