import { findSimilarField, isAddedColumn } from '../../fields/header-name.ts';
import type { Column } from '../../model/field.ts';
import type { Shown } from '../../model/vocabulary.ts';
import { showColumn, showHeader, showTrusted } from '../../values/redact.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'file/unknown-column',
  kind: 'any',
  outcome: 'note',
  basis: 'judgement',
  source: 'Our inference from the list of fields',
  summary: 'A column is none of the fields, so nothing in it is checked',
  why: 'A column of your own does no harm. A misspelt header does: what stands below it counts as missing.',
  cure: 'Correct the header where it was meant for a field. Where your template calls the field so, name it in a layout file',
  examples: {
    bad: { headers: ['First Name', 'Last Name', 'Email', 'Medcaid ID'] },
    good: { headers: ['First Name', 'Last Name', 'Email', 'Medicaid ID'] },
  },
  messages: {
    unknown: defineMessage(({ column }: { column: Shown }) => `${column} is unknown and not checked`),
    resembles: defineMessage(
      ({ column, header }: { column: Shown; header: Shown }) =>
        `${column} is unknown and not read; is it "${header}"?`,
      { outcome: 'review' },
    ),
  },
  begin(_context, header, reportFile) {
    const isKey = header.shape === 'records';
    const taken = new Set<Column>(header.duplicates.map(({ column }) => column));
    return {
      // Not before the last record: any JSON record may bring new keys.
      finish() {
        for (const column of header.columns) {
          if (column.field !== null || taken.has(column)) continue;
          if (column.header.trim() === '' || isAddedColumn(column.header, isKey)) continue;
          const similar = findSimilarField(column.header, header, header.dictionary);
          const shown = showColumn(column);
          if (!similar) reportFile(null, 'unknown', { column: shown });
          else
            reportFile(similar.name, 'resembles', {
              column: shown,
              header: isKey ? showTrusted(similar.name) : showHeader(similar.header),
            });
        }
      },
    };
  },
});
