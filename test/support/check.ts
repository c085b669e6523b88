import { buildReport } from '../../src/app/check/build-report.ts';
import { type CheckResult, type CheckSurroundings, checkInputs } from '../../src/app/check/check.ts';
import type { Input } from '../../src/app/check/check-file.ts';
import type { CheckOptions } from '../../src/app/settings/resolve.ts';
import type { Report } from '../../src/core/model/report.ts';
import { createNodePlatform } from '../../src/node/platform.ts';

type Inputs = Input | readonly Input[];

/** Checks as the program does, with files that can be read a second time. */
export function runChecks(
  inputs: Inputs,
  options: CheckOptions = {},
  surroundings: Partial<CheckSurroundings> = {},
): Promise<CheckResult> {
  return checkInputs(inputs, options, {
    platform: createNodePlatform(),
    now: () => new Date(),
    ...surroundings,
  });
}

/** Checks and returns the report. */
export async function check(
  inputs: Inputs,
  options: CheckOptions = {},
  surroundings: Partial<CheckSurroundings> = {},
): Promise<Report> {
  return buildReport(await runChecks(inputs, options, surroundings));
}
