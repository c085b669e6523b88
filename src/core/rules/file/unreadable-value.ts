import type { Context } from '../../model/context.ts';
import type { Field, Row } from '../../model/field.ts';
import type { CellFact } from '../../model/input.ts';
import type { Kind, Shown } from '../../model/vocabulary.ts';
import { isDayFirstDate } from '../../values/date-text.ts';
import { joinChoices } from '../../values/join-choices.ts';
import { show, showTrusted } from '../../values/redact.ts';
import { getCellError } from '../../values/spreadsheet-damage.ts';
import { defineMessage, defineRowRule } from '../rule.ts';

type What = { what: Shown };

const LEADS_TO = { registration: 'denied', ticket: 'closed' } as const satisfies Record<Kind, string>;

const LOST: Partial<Record<CellFact, string>> = {
  'formula-empty': 'This formula was saved without its result. Open the file in Excel, and save it.',
  nested: 'This is a list or an object, not a plain value.',
};

export default defineRowRule({
  id: 'file/unreadable-value',
  kind: 'any',
  outcome: 'review',
  basis: 'judgement',
  source: 'Our inference from the kinds of the fields',
  summary: 'A date, a yes or no, a choice or an amount cannot be read.',
  why: 'We do not guess: in 15/10/2026, day and month may be switched. A required cell that cannot be read counts as blank.',
  cure: 'Type the value again. A date looks like 10/15/2026, and dollars look like 1,234.50.',
  examples: { bad: { cells: { npi: '#N/A' } }, good: { cells: { npi: '1234567893' } } },
  messages: {
    review: defineMessage(({ what }: What) => what),
    closed: defineMessage(({ what }: What) => `${what} An incomplete ticket would be closed.`, {
      outcome: 'closed',
    }),
    'closed-assumed': defineMessage(
      ({ what }: What) => `${what} It is assumed to be required. The ticket would be closed.`,
      { outcome: 'closed' },
    ),
    denied: defineMessage(({ what }: What) => `${what} An incomplete registration would be denied.`, {
      outcome: 'denied',
    }),
    'denied-assumed': defineMessage(
      ({ what }: What) => `${what} It is assumed to be required. The registration would be denied.`,
      { outcome: 'denied' },
    ),
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
  if (getCellError(fact) !== undefined) return showTrusted('This is an error such as #N/A, not a value.');
  const lost = fact && LOST[fact];
  if (lost) return showTrusted(lost);
  if (field.doubt !== undefined) return showTrusted(field.doubt);
  const text = row.text(field.name);
  const cell = context.showValues ? show(text, context) : 'This';
  if (field.kind === 'yes-no') return showTrusted(`${cell} cannot be read as yes or no. Type yes or no.`);
  if (field.kind === 'amount')
    return showTrusted(`${cell} cannot be read as an amount. Type dollars of 0 or more, like 1,234.50.`);
  if (field.choices) {
    const fault = context.showValues ? `${cell} is unknown.` : 'This is not one of the choices.';
    return showTrusted(`${fault} Type ${joinChoices(Object.keys(field.choices))}.`);
  }
  if (isDayFirstDate(text)) return showTrusted('The month is over 12. Type the date like 10/15/2026.');
  return showTrusted(`${cell} cannot be read as a date. Type the date like 10/15/2026.`);
}
