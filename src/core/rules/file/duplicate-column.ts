import { isAddedColumn } from '../../fields/header-name.ts';
import type { Shown } from '../../model/vocabulary.ts';
import { showColumn, showHeader, showTrusted } from '../../values/redact.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'file/duplicate-column',
  kind: 'any',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference: one field has one column',
  summary: 'Two columns are for one field, and only one of them is read',
  why: 'The column with the exact header is read, else the first. What stands in the other is not checked, and may be what was meant.',
  cure: 'Rename or delete the column that is not meant',
  examples: {
    bad: { headers: ['First Name', 'Last Name', 'E-mail', 'Email', 'Medicaid ID'] },
    good: { headers: ['First Name', 'Last Name', 'Email', 'Medicaid ID'] },
  },
  messages: {
    column: defineMessage(
      ({ column, header, read }: { column: Shown; header: Shown; read: Shown }) =>
        `${column} repeats ${header}; ${read} is read`,
    ),
    key: defineMessage(
      ({ column }: { column: Shown }) => `${column} stands twice in one object; the last value is read`,
    ),
  },
  begin(_context, header, reportFile) {
    return {
      finish() {
        header.dictionary.fields.forEach((field, index) => {
          const read = header.byField[index];
          if (!read) return;
          for (const { column } of header.duplicates.filter((other) => other.field === field.name)) {
            const data = {
              column: showColumn(column),
              header: showHeader(field.header),
              read: showTrusted(read.letter),
            };
            reportFile(field.name, 'column', data);
          }
        });
        for (const column of header.columns) {
          const isTwice =
            header.readNotes.duplicateKeys.includes(column.header) && !isAddedColumn(column.header, true);
          if (isTwice) reportFile(column.field, 'key', { column: showColumn(column) });
        }
      },
    };
  },
});
