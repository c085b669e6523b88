export { check, type Surroundings } from './app/check/check.ts';
export type { Input, Progress } from './app/check/check-file.ts';
export type { CheckOptions } from './app/settings/resolve.ts';
export type { PlanSetting } from './core/model/context.ts';
export { InputError, SettingsError } from './core/model/errors.ts';
export type {
  Action,
  Crash,
  FileReport,
  Finding,
  NextStep,
  Report,
  Request,
  Result,
  Summary,
} from './core/model/report.ts';
export type { Basis, InputFormat, Kind, Outcome, Verdict } from './core/model/vocabulary.ts';
export type { Limits } from './formats/bytes/limits.ts';
export type { RowsInput } from './formats/rows-in-memory.ts';
