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
 * Starts a time limit; without `seconds`, or if they are 0, there is none.
 * @throws SettingsError if `seconds` is not a number from 0
 */
export function startTimeLimit(seconds: number | undefined, now: () => Date): TimeLimit {
  if (seconds === undefined || seconds === 0) return { checkpoint: () => {}, stop: () => {} };
  if (!(seconds > 0))
    throw new SettingsError(`${nameOption('timeout')}: Type a number of seconds, or 0 for no limit.`);
  const deadline = now().getTime() + seconds * 1000;
  let isActive = true;
  return {
    checkpoint() {
      if (isActive && now().getTime() >= deadline) throw createTimeoutError(seconds, false);
    },
    stop() {
      isActive = false;
    },
  };
}

/** The error of a run whose time is over. */
export function createTimeoutError(seconds: number, hasWritten: boolean): SettingsError {
  const limit = `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const state = hasWritten ? 'Not all files were written.' : 'Nothing was written.';
  return new SettingsError(
    `${nameOption('timeout')}: The check was not done after ${limit}. ${state} Allow more seconds, or split the file.`,
  );
}
