import { listAbsentFields } from '../../fields/needed.ts';
import type { Kind, Outcome, Shown } from '../../model/vocabulary.ts';
import { showHeader } from '../../values/redact.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

const LEADS_TO = { registration: 'denied', ticket: 'closed' } as const satisfies Record<Kind, Outcome>;

export default defineFileRule({
  id: 'file/missing-column',
  kind: 'any',
  outcome: 'denied',
  basis: 'notice',
  source: 'notice §4a, §9',
  summary: 'A column that every row needs is missing.',
  why: 'Without the column, each row lacks that value. An incomplete registration would be denied, and an incomplete ticket would be closed.',
  cure: 'Add the column, or give yours this heading. If it is your clinic or your contact, you can run portal-check init once. It asks, and then every row has it.',
  examples: {
    bad: { headers: ['First Name', 'Last Name', 'Email', 'Phone', 'Provider or Facility Name', 'NPI'] },
    good: {
      headers: ['First Name', 'Last Name', 'Email', 'Phone', 'Provider or Facility Name', 'Medicaid ID'],
    },
  },
  messages: {
    denied: defineMessage(
      ({ header }: { header: Shown }) =>
        `There is no column "${header}". Every registration would be denied without it.`,
      {
        appliesToAll: true,
      },
    ),
    'denied-assumed': defineMessage(
      ({ header }: { header: Shown }) =>
        `There is no column "${header}". It is assumed to be required, so every registration would be denied.`,
      { basis: 'assumed', appliesToAll: true },
    ),
    closed: defineMessage(
      ({ header }: { header: Shown }) =>
        `There is no column "${header}". Every ticket would be closed without it.`,
      {
        outcome: 'closed',
        appliesToAll: true,
      },
    ),
    'closed-assumed': defineMessage(
      ({ header }: { header: Shown }) =>
        `There is no column "${header}". It is assumed to be required, so every ticket would be closed.`,
      { outcome: 'closed', basis: 'assumed', appliesToAll: true },
    ),
    provider: defineMessage(
      () =>
        'There is no column "Provider NPI" or "Provider Medicaid ID". One is assumed to be required, so every ticket would be closed.',
      { outcome: 'closed', basis: 'assumed', source: 'notice §9', appliesToAll: true },
    ),
  },
  begin(_context, header, reportFile) {
    return {
      finish() {
        // In JSON, a record without a key has an empty field, not a missing column.
        if (header.shape === 'records') return;
        const { kind, fields, template } = header.dictionary;
        const absent = listAbsentFields(header);
        for (const { name, header: expected, required } of fields) {
          if (!required || !absent.has(name)) continue;
          const { basis, source } = required;
          const id = basis === 'assumed' ? (`${LEADS_TO[kind]}-assumed` as const) : LEADS_TO[kind];
          reportFile(name, id, { header: showHeader(expected) }, { basis, source });
        }
        // With a layout, the layout alone decides which columns are required.
        if (kind !== 'ticket' || template) return;
        if (absent.has('npi') && absent.has('medicaidId')) reportFile('npi', 'provider', {});
      },
    };
  },
});
