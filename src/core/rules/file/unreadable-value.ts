import type { Context } from '../../model/context.ts';
import type { Field, Row } from '../../model/field.ts';
import type { CellFact } from '../../model/input.ts';
import type { Kind, Shown } from '../../model/vocabulary.ts';
import { isDayFirstDate } from '../../values/date-text.ts';
import { show, showTrusted } from '../../values/redact.ts';
import { getCellError } from '../../values/spreadsheet-damage.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

type What = { what: Shown };

const LEADS_TO = { registration: 'denied', ticket: 'closed' } as const satisfies Record<Kind, string>;

const LOST: Partial<Record<CellFact, string>> = {
  'formula-empty': 'a formula saved without its result: open the file in Excel and save it',
  nested: 'a list or an object instead of a plain value',
};

export default defineRowRule({
  id: 'file/unreadable-value',
  kind: 'any',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from the kinds of the fields',
  summary: 'A date, a yes or no, a choice or an amount cannot be read',
  why: 'Nothing is guessed: 15/10/2026 may be a slip of day and month. A field that is needed and cannot be read is as good as empty.',
  cure: 'Type it as the message says: a date as mm/dd/yyyy, yes or no, one of the choices, or dollars such as 1,234.50',
  examples: { bad: { cells: { npi: '#N/A' } }, good: { cells: { npi: '1234567893' } } },
  messages: {
    review: defineMessage(({ what }: What) => what),
    closed: defineMessage(({ what }: What) => `${what}; an incomplete ticket is closed`, {
      outcome: 'closed',
    }),
    'closed-assumed': defineMessage(({ what }: What) => `${what}; assumed to be required, so closed`, {
      outcome: 'closed',
    }),
    denied: defineMessage(({ what }: What) => `${what}; an incomplete registration is denied`, {
      outcome: 'denied',
    }),
    'denied-assumed': defineMessage(({ what }: What) => `${what}; assumed to be required, so denied`, {
      outcome: 'denied',
    }),
  },
  check(row, context, report) {
    for (const field of row.unreadable()) {
      const what = describeFault(field, row, context);
      if (!field.required) {
        report(field.name, 'review', { what });
        continue;
      }
      const { basis, source } = field.required;
      const id = LEADS_TO[row.kind];
      report(field.name, basis === 'assumed' ? `${id}-assumed` : id, { what }, { basis, source });
    }
  },
});

function describeFault(field: Field, row: Row, context: Context): Shown {
  const fact = row.fact(field.name);
  if (getCellError(fact) !== undefined) return showTrusted('an error such as #N/A instead of a value');
  const lost = fact && LOST[fact];
  if (lost) return showTrusted(lost);
  if (field.doubt !== undefined) return showTrusted(field.doubt);
  const text = row.text(field.name);
  if (field.kind === 'yes-no') return showTrusted(`${show(text, context)}, yes or no expected`);
  if (field.kind === 'amount')
    return showTrusted(`${show(text, context)}, dollars of 0 or more expected, such as 1,234.50`);
  if (field.choices) return showTrusted(`one of ${Object.keys(field.choices).join(', ')} expected`);
  if (isDayFirstDate(text))
    return showTrusted('the month is over 12: mm/dd/yyyy expected, such as 10/15/2026');
  return showTrusted(`${show(text, context)}, a date such as 10/15/2026 expected`);
}
