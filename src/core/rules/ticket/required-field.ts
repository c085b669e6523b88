import { listRequiredFields } from '../../fields/needed.ts';
import type { TicketField } from '../../fields/ticket.ts';
import type { Shown } from '../../model/vocabulary.ts';
import { showHeader } from '../../values/redact.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

const ID = 'ticket/required-field';

export default defineRowRule({
  id: ID,
  kind: 'ticket',
  outcome: 'closed',
  basis: 'notice',
  source: 'notice §9',
  summary: 'A field that a ticket needs is empty',
  why: 'An incomplete ticket is closed, and a closed ticket is not re-opened. The notice names few of the fields; the rest are our assumed layout, which a layout of your own replaces.',
  cure: 'Fill the field, or name the fields that your copy of the template requires in a layout file',
  examples: { bad: { cells: { mco: '' } }, good: { cells: { mco: 'Meridian' } } },
  messages: {
    empty: defineMessage(
      ({ header }: { header: Shown }) => `${header} is empty; an incomplete ticket is closed`,
    ),
    assumed: defineMessage(
      ({ header }: { header: Shown }) =>
        `${header} is empty and assumed to be required; an incomplete ticket is closed`,
      { basis: 'assumed' },
    ),
    words: defineMessage(
      ({ header }: { header: Shown }) =>
        `${header}: what it says counts as blank; an incomplete ticket would be closed`,
    ),
    'words-assumed': defineMessage(
      ({ header }: { header: Shown }) =>
        `${header}: what it says counts as blank; assumed to be required, so it would be closed`,
      { basis: 'assumed' },
    ),
    provider: defineMessage(
      () =>
        'NPI and Medicaid ID are both empty; one is assumed to be required, an incomplete ticket is closed',
      { basis: 'assumed' },
    ),
    'provider-words': defineMessage(
      () =>
        'neither NPI nor Medicaid ID: words count as blank; one is assumed to be required, so it would be closed',
      { basis: 'assumed' },
    ),
  },
  check(row, _context, report) {
    for (const { name, header, required } of listRequiredFields(row.dictionary)) {
      if (required.rule !== ID) continue;
      // A layout may require a column that is not a built-in field.
      const field = name as TicketField;
      if (!row.isBlank(field) || !row.hasColumn(field)) continue;
      const { basis, source } = required;
      const ids = row.hasPlaceholder(field)
        ? (['words-assumed', 'words'] as const)
        : (['assumed', 'empty'] as const);
      report(field, ids[basis === 'assumed' ? 0 : 1], { header: showHeader(header) }, { basis, source });
    }
    if (row.dictionary.template) return;
    const hasColumn = row.hasColumn('npi') || row.hasColumn('medicaidId');
    if (!hasColumn || row.isAsked('npi') || row.isAsked('medicaidId')) return;
    if (!row.isBlank('npi') || !row.isBlank('medicaidId')) return;
    const hasWords = row.hasPlaceholder('npi') || row.hasPlaceholder('medicaidId');
    report('npi', hasWords ? 'provider-words' : 'provider', {});
  },
});
