import type { CheckRun } from '../../app/check/check-file.ts';
import type { CheckOptions } from '../../app/settings/resolve.ts';
import type { Dictionary } from '../../core/model/field.ts';
import { formatIsoDay } from '../../core/values/day.ts';
import type { Platform } from '../../formats/platform.ts';

/** What a check worker receives at its start. */
export interface CheckJob {
  options: CheckOptions;
  dictionary: Dictionary | undefined;
  /** Whether it may start a further thread to read a large file. */
  allowReadAhead: boolean;
}

/**
 * Which thread uses each option. The main thread has read the files that its own options name, has fixed the date and
 * enforces the time limit.
 */
export const OPTION_OWNERS = {
  kind: 'worker',
  inputFormat: 'worker',
  encoding: 'worker',
  limits: 'worker',
  maxIndividuals: 'worker',
  closedDays: 'worker',
  plans: 'worker',
  defaults: 'worker',
  columns: 'worker',
  ruleSettings: 'worker',
  onlyRules: 'worker',
  rulebook: 'worker',
  showValues: 'worker',
  label: 'worker',
  asOf: 'main',
  layout: 'main',
  roster: 'main',
  history: 'main',
  timeout: 'main',
} as const satisfies Record<keyof CheckOptions, 'worker' | 'main'>;

/** The job by which a worker checks files exactly as this thread would. */
export function createCheckJob(
  {
    options,
    context,
    layoutDictionary: dictionary,
  }: Pick<CheckRun, 'options' | 'context' | 'layoutDictionary'>,
  allowReadAhead: boolean,
): CheckJob {
  const workerOptions = Object.entries(options).filter(
    ([key]) => OPTION_OWNERS[key as keyof CheckOptions] === 'worker',
  );
  return {
    options: { ...Object.fromEntries(workerOptions), asOf: formatIsoDay(context.asOf) },
    dictionary,
    allowReadAhead,
  };
}

/** For threads that share the processors: one more to read ahead would cost more than it saves. */
export function removeReadAhead({ readAhead: _, ...platform }: Platform): Platform {
  return platform;
}
