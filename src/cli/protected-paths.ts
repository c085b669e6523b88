import { createNodePlatform } from '../node/platform.ts';
import type { ConfigFlags } from './options/flags.ts';

/**
 * The files that a check reads besides its inputs: they are watched, and never written over. If the history names a
 * report, these include the files of tickets that the report is about.
 */
export async function listProtectedPaths(flags: ConfigFlags): Promise<string[]> {
  const { config, layout, roster, history = [], limits } = flags;
  const reportedPaths = await Promise.all(
    history.map(async (path) =>
      (await import('../app/reference/load.ts')).findReportedPaths(path, createNodePlatform(), limits),
    ),
  );
  return [config, layout, roster, ...history, ...reportedPaths.flat()].filter((path) => path !== undefined);
}
