import type { FailOn } from '../../core/model/vocabulary.ts';

/** Seconds after which a check ends if the user names no limit: one that takes longer hangs. */
export const DEFAULT_TIMEOUT_SECONDS = 600;

/** The least outcome that fails a check if the user names none. */
export const DEFAULT_FAIL_ON: FailOn = 'delayed';
