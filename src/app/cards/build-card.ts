import type { CheckedFile } from '../../core/engine/checked-file.ts';
import type { CheckedRecord } from '../../core/engine/second-pass.ts';
import type { TicketField } from '../../core/fields/ticket.ts';
import type { Context } from '../../core/model/context.ts';
import type { Field, Row } from '../../core/model/field.ts';
import type { Result } from '../../core/model/report.ts';
import { findTicketPlan } from '../../core/portal/ticket-plan.ts';
import { formatSlashedDay } from '../../core/values/day.ts';
import { capitalize } from '../../core/values/text.ts';
import type { Card, CardFault, CardField, CardState } from '../../report/content/card.ts';
import { CARD_SECTIONS } from '../../report/content/card-fields.ts';
import { getCure } from '../../report/content/entry-text.ts';
import { describeVerdict } from '../../report/content/headline.ts';
import type { DateContext } from '../../report/content/next-step.ts';
import { formatRecordName } from '../../report/content/record-name.ts';
import { sortBySeverity } from '../../report/content/selection.ts';
import { describeFinding, describePlainNextStep } from '../../report/content/sentences.ts';
import type { RenderOptions } from '../../report/render-options.ts';

const OTHER_SECTION = 'Other columns of your portal template';

/** What cards are made from. */
export interface CardSource {
  file: CheckedFile;
  context: Context;
  dates: DateContext;
  findRuleText: RenderOptions['findRuleText'];
}

/** The card of one record: the verdict with what to do, then the cells as a person types them into a form. */
export function buildCard({ row, result }: CheckedRecord, source: CardSource): Card {
  const { file, context, dates, findRuleText } = source;
  const faults = sortBySeverity(result.findings)
    .filter(({ outcome }) => outcome !== 'note')
    .map((finding): CardFault => {
      return { text: describeFinding(finding, file), cure: getCure(finding, findRuleText) };
    });
  return {
    name: formatRecordName(file, result),
    state: findState(result),
    verdict: capitalize(describeVerdict(result, dates)),
    nextStep: describePlainNextStep(result, file.kind, dates),
    faults,
    sections: buildSections(row, context),
  };
}

function findState({ verdict, nextStep: { action } }: Result): CardState {
  if (action === 'wait' || verdict === 'delayed' || verdict === 'review') return 'wait';
  return verdict === 'ready' ? 'good' : 'bad';
}

function buildSections(row: Row, context: Context): Card['sections'] {
  const fields = new Map(row.dictionary.fields.map((field) => [field.name, field]));
  const build = (heading: string, names: Iterable<string>) => ({
    heading,
    fields: [...names].flatMap((name) => buildField(row, fields.get(name), context)),
  });
  const sections = CARD_SECTIONS[row.kind].map(({ heading, fields: names }) => build(heading, names));
  const foreign = [...fields.values()].filter((field) => field.foreign).map(({ name }) => name);
  return [...sections, build(OTHER_SECTION, foreign)].filter((section) => section.fields.length > 0);
}

/** Nothing for an optional field without content. */
function buildField(row: Row, field: Field | undefined, context: Context): CardField[] {
  if (!field) return [];
  const value = formatValue(row, field, context);
  return value === '' && !field.required ? [] : [{ label: field.header, value }];
}

/** The cell as the form takes it. What cannot be read stays as it is written. */
function formatValue(row: Row, { name, kind }: Field, context: Context): string {
  if (row.isBlank(name)) return '';
  const written = row.raw(name).trim();
  if (row.isUnreadable(name)) return written;
  switch (kind) {
    case 'day': {
      const day = row.day(name);
      return day === undefined ? written : formatSlashedDay(day);
    }
    case 'amount':
      return row.amount(name)?.toFixed(2) ?? written;
    case 'yes-no': {
      const yes = row.yes(name);
      return yes === undefined ? written : yes ? 'yes' : 'no';
    }
    case 'choice':
      return row.choice(name) ?? written;
    case 'id':
      return row.text(name);
    default:
      return (name === 'mco' && findPlanName(row, context)) || written;
  }
}

function findPlanName(row: Row, { plans }: Context): string | undefined {
  return findTicketPlan(row as Row<TicketField>, plans)?.name;
}
