import { REGISTRATION } from '../../core/fields/registration.ts';
import { TICKET } from '../../core/fields/ticket.ts';
import { z } from '../zod.ts';
import type { Issue } from '../zod-issues.ts';

/** In characters. Some templates put instructions into the header. */
const MAX_HEADER_LENGTH = 1000;

const FIELD_NAMES = [
  ...new Set([...REGISTRATION.fields, ...TICKET.fields].map((field) => field.name)),
] as const;

const header = z.string().min(1).max(MAX_HEADER_LENGTH);

const column = z
  .strictObject({
    header: header.describe(
      'as the template has it; two-row headers as one, "Provider" over "Name" as "Provider Name"',
    ),
    field: z
      .enum(FIELD_NAMES)
      .optional()
      .describe('our name for the field; leave it out for a column that we do not know, such as Fax'),
    aliases: z.array(header).max(50).optional().describe('other headers that mean the same'),
    required: z
      .boolean()
      .optional()
      .describe('whether the template requires it; the Medicaid ID is required in any case'),
    choices: z
      .array(z.string().min(1).max(255))
      .max(5000)
      .optional()
      .describe('the list that the template lets choose from'),
  })
  .meta({ id: 'column' });

const rowNumber = z.int().min(1).max(1_048_576);

/** The content of a layout file. `validate.ts` checks that its parts agree with each other. */
const LAYOUT_SCHEMA = z
  .strictObject({
    $schema: z.string().optional().describe('where this schema is, for editors'),
    kind: z
      .enum(['registration', 'ticket'])
      .optional()
      .describe('what the template is for; registration if left out'),
    workbook: z
      .string()
      .regex(/\.xls[xm]$/i, 'Name an .xlsx or .xlsm file.')
      .optional()
      .describe(
        'your copy of the portal’s template; clean registrations are written into a copy of it. Relative to this file',
      ),
    sheet: z.string().optional().describe('the sheet of it that holds the rows'),
    headerRow: rowNumber.optional().describe('the row of its headers; the lower one of two'),
    headerRows: z
      .union([z.literal(1), z.literal(2)])
      .optional()
      .describe('2 if group headers are above the headers'),
    firstRow: rowNumber
      .optional()
      .describe('the row for the first record; the one below the header if left out'),
    columns: z.array(column).min(1).max(1000).describe('all columns of the template, in its order'),
  })
  .meta({
    $id: 'urn:portal-check:schema:layout',
    title: 'portal-check layout',
    description: 'Column names and required fields of your copy of the portal’s template',
  });

/** The content of a layout file. */
export type LayoutFile = z.infer<typeof LAYOUT_SCHEMA>;

/** Checks a layout file's content by the schema. */
export function parseLayout(content: unknown): { layout: LayoutFile } | { issues: readonly Issue[] } {
  const parsed = LAYOUT_SCHEMA.safeParse(content);
  return parsed.success ? { layout: parsed.data } : { issues: parsed.error.issues as readonly Issue[] };
}

/** The JSON Schema of a layout file. */
export function buildLayoutJsonSchema(): object {
  return z.toJSONSchema(LAYOUT_SCHEMA);
}
