import type { Platform } from '../../formats/platform.ts';
import { readLayout } from '../layout/read.ts';
import { buildContext, type CheckOptions } from '../settings/resolve.ts';
import { type FileQuestion, findQuestionsInFiles } from './file-questions.ts';

/**
 * Finds the columns that only the user can identify, by the layout that the options name.
 * @throws SettingsError if an option cannot be used
 */
export async function findColumnQuestions(
  paths: readonly string[],
  options: CheckOptions,
  { platform, now }: { platform: Platform; now: () => Date },
): Promise<FileQuestion[]> {
  const context = buildContext(options, now());
  const layout = options.layout === undefined ? undefined : await readLayout(options.layout, platform);
  return findQuestionsInFiles(paths, options, context, { platform, layout });
}
