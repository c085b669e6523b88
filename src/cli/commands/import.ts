import { prepareRun } from '../../app/check/prepare.ts';
import { startTimeLimit } from '../../app/check/time-limit.ts';
import { prepareImport } from '../../app/import/import.ts';
import { DRAFT_EXTENSIONS } from '../../app/import/write-drafts.ts';
import { DEFAULT_TIMEOUT_SECONDS } from '../../app/settings/defaults.ts';
import { buildContext } from '../../app/settings/resolve.ts';
import { SettingsError } from '../../core/model/errors.ts';
import { maskPath } from '../../core/values/mask-numbers.ts';
import { getExtension } from '../../core/values/path-parts.ts';
import type { OutputTarget } from '../../formats/bytes/sink.ts';
import { resolveTarget, writeFiles } from '../../node/output/atomic-file.ts';
import { createNodePlatform } from '../../node/platform.ts';
import { describeImport } from '../../report/content/import-lines.ts';
import { defuseChunks } from '../../report/content/log-text.ts';
import { wrapText } from '../../report/content/wrap.ts';
import { printNote } from '../error-lines.ts';
import type { ConfigFlags } from '../options/flags.ts';
import type { OutputFlags } from '../print-file.ts';
import { listProtectedPaths } from '../protected-paths.ts';
import { quotePath } from '../quote-path.ts';
import { EXIT_STATUS, getTerminalWidth, type Io, writeAll } from '../streams.ts';

/** Options of `import`. */
export interface ImportFlags extends ConfigFlags, OutputFlags {
  all?: boolean;
  asOf?: string;
  timeout?: number;
}

/**
 * Makes ticket drafts of the denied claims of remittances, and says what was found.
 * @param flags the options, with those of the settings file
 * @throws InputError, SettingsError, OutputError
 */
export async function performImport(io: Io, files: readonly string[], flags: ImportFlags): Promise<number> {
  const { timeout = DEFAULT_TIMEOUT_SECONDS, all = false, force = false } = flags;
  const platform = createNodePlatform(() => io.stdin);
  const { checkpoint, stop } = startTimeLimit(timeout, io.now);
  // The roster and a portal template are for checks.
  const { roster: _roster, layout: _layout, ...options } = flags;
  const { context } = await prepareRun(options, buildContext(options, io.now()), {
    inputs: [...files],
    platform,
    checkpoint,
  });
  const target = await findTarget(files, flags);
  const task = { paths: files, context, platform, checkpoint, all, target, replace: force };
  const { summary, hasExisting, write } = await prepareImport(task);
  if (target && summary.drafts > 0) await writeFiles([{ target, write }]);
  stop();
  const width = getTerminalWidth(io);
  const next = target || summary.drafts === 0 ? [] : ['To write the drafts, add --output denials.xlsx.'];
  const lines = [...describeImport(summary), ...next].map((text) => wrapText(text, width, '', 2));
  await writeAll(io.stdout, defuseChunks(lines));
  for (const note of describeOutput(target, summary.drafts, hasExisting)) printNote(io, note);
  return EXIT_STATUS.clean;
}

async function findTarget(files: readonly string[], flags: ImportFlags): Promise<OutputTarget | undefined> {
  const { output } = flags;
  if (output === undefined) return undefined;
  if (!DRAFT_EXTENSIONS.includes(getExtension(output))) {
    throw new SettingsError(
      `--output ${maskPath(output)}: End the name in ${DRAFT_EXTENSIONS.join(', ').replace(/, ([^,]*)$/, ' or $1')}.`,
    );
  }
  return resolveTarget('--output', output, [...files, ...(await listProtectedPaths(flags))]);
}

/** Which file was written, and the next command. */
function describeOutput(target: OutputTarget | undefined, drafts: number, hasExisting: boolean): string[] {
  if (!target) return [];
  const path = maskPath(target.userPath);
  if (drafts === 0) {
    const outcome = target.existingHead === undefined ? 'was not made' : 'stays as it is';
    return [`There is no draft to write, so ${path} ${outcome}.`];
  }
  const wrote = hasExisting ? `Added the drafts to ${path}.` : `Wrote ${path}.`;
  return [wrote, `To see what is missing: portal-check ${quotePath(target.userPath)}`];
}
