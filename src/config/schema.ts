import type { Issue } from '../layout/issues.ts';
import { z } from '../zod.ts';
import { LIMITS_SCHEMA } from './limits.ts';

const LONGEST_REASON = 200;

const path = z.string().min(1).max(4096);
const setting = z.enum(['review', 'off']);

const rule = z.union([
  setting,
  z.strictObject({
    set: setting,
    reason: z
      .string()
      .trim()
      .min(1)
      .max(LONGEST_REASON)
      .regex(/^[^\p{Cc}]*$/u, 'one line expected')
      .describe('why; every report lists it, so it holds nothing of a patient'),
  }),
]);

/** What a settings file may hold. Which rules there are is checked in `faults.ts`. */
const CONFIG_SCHEMA = z
  .strictObject({
    $schema: z.string().optional().describe('where this schema stands, for editors'),
    layout: path.optional().describe('the layout file of your template; all paths are relative to this file'),
    roster: path.optional().describe('who is already registered'),
    history: z.array(path).max(1000).optional().describe('tickets submitted before'),
    failOn: z
      .enum(['closed', 'denied', 'delayed', 'review', 'never'])
      .optional()
      .describe('least outcome that makes exit status 1'),
    closedDays: z
      .array(z.iso.date('a day as YYYY-MM-DD expected'))
      .max(1000)
      .optional()
      .describe('days on which State offices are closed beside the holidays, by proclamation'),
    rules: z
      .record(z.string(), rule)
      .optional()
      .describe('rules set to review, or off; one that stands on a notice or the rule needs a reason'),
    limits: LIMITS_SCHEMA.optional(),
  })
  .meta({ title: 'portal-check settings', description: 'portal-check.config.json' });

export type ConfigFile = z.infer<typeof CONFIG_SCHEMA>;

/** A settings file's content as it may be, or what is wrong with it. */
export function parseConfig(content: unknown): { config: ConfigFile } | { issues: readonly Issue[] } {
  const parsed = CONFIG_SCHEMA.safeParse(content);
  return parsed.success ? { config: parsed.data } : { issues: parsed.error.issues as readonly Issue[] };
}

/** The names of the settings, for a misspelt one. */
export const SETTING_NAMES: readonly string[] = Object.keys(CONFIG_SCHEMA.shape);

/** The JSON Schema of a settings file. */
export function configJsonSchema(): object {
  return z.toJSONSchema(CONFIG_SCHEMA);
}
