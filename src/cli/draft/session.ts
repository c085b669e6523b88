import type { Rulebook } from '../../app/draft/checker.ts';
import { ruleBy } from '../../core/rules/for-notice.ts';
import { RULES } from '../../core/rules/index.ts';
import { isoOf } from '../../core/values/day.ts';
import type { Page } from '../../report/content/block.ts';
import { paletteOf } from '../../report/content/colour.ts';
import { momentOf } from '../../report/content/next-step.ts';
import { wrapped } from '../../report/content/wrap.ts';
import type { Asker } from '../asker.ts';
import { type Io, wantsColour, widthOf } from '../streams.ts';

/** What every question needs: who asks, what is checked by, where is told what is found. */
export interface Shell {
  asker: Asker;
  rulebook: Rulebook;
  /** As wide as the terminal is now. */
  page(): Page;
  /** Prints a text that fits the terminal, behind as many blanks as `indent` says. */
  say(text: string, indent?: number): void;
  /** Prints what fits already. */
  print(text: string): void;
}

/** The shell of one run. */
export function shellOf(asker: Asker, rulebook: Rulebook, color: boolean, io: Io): Shell {
  const palette = paletteOf(wantsColour(io, color));
  const { context } = rulebook;
  const rules = new Map(RULES.map((rule) => [rule.id, ruleBy(rule, context.notice)]));
  const moment = momentOf({ asOf: isoOf(context.asOf), rulebook: context.notice.date });
  const print = (text: string): void => {
    io.stdout.write(text);
  };
  return {
    asker,
    rulebook,
    page: () => ({
      palette,
      moment,
      width: widthOf(io),
      ruleOf: (id) => rules.get(id),
      isNew: () => false,
    }),
    say: (text, indent = 0) => print(wrapped(text, widthOf(io), ' '.repeat(indent))),
    print,
  };
}
