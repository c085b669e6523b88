import type { CheckResult } from '../../app/check/check.ts';
import { adaptRuleToNotice } from '../../core/rules/for-notice.ts';
import { RULES } from '../../core/rules/index.ts';
import { toFileUri, toFileUrl } from '../../node/file-uri.ts';
import type { RenderOptions } from '../../report/render-options.ts';
import type { CheckFlags } from '../options/flags.ts';
import { getTerminalWidth, type Io, wantsColor } from '../streams.ts';
import { wantsLinks } from '../terminal-links.ts';
import { chooseNextCommand } from './next-command.ts';

/** What the text of a report depends on: the terminal, the options, and what makes sense next. */
export function createRenderOptions(
  flags: CheckFlags,
  { context, files }: CheckResult,
  io: Io,
): RenderOptions {
  const nextCommand = chooseNextCommand(files, flags);
  const rules = new Map(RULES.map((rule) => [rule.id, adaptRuleToNotice(rule, context.notice)]));
  return {
    color: wantsColor(io, flags.color),
    // Without colors there are no other escape codes either.
    links: wantsColor(io, flags.color) && wantsLinks(io) ? { toFileUrl } : undefined,
    toFileUri,
    width: getTerminalWidth(io),
    maxFindings: flags.maxFindings,
    failOn: flags.failOn,
    findRuleText: (id: string) => rules.get(id),
    writtenReports: flags.report ?? [],
    ...(nextCommand !== undefined && { nextCommand }),
  };
}
