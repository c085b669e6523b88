import { listRequiredFields, MAX_NAMED_BLANKS } from '../../fields/needed.ts';
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
  summary: 'A cell that a ticket needs is blank.',
  why: 'An incomplete ticket would be closed, and a closed ticket is not opened again. The HFS notice names only a few of the cells. The rest are assumed, and your own portal template can change that.',
  cure: 'Fill in the cell.',
  examples: { bad: { cells: { mco: '' } }, good: { cells: { mco: 'Meridian' } } },
  messages: {
    empty: defineMessage(
      ({ header }: { header: Shown }) => `${header} is blank. An incomplete ticket would be closed.`,
    ),
    assumed: defineMessage(
      ({ header }: { header: Shown }) =>
        `${header} is blank. It is assumed to be required. An incomplete ticket would be closed.`,
      { basis: 'assumed' },
    ),
    words: defineMessage(
      ({ header }: { header: Shown }) =>
        `The word under ${header} counts as blank. An incomplete ticket would be closed.`,
    ),
    'words-assumed': defineMessage(
      ({ header }: { header: Shown }) =>
        `The word under ${header} counts as blank. It is assumed to be required, so this ticket would be closed.`,
      { basis: 'assumed' },
    ),
    provider: defineMessage(
      () =>
        'The NPI and the Medicaid ID are both blank. One is assumed to be required. An incomplete ticket would be closed.',
      { basis: 'assumed' },
    ),
    'provider-words': defineMessage(
      () =>
        'The words for NPI or Medicaid ID count as blank. One of the two is assumed to be required, so this ticket would be closed.',
      { basis: 'assumed' },
    ),
  },
  check(row, _context, report) {
    let named = 0;
    for (const { name, header, required } of listRequiredFields(row.dictionary)) {
      if (named >= MAX_NAMED_BLANKS) break;
      if (required.rule !== ID) continue;
      // A layout may require a column that is not a built-in field.
      const field = name as TicketField;
      if (!row.isBlank(field) || !row.hasColumn(field)) continue;
      named += 1;
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
