import { DEFAULT_FIELDS } from '../../core/fields/office-defaults.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { z } from '../zod.ts';
import type { Issue } from '../zod-issues.ts';
import { LIMITS_SCHEMA } from './limits.ts';

const MAX_REASON_LENGTH = 200;

/** Without control characters, marks of direction, separators and tags: they steer a terminal, or hide letters. */
const ONE_LINE = /^[^\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]*$/u;
const ONE_LINE_MESSAGE = 'Type it on one line, without hidden signs.';

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
      .max(MAX_REASON_LENGTH)
      .regex(ONE_LINE, ONE_LINE_MESSAGE)
      .describe('why; every report lists it, so leave out anything about a patient'),
  }),
]);

const MAX_NAME_LENGTH = 40;
const MAX_PATTERN_LENGTH = 60;
const MAX_FILING_LIMIT_DAYS = 3660;

const name = z.string().trim().min(1).max(MAX_NAME_LENGTH).regex(ONE_LINE, ONE_LINE_MESSAGE);
const day = z.iso.date('Type the day like 2026-11-30.');

const plan = z.strictObject({
  name: name.describe('a plan that is known, by any of its names, or one of your own'),
  program: z
    .enum(['HealthChoice Illinois', 'YouthCare', 'MMAI', 'FIDE SNP'])
    .optional()
    .describe('only for a plan of your own: the program it is contracted for'),
  aliases: z
    .array(name)
    .max(100)
    .optional()
    .describe('what your staff write for it; whole texts, in any case'),
  from: day.optional().describe('its first day of service; a plan of your own needs it'),
  to: day.optional().describe('its last day of service'),
  successor: name.optional().describe('who has its members now'),
  filingLimitDays: z
    .int()
    .min(1)
    .max(MAX_FILING_LIMIT_DAYS)
    .optional()
    .describe('calendar days after the denial within which it takes a dispute'),
  trackingNumbers: z
    .array(
      z
        .string()
        .max(MAX_PATTERN_LENGTH)
        .regex(/^[^\p{Cc}\p{L}\p{N}#@?*]*[\p{L}\p{N}#@?*][^\p{Cc}]*$/u, 'Type a form such as AP-######.'),
    )
    .min(1)
    .max(20)
    .optional()
    .describe(
      'the forms of its tracking numbers, one of which must fit: # is a digit, @ a letter, ? either, * any number of any characters, anything else is itself; case, blanks and dashes do not count',
    ),
});

const MAX_DEFAULT_LENGTH = 200;
const MAX_HEADER_LENGTH = 200;

const buildDefaults = (kind: Kind) => {
  const value = z.string().trim().min(1).max(MAX_DEFAULT_LENGTH).regex(ONE_LINE, ONE_LINE_MESSAGE);
  const fields = Object.entries(DEFAULT_FIELDS[kind]).map(
    ([field, about]) => [field, value.exactOptional().describe(about)] as const,
  );
  return z.strictObject(Object.fromEntries(fields)).exactOptional();
};

const defaults = z.strictObject({
  ticket: buildDefaults('ticket').describe('for tickets'),
  registration: buildDefaults('registration').describe('for registrations'),
});

const ABOUT_RULES = 'rules set to review, or off; one based on a notice or the State rule needs a reason';

/** What a settings file may hold. `validate.ts` checks the names of rules, plans and the fields of columns. */
const CONFIG_SCHEMA = z
  .strictObject({
    $schema: z.string().optional().describe('where this schema is, for editors'),
    layout: path.optional().describe('the layout file of your template; all paths are relative to this file'),
    roster: path.optional().describe('who is already registered'),
    history: z.array(path).max(1000).optional().describe('tickets submitted before'),
    failOn: z
      .enum(['closed', 'denied', 'delayed', 'review', 'never'])
      .optional()
      .describe('least outcome that makes exit status 1'),
    noDays: z
      .boolean()
      .exactOptional()
      .describe('true: no day and no count of days in any report; false: days in every report'),
    closedDays: z
      .array(day)
      .max(1000)
      .optional()
      .describe('days on which State offices are closed besides the holidays, by proclamation'),
    defaults: defaults
      .exactOptional()
      .describe("your office's own values, where a file has no column for the field or a blank cell"),
    columns: z
      .record(z.string().min(1).max(MAX_HEADER_LENGTH).regex(ONE_LINE), z.string())
      .exactOptional()
      .describe('what columns of your own are: the header, and the name or header of a field, or ignore'),
    plans: z
      .array(plan)
      .max(200)
      .optional()
      .describe('plans of your own, and what you add to those that are known'),
    rules: z.record(z.string(), rule).optional().describe(ABOUT_RULES),
    limits: LIMITS_SCHEMA.optional(),
  })
  .meta({
    $id: 'urn:portal-check:schema:config',
    title: 'portal-check settings',
    description: 'portal-check.config.json',
  });

export type ConfigFile = z.infer<typeof CONFIG_SCHEMA>;

/** Parses the content of a settings file, or finds what is wrong with it. */
export function parseConfig(content: unknown): { config: ConfigFile } | { issues: readonly Issue[] } {
  const parsed = CONFIG_SCHEMA.safeParse(content);
  return parsed.success ? { config: parsed.data } : { issues: parsed.error.issues as readonly Issue[] };
}

/** The names of the settings, to suggest one for a misspelling. */
export const SETTING_NAMES: readonly string[] = Object.keys(CONFIG_SCHEMA.shape);

/** The keys of a plan in the settings. */
export const PLAN_NAMES: readonly string[] = Object.keys(plan.shape);

/** The JSON Schema of a settings file. It names the rules, so that an editor suggests them. */
export function buildConfigJsonSchema(ruleIds: readonly string[]): object {
  const rules = z.partialRecord(z.enum(ruleIds), rule).optional().describe(ABOUT_RULES);
  return z.toJSONSchema(CONFIG_SCHEMA.extend({ rules }).meta(CONFIG_SCHEMA.meta() ?? {}));
}
