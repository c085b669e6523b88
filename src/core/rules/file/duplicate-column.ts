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
  summary: 'Two columns are for the same thing, and only one of them is read.',
  why: 'We read the column with the exact heading, or else the first one. The other is not checked, and it may be the one you meant.',
  cure: 'Rename or delete the wrong column.',
  examples: {
    bad: { headers: ['First Name', 'Last Name', 'E-mail', 'Email', 'Medicaid ID'] },
    good: { headers: ['First Name', 'Last Name', 'Email', 'Medicaid ID'] },
  },
  messages: {
    column: defineMessage(
      ({ column, header, read }: { column: Shown; header: Shown; read: Shown }) =>
        `More than one column is for ${header}. We read ${read}, not ${column}.`,
    ),
    key: defineMessage(
      ({ column }: { column: Shown }) => `One object has ${column} twice. We read the last value.`,
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
              read: showTrusted(`column ${read.letter}`),
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
