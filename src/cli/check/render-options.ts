import type { CheckResult } from '../../app/check/check.ts';
import { createRuleTextFinder } from '../../core/rules/rule-texts.ts';
import { toFileUri, toFileUrl } from '../../node/file-uri.ts';
import type { RenderOptions } from '../../report/render-options.ts';
import type { CheckFlags, FlagKey } from '../options/flags.ts';
import { getTerminalWidth, type Io, wantsColor } from '../streams.ts';
import { wantsLinks } from '../terminal-links.ts';
import { chooseNextCommand } from './next-command.ts';

/** What the text of a report depends on: the terminal, the options, and what makes sense next. */
export function createRenderOptions(
  { flags, typed }: { flags: CheckFlags; typed: readonly FlagKey[] },
  { context, files }: CheckResult,
  io: Io,
): RenderOptions {
  // No other format has it.
  const nextCommand =
    flags.format === 'pretty' && !flags.quiet ? chooseNextCommand(files, flags, typed) : undefined;
  return {
    color: wantsColor(io, flags.color),
    // Without colors there are no other escape codes either.
    links: wantsColor(io, flags.color) && wantsLinks(io) ? { toFileUrl } : undefined,
    toFileUri,
    width: getTerminalWidth(io),
    maxFindings: flags.maxFindings,
    failOn: flags.failOn,
    findRuleText: createRuleTextFinder(context.notice),
    writtenReports: flags.report ?? [],
    ...(nextCommand !== undefined && { nextCommand }),
  };
}
