import { isNeeded } from '../../fields/needed.ts';
import type { Field } from '../../model/field.ts';
import type { Shown } from '../../model/vocabulary.ts';
import { showColumn, showColumnMapping, showHeader, showTrusted } from '../../values/redact.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

export default defineFileRule({
  id: 'file/column-question',
  kind: 'any',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from the header and the cells below it',
  summary: 'A column may be one that the file needs, and only you can tell.',
  why: 'If we guessed wrong, we would check every row by the wrong number. So we do not read it until you say what it is.',
  cure: 'If it is, give the column that heading, or add the --map from the message to your command. If not, leave it.',
  examples: {
    bad: {
      headers: ['First Name', 'Last Name', 'Email', 'Provider or Facility Name', 'NPI', 'Provider ID'],
    },
    good: {
      headers: ['First Name', 'Last Name', 'Email', 'Provider or Facility Name', 'NPI', 'Medicaid ID'],
    },
  },
  messages: {
    needed: defineMessage(
      ({ column, header, map }: { column: Shown; header: Shown; map: Shown }) =>
        `Is ${column} the ${header}? If so: --map ${map}`,
      { appliesToAll: true },
    ),
    optional: defineMessage(
      ({ column, header, map }: { column: Shown; header: Shown; map: Shown }) =>
        `Is ${column} the ${header}? If so: --map ${map}`,
    ),
  },
  begin(_context, header, reportFile) {
    const { dictionary, questions } = header;
    return {
      finish() {
        for (const { column, fields } of questions) {
          const asked = fields.map((name) => dictionary.fields.find((field) => field.name === name) as Field);
          const isNeededField = fields.some((name) => isNeeded(name, dictionary));
          reportFile(fields[0] as string, isNeededField ? 'needed' : 'optional', {
            column: showColumn(column),
            header: showTrusted(asked.map(({ header }) => showHeader(header)).join(' or the ')),
            map: showTrusted(asked.map(({ name }) => showColumnMapping(column, name)).join(' or ')),
          });
        }
      },
    };
  },
});
