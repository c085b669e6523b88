import { Chalk } from 'chalk';
import type { Outcome, Verdict } from '../../core/model/vocabulary.ts';

type Paint = (text: string) => string;

/** The colors of a report. They only repeat what the words say. */
export interface Palette {
  outcome: Record<Outcome | Verdict, Paint>;
  strong: Paint;
  dim: Paint;
}

/** The 16 colors that every console has, or none. */
export function createPalette(isColored: boolean): Palette {
  const chalk = new Chalk({ level: isColored ? 1 : 0 });
  return {
    outcome: {
      closed: chalk.red,
      denied: chalk.red,
      delayed: chalk.yellow,
      review: chalk.cyan,
      ready: chalk.green,
      note: (text) => text,
    },
    strong: chalk.bold,
    dim: chalk.dim,
  };
}
