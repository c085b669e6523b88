import { SettingsError } from '../../core/model/errors.ts';
import { nameOption } from '../../core/model/option-name.ts';
import type { Checkpoint } from '../../formats/bytes/checkpoint.ts';

/** Watches over the time that a check may take. */
export interface TimeLimit {
  /** @throws SettingsError once the time is over */
  checkpoint: Checkpoint;
  /** What comes after the check may take its time: a report is not cut off. */
  stop(): void;
}

/**
 * A time limit that begins now; none without `seconds`.
 * @throws SettingsError where `seconds` is no number above 0
 */
export function startTimeLimit(seconds: number | undefined, now: () => Date): TimeLimit {
  if (seconds === undefined) return { checkpoint: () => {}, stop: () => {} };
  if (!(seconds > 0))
    throw new SettingsError(`${nameOption('timeout')}: a number of seconds above 0 expected`);
  const over = now().getTime() + seconds * 1000;
  let isOn = true;
  return {
    checkpoint() {
      if (isOn && now().getTime() >= over)
        throw new SettingsError(`${nameOption('timeout')}: ${describeTimeout(seconds)}`);
    },
    stop() {
      isOn = false;
    },
  };
}

function describeTimeout(seconds: number): string {
  return `not done after ${seconds} ${seconds === 1 ? 'second' : 'seconds'}; nothing was written`;
}
