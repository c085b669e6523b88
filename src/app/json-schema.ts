import { getDictionary } from '../core/fields/index.ts';
import type { Field } from '../core/model/field.ts';
import type { Kind } from '../core/model/vocabulary.ts';
import { z } from './zod.ts';

const day = z.iso.date();
const count = z.int().min(0);
const row = z.int().min(1);

const finding = z
  .strictObject({
    rule: z.string().describe('portal-check explain <rule> tells more'),
    outcome: z.enum(['closed', 'denied', 'delayed', 'review', 'note']),
    message: z.string().describe('one line; no cell value unless --show-values was given'),
    field: z.string().nullable(),
    column: z.string().nullable().describe('the header as written in the file, or the column’s letter'),
    cell: z.string().nullable().describe('like H5; null in JSON'),
    basis: z.enum(['notice', 'rule', 'standard', 'plan', 'assumed', 'secondary', 'judgement']),
    source: z.string(),
  })
  .meta({ id: 'finding' });

const nextStep = z
  .strictObject({
    action: z.enum(['redirect', 'stop', 'answer', 'fix', 'wait', 'check', 'none', 'submit']),
    to: z.string().optional(),
    on: day.nullable().optional().describe('the first day for a ticket, or the day to wait for'),
    by: day.nullable().optional().describe('the last day; all three are null after --no-days'),
    safeBy: day.nullable().optional().describe('the last day that is safe by every reading'),
  })
  .meta({ id: 'nextStep' });

const verdict = z.enum(['closed', 'denied', 'delayed', 'review', 'ready']);

const result = z
  .strictObject({
    record: z.int().min(1).describe('its place among the records'),
    row: row.describe('as Excel numbers it; in JSON the place in the array'),
    verdict,
    nextStep,
    findings: z.array(finding),
    corrections: z
      .array(z.strictObject({ field: z.string(), done: z.string() }))
      .optional()
      .describe('what was corrected in the clean files'),
  })
  .meta({ id: 'result' });

const request = z.strictObject({
  individuals: count,
  processing: z.strictObject({ earliest: day.nullable(), latest: day.nullable() }),
});

const column = z
  .strictObject({
    column: z.string().describe('A, B, ... AA'),
    header: z.string().nullable().describe('as written in the file; null where it may be health information'),
    field: z
      .union([z.string(), z.array(z.string()).length(2)])
      .nullable()
      .describe("null where the column is not read; two for a person's full name"),
    by: z
      .enum(['layout', 'map', 'name', 'alias', 'meaning', 'content'])
      .nullable()
      .describe('how the field was found'),
  })
  .meta({ id: 'column' });

const file = z
  .strictObject({
    file: z.string().describe('as it was given; - is standard input'),
    kind: z.enum(['registration', 'ticket']),
    records: count,
    checked: count.optional().describe('rows that a person of the office has marked as checked'),
    request: request.optional().describe('registrations only'),
    skippedRows: z
      .array(
        z.strictObject({ row, why: z.enum(['total', 'note', 'heading', 'number', 'header', 'example']) }),
      )
      .describe('rows that are no records'),
    columns: z.array(column).describe('the columns of the header row in order; empty for JSON'),
    results: z.array(result).describe('every record, in the order of the input'),
    findings: z.array(finding).describe('what concerns the whole file'),
  })
  .meta({ id: 'file' });

const report = z
  .strictObject({
    reportVersion: z.literal(1),
    tool: z.strictObject({ name: z.literal('portal-check'), version: z.string() }),
    asOf: day,
    rulebook: day.describe('the notice that was checked by'),
    settings: z
      .strictObject({
        file: z.string().nullable().describe('the settings file; null where none applied'),
        layout: z.string().nullable().describe('the layout file; null where none applied'),
        failOn: z
          .enum(['closed', 'denied', 'delayed', 'review', 'never'])
          .nullable()
          .describe('least outcome that makes exit status 1; null in the library'),
        closedDays: z.array(day).describe('days on which State offices are closed beside the holidays'),
      })
      .describe('what was set for this check'),
    summary: z.strictObject({
      files: count,
      records: count,
      skipped: count.describe('rows that are no records'),
      findings: count,
      verdicts: z.strictObject({ ready: count, review: count, delayed: count, denied: count, closed: count }),
    }),
    baseline: z
      .strictObject({
        file: z.string().describe('the earlier report'),
        asOf: day.describe('the day it was made for'),
        new: count,
        fixed: count,
        outgrown: count.describe('gone because only time changed, such as too early'),
        remaining: count,
      })
      .optional()
      .describe('how many findings an earlier report has not, has alone, and has too; with --baseline'),
    files: z.array(file),
    crashes: z
      .array(z.strictObject({ rule: z.string(), file: z.string(), row: row.nullable() }))
      .optional()
      .describe('rules that failed: a defect of portal-check, and the report is not whole'),
  })
  .meta({
    $id: 'urn:portal-check:schema:report',
    title: 'portal-check report',
    description: 'What portal-check --format json prints',
  });

/** The JSON Schema (2020-12) of the report, or of drafts of that kind. */
export function buildJsonSchema(name: Kind | 'report'): object {
  if (name === 'report') return z.toJSONSchema(report);
  const record = buildRecordSchema(name).meta({ id: name });
  if (name === 'registration') {
    return z.toJSONSchema(
      record.meta({
        id: undefined,
        $id: 'urn:portal-check:schema:registration',
        title: 'portal-check registration',
      }),
    );
  }
  const any = z.union([record, z.array(record), z.looseObject({ tickets: z.array(record) })]);
  return z.toJSONSchema(
    any.meta({
      $id: 'urn:portal-check:schema:ticket',
      title: 'portal-check tickets',
      description: 'One ticket, or a list of them',
    }),
  );
}

/** Unknown keys are allowed: a rule reports them. */
function buildRecordSchema(kind: Kind) {
  const shape = getDictionary(kind).fields.map((field) => {
    const value = buildValueSchema(field);
    const whole = field.required?.basis === 'notice' ? value : value.nullable().optional();
    return [field.name, whole.describe(describeField(field))];
  });
  return z.looseObject(Object.fromEntries(shape) as Record<string, z.ZodType>);
}

function buildValueSchema({ kind, choices = {} }: Field): z.ZodType {
  switch (kind) {
    case 'day':
      return z.string();
    case 'yes-no':
      return z.union([z.boolean(), z.enum(['yes', 'no']), z.string()]);
    case 'choice':
      return z.union([z.enum(Object.keys(choices)), z.string()]);
    case 'amount':
      return z.union([z.number(), z.string()]);
    case 'id':
      return z.union([z.string(), z.int().min(0)]);
    default:
      return z.string();
  }
}

function describeField({ header, about, kind, required }: Field): string {
  const form = kind === 'day' ? '; YYYY-MM-DD' : '';
  if (!required) return `${header}: ${about}${form}`;
  return `${header}: ${about}${form}; ${required.basis === 'assumed' ? 'assumed to be required' : 'required'}`;
}
