import type { DraftChecker } from '../../app/draft/checker.ts';
import { adaptRuleToNotice } from '../../core/rules/for-notice.ts';
import { RULES } from '../../core/rules/index.ts';
import { formatIsoDay } from '../../core/values/day.ts';
import type { RenderContext } from '../../report/content/block.ts';
import { createPalette } from '../../report/content/color.ts';
import { createDateContext } from '../../report/content/next-step.ts';
import { wrapText } from '../../report/content/wrap.ts';
import type { Asker } from '../asker.ts';
import { getTerminalWidth, type Io, wantsColor } from '../streams.ts';

/** What every question needs: who asks, what is checked by, where is told what is found. */
export interface Session {
  asker: Asker;
  rulebook: DraftChecker;
  /** As wide as the terminal is now. */
  createContext(): RenderContext;
  /** Prints a text that fits the terminal, behind as many blanks as `indent` says. */
  printWrapped(text: string, indent?: number): void;
  /** Prints what fits already. */
  print(text: string): void;
}

/** The shell of one run. */
export function createSession(asker: Asker, rulebook: DraftChecker, color: boolean, io: Io): Session {
  const palette = createPalette(wantsColor(io, color));
  const { context } = rulebook;
  const rules = new Map(RULES.map((rule) => [rule.id, adaptRuleToNotice(rule, context.notice)]));
  const dates = createDateContext({ asOf: formatIsoDay(context.asOf), rulebook: context.notice.date });
  const print = (text: string): void => {
    io.stdout.write(text);
  };
  return {
    asker,
    rulebook,
    createContext: () => ({
      palette,
      dates,
      width: getTerminalWidth(io),
      ruleOf: (id) => rules.get(id),
      isNew: () => false,
    }),
    printWrapped: (text, indent = 0) => print(wrapText(text, getTerminalWidth(io), ' '.repeat(indent))),
    print,
  };
}
