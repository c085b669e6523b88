import { normalize } from 'node:path';
import { UserError } from '../core/model/errors.ts';
import { createNodePlatform } from '../node/platform.ts';
import type { ConfigFlags } from './options/flags.ts';

/**
 * The files that a check reads besides its inputs: they are watched, and never written over. These include the workbook
 * of the layout and, if the history names a report, the files of tickets that the report is about.
 */
export async function listProtectedPaths(flags: ConfigFlags): Promise<string[]> {
  const { config, layout, roster, history = [], limits } = flags;
  const reportedPaths = await Promise.all(
    [...new Set(history.map((path) => (path === '-' ? path : normalize(path))))].map(async (path) =>
      (await import('../app/reference/load.ts')).findReportedPaths(path, createNodePlatform(), limits),
    ),
  );
  const workbook = layout === undefined ? undefined : await findWorkbook(layout);
  return [config, layout, workbook, roster, ...history, ...reportedPaths.flat()].filter(
    (path) => path !== undefined,
  );
}

/** The official workbook that a layout names; any error is reported when the layout is read for the check. */
async function findWorkbook(layout: string): Promise<string | undefined> {
  const { readLayout } = await import('../app/layout/read.ts');
  try {
    return (await readLayout(layout, createNodePlatform())).template?.workbook;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
