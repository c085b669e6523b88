import { SettingsError } from '../../core/model/errors.ts';
import type { Checkpoint } from '../../formats/bytes/checkpoint.ts';

/** Watches over the time that a check may take. */
export interface TimeLimit {
  /** @throws SettingsError once the time is over */
  look: Checkpoint;
  /** What comes after the check may take its time: a report is not cut off. */
  end(): void;
}

/**
 * A time limit that begins now; none without `seconds`.
 * @throws SettingsError where `seconds` is no number above 0
 */
export function timeLimit(seconds: number | undefined, now: () => Date): TimeLimit {
  if (seconds === undefined) return { look: () => {}, end: () => {} };
  if (!(seconds > 0)) throw new SettingsError('--timeout: a number of seconds above 0 expected');
  const over = now().getTime() + seconds * 1000;
  let isOn = true;
  return {
    look() {
      if (isOn && now().getTime() >= over) throw new SettingsError(`--timeout: ${told(seconds)}`);
    },
    end() {
      isOn = false;
    },
  };
}

function told(seconds: number): string {
  return `not done after ${seconds} ${seconds === 1 ? 'second' : 'seconds'}; nothing was written`;
}
