import { SettingsError } from '../../core/model/errors.ts';
import { nameOption } from '../../core/model/option-name.ts';
import type { Checkpoint } from '../../formats/bytes/checkpoint.ts';

/** Enforces the time that a check may take. */
export interface TimeLimit {
  /** @throws SettingsError if the time limit has passed */
  checkpoint: Checkpoint;
  /** Ends the time limit after the check, so that the report is never cut off. */
  stop(): void;
}

/**
 * Starts a time limit; without `seconds` there is none.
 * @throws SettingsError if `seconds` is not a number above 0
 */
export function startTimeLimit(seconds: number | undefined, now: () => Date): TimeLimit {
  if (seconds === undefined) return { checkpoint: () => {}, stop: () => {} };
  if (!(seconds > 0))
    throw new SettingsError(`${nameOption('timeout')}: a number of seconds above 0 expected`);
  const deadline = now().getTime() + seconds * 1000;
  let isActive = true;
  return {
    checkpoint() {
      if (isActive && now().getTime() >= deadline)
        throw new SettingsError(`${nameOption('timeout')}: ${describeTimeout(seconds)}`);
    },
    stop() {
      isActive = false;
    },
  };
}

function describeTimeout(seconds: number): string {
  return `not done after ${seconds} ${seconds === 1 ? 'second' : 'seconds'}; nothing was written`;
}
