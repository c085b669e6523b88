import { type Asker, Interrupted } from '../../src/cli/asker.ts';

/** As an answer: Ctrl-C. */
export const CTRL_C = '\u0003';

/** A question's message, the answer, and the error message if the answer is refused. */
export type Step = readonly [message: string, answer: string, fault?: string];

/** An asker with the rest of its script and the choices that it was offered. */
export interface Scripted extends Asker {
  left: Step[];
  /** The choices of every question, by its message. */
  offered: Map<string, string[]>;
}

/** Answers in the order of a script; an unexpected question is an error. */
export function scripted(steps: readonly Step[]): Scripted {
  const left = [...steps];
  const offered = new Map<string, string[]>();
  const next = (message: string): Step => {
    const step = left.shift();
    if (step?.[0] !== message) throw new Error(`asked "${message}", expected "${step?.[0]}"`);
    if (step[1] === CTRL_C) throw new Interrupted();
    return step;
  };
  const choose = (message: string, names: readonly { name: string; value: string }[], answer: string) => {
    offered.set(
      message,
      names.map(({ name }) => name),
    );
    const found = names.find(({ value }) => value === answer) ?? names.find(({ name }) => name === answer);
    if (!found) throw new Error(`"${answer}" is no choice of "${message}": ${JSON.stringify(names)}`);
    return found.value;
  };
  return {
    left,
    offered,
    async askText({ message, validate }) {
      for (;;) {
        const [, answer, expected] = next(message);
        const error = await validate?.(answer);
        if (error !== expected) throw new Error(`"${message}" "${answer}": ${error ?? 'no fault'}`);
        if (error === undefined) return answer;
      }
    },
    async choose({ message, choices, preset }) {
      const [, answer] = next(message);
      return choose(
        message,
        choices,
        answer === 'Enter' ? (preset ?? choices[0]?.value ?? '') : answer,
      ) as never;
    },
    async search({ message, find }) {
      const [, answer] = next(message);
      const choices = find(answer);
      const [first] = choices;
      if (!first) throw new Error(`nothing found for "${answer}"`);
      return choose(message, choices, first.value);
    },
  };
}
