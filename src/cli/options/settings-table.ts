import type { Config } from '../../app/settings/read-file.ts';
import type { CheckFlags } from './flags.ts';

/** The option that each key of a settings file sets. */
export const SETTINGS = {
  layout: 'layout',
  roster: 'roster',
  history: 'history',
  failOn: 'failOn',
  noDays: 'days',
  closedDays: 'closedDays',
  limits: 'limits',
  defaults: 'defaults',
  columns: 'columns',
  plans: 'plans',
  rules: 'ruleSettings',
} as const satisfies Record<Exclude<keyof Config, 'path'>, keyof CheckFlags>;
