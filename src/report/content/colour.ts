import { Chalk } from 'chalk';
import type { Outcome, Verdict } from '../../core/model/vocabulary.ts';

type Paint = (text: string) => string;

/** The colours of a report. None says anything that the words do not say too. */
export interface Palette {
  outcome: Record<Outcome | Verdict, Paint>;
  strong: Paint;
  dim: Paint;
}

/** The sixteen colours that every console has, or none. */
export function createPalette(colour: boolean): Palette {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
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
