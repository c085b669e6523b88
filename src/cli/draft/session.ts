import type { DraftChecker } from '../../app/draft/checker.ts';
import { createRuleTextFinder } from '../../core/rules/rule-texts.ts';
import { formatIsoDay } from '../../core/values/day.ts';
import { createPalette } from '../../report/content/color.ts';
import { createDateContext } from '../../report/content/next-step.ts';
import type { RenderContext } from '../../report/content/render-context.ts';
import { wrapText } from '../../report/content/wrap.ts';
import type { Asker } from '../asker.ts';
import { getTerminalWidth, type Io, wantsColor } from '../streams.ts';

/** Shared by all questions of a run: the asker, the checker and the output. */
export interface Session {
  asker: Asker;
  checker: DraftChecker;
  /** The context for rendering at the current width of the terminal. */
  createContext(): RenderContext;
  /** Prints a text wrapped to the width of the terminal, indented by that many spaces. */
  printWrapped(text: string, indent?: number): void;
  /** Prints a text that is wrapped already. */
  print(text: string): void;
}

/** Creates the session of one run. */
export function createSession(asker: Asker, checker: DraftChecker, color: boolean, io: Io): Session {
  const palette = createPalette(wantsColor(io, color));
  const { context } = checker;
  const findRuleText = createRuleTextFinder(context.notice);
  const dates = createDateContext({ asOf: formatIsoDay(context.asOf), rulebook: context.notice.date });
  const print = (text: string): void => {
    io.stdout.write(text);
  };
  return {
    asker,
    checker,
    createContext: () => ({
      palette,
      dates,
      width: getTerminalWidth(io),
      findRuleText,
      isNew: () => false,
    }),
    printWrapped: (text, indent = 0) => print(wrapText(text, getTerminalWidth(io), ' '.repeat(indent))),
    print,
  };
}
