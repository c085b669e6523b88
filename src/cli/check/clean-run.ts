import type { CheckResult } from '../../app/check/check.ts';
import type { BatchObserver, RecordObserver } from '../../core/engine/record-observer.ts';
import type { CheckFlags } from '../options/flags.ts';
import type { Io } from '../streams.ts';
import type { StagedClean } from './clean-files.ts';
import { refuseWithoutOut } from './out-flags.ts';

/** Writes clean files: it observes each record as it is checked, and then takes the result. */
export interface CleanRun {
  onRecord: RecordObserver;
  onBatch: BatchObserver;
  stage(result: CheckResult): Promise<StagedClean | undefined>;
  /** Removes what was written and is not staged, as after a failure. */
  abandon(): Promise<void>;
}

/**
 * Checks the folder for the clean files before any input is read; undefined without --out.
 * @throws SettingsError
 */
export async function prepareCleanFiles(
  files: readonly string[],
  flags: CheckFlags,
  io: Io,
): Promise<CleanRun | undefined> {
  const { out } = flags;
  if (out === undefined) return refuseWithoutOut(flags);
  const { prepareOutput, stageOutput } = await import('./clean-files.ts');
  const run = await prepareOutput(files, { ...flags, out }, io);
  return {
    onRecord: run.assignments.observeRecord,
    onBatch: run.onePass.observeBatch,
    stage: (result) => stageOutput(run, result, flags),
    abandon: () => run.onePass.abandon(),
  };
}
