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
  summary: 'Some columns have your own headings, and we read them.',
  why: 'Your spreadsheet does not need our headings. The message lists what we took each column for, so that you can check it.',
  cure: 'Check each column in the message. If one is wrong, use our heading, or say what it is with --map.',
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
      ({ columns }: { columns: Shown }) => `Read ${columns}. If one is wrong, use --map to fix it.`,
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
