import { computeBillingWordShare } from '../../columns/header-words.ts';
import { createSimilarFieldFinder, isAddedColumn } from '../../fields/header-name.ts';
import type { Column, Field, Header } from '../../model/field.ts';
import type { Shown } from '../../model/vocabulary.ts';
import { showColumn, showColumns, showHeader, showTrusted } from '../../values/redact.ts';
import { defineFileRule, defineMessage } from '../rule.ts';

/** Of more unknown columns, the further ones are not compared with our headers. */
const MAX_COMPARED_COLUMNS = 1000;

export default defineFileRule({
  id: 'file/unknown-column',
  kind: 'any',
  outcome: 'note',
  basis: 'judgement',
  source: 'Our inference from the list of fields',
  summary: 'Some columns are not checked, because we do not know their headings.',
  why: 'An extra column does no harm. A misspelled heading does: what is under it counts as missing.',
  cure: 'If the heading is a typo, fix it. If your portal template uses it, ask your IT person to set up that template with --layout.',
  examples: {
    bad: { headers: ['First Name', 'Last Name', 'Email', 'Medcaid ID'] },
    good: { headers: ['First Name', 'Last Name', 'Email', 'Medicaid ID'] },
  },
  messages: {
    unknown: defineMessage(({ columns }: { columns: Shown }) => `Not checked: ${columns}.`),
    resembles: defineMessage(
      ({ column, header }: { column: Shown; header: Shown }) =>
        `We do not know ${column}, so we did not read it. Is it "${header}"?`,
      { outcome: 'review' },
    ),
    misspelled: defineMessage(
      ({ column, header }: { column: Shown; header: Shown }) =>
        `We read ${column} as "${header}". Is that right?`,
      { outcome: 'review' },
    ),
  },
  begin(_context, header, reportFile) {
    const isKey = header.shape === 'records';
    const explained = new Set([...header.duplicates, ...header.questions].map(({ column }) => column));
    const isUnknown = (column: Column): boolean =>
      column.field === null &&
      column.by === null &&
      column.header.trim() !== '' &&
      !isAddedColumn(column.header, isKey) &&
      !explained.has(column);
    return {
      // Not before the last record: any JSON record may bring new keys.
      finish() {
        for (const column of header.columns) {
          const field = findMisspelledField(column, header);
          if (field)
            reportFile(field.name, 'misspelled', {
              column: showColumn(column),
              header: showHeader(field.header),
            });
        }
        const unknown: Column[] = [];
        const findSimilarField = createSimilarFieldFinder(header, header.dictionary);
        for (const [i, column] of header.columns.filter(isUnknown).entries()) {
          const similar = i < MAX_COMPARED_COLUMNS ? findSimilarField(column.header) : undefined;
          if (!similar) unknown.push(column);
          else
            reportFile(similar.name, 'resembles', {
              column: showColumn(column),
              header: isKey ? showTrusted(similar.name) : showHeader(similar.header),
            });
        }
        if (unknown.length > 0) reportFile(null, 'unknown', { columns: showColumns(unknown) });
      },
    };
  },
});

/** The field of a column that was read by meaning though its header misses the field's by a letter or two. */
function findMisspelledField({ by, field, header }: Column, { dictionary }: Header): Field | undefined {
  if (by !== 'meaning' || computeBillingWordShare([header]) === 1) return undefined;
  const fields = dictionary.fields.filter(({ name }) => name === field);
  return createSimilarFieldFinder({ byField: [] }, { ...dictionary, fields })(header);
}
