import { fileRule, say } from '../../rule.ts';
import type { Shown } from '../../types.ts';
import { isOurs } from '../../values/header-name.ts';
import { showColumn, showHeader, showOwn } from '../../values/shown.ts';

export default fileRule({
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
    column: say(
      ({ column, header, read }: { column: Shown; header: Shown; read: Shown }) =>
        `${column} is a second one for ${header} and not read; column ${read} is`,
    ),
    key: say(
      ({ column }: { column: Shown }) => `${column} stands twice in one object; the last value is read`,
    ),
  },
  begin(_context, header, tell) {
    return {
      finish() {
        const { fields } = header.dictionary;
        for (const { column, field } of header.duplicates) {
          const place = fields.findIndex((each) => each.name === field);
          const name = showHeader(fields[place]?.header ?? '');
          const read = showOwn(header.byField[place]?.letter ?? '');
          tell(field, 'column', { column: showColumn(column), header: name, read });
        }
        for (const column of header.columns) {
          const isTwice = header.read.doubledKeys.includes(column.header) && !isOurs(column.header, true);
          if (isTwice) tell(column.field, 'key', { column: showColumn(column) });
        }
      },
    };
  },
});
