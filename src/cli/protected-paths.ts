import { createNodePlatform } from '../node/platform.ts';
import type { ConfigFlags } from './options/flags.ts';

/** What is read beside the inputs, with the files of tickets that reports stand for: it is watched, and never replaced. */
export async function listProtectedPaths(flags: ConfigFlags): Promise<string[]> {
  const { config, layout, roster, history = [], limits } = flags;
  const reported = await Promise.all(
    history.map(async (path) =>
      (await import('../app/reference/load.ts')).findReportedPaths(path, createNodePlatform(), limits),
    ),
  );
  return [config, layout, roster, ...history, ...reported.flat()].filter((path) => path !== undefined);
}
