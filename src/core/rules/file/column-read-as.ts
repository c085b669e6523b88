import type { Column } from '../../model/field.ts';
import type { Shown } from '../../model/vocabulary.ts';
import { showColumn, showHeader, showTrusted } from '../../values/redact.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'file/column-read-as',
  kind: 'any',
  outcome: 'note',
  basis: 'judgement',
  source: 'Our inference from the header and the cells below it',
  summary: 'Columns with headers of your own were read as fields',
  why: 'Your sheet does not need our headers. What each column was taken for is listed, so that you can see whether it is right.',
  cure: 'If a column was taken for the wrong field, say what it is with --map, or in the settings under "columns"',
  examples: {
    bad: {
      headers: [
        'First Name',
        'Last Name',
        'Work E-mail Address',
        'Provider or Facility Name',
        'NPI',
        'Medicaid ID',
      ],
    },
    good: {
      headers: ['First Name', 'Last Name', 'Email', 'Provider or Facility Name', 'NPI', 'Medicaid ID'],
    },
  },
  messages: {
    read: defineMessage(
      ({ columns }: { columns: Shown }) => `Read ${columns}; if one is wrong, use --map to put it right`,
    ),
  },
  begin(_context, header, reportFile) {
    return {
      finish() {
        const { fields } = header.dictionary;
        const describe = (column: Column): Shown => {
          const names = column.isFullName ? ['firstName', 'lastName'] : [column.field];
          const headers = fields.filter(({ name }) => names.includes(name)).map((field) => field.header);
          return showTrusted(`${showColumn(column)} as ${showHeader(headers.join(' and '))}`);
        };
        const read = header.columns.filter(({ by }) => by === 'meaning' || by === 'content');
        if (read.length > 0)
          reportFile(null, 'read', { columns: showTrusted(read.map(describe).join(', ')) });
      },
    };
  },
});
