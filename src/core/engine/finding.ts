import type { Row } from '../model/field.ts';
import type { Finding } from '../model/report.ts';
import type { Table } from '../rows/table.ts';
import type { AnyRule, Authority, Message, MessageData } from '../rules/rule.ts';

/** What a rule told, as it gave it. */
interface RuleReport {
  field: string | null;
  messageId: string;
  data: MessageData;
  /** Overrides the message's ground where it depends on the field. */
  authority: Partial<Authority> | undefined;
}

/** The finding that a rule's message makes, with its place; without a row it concerns the whole file. */
export function buildFinding(
  rule: AnyRule,
  { field, messageId, data, authority = {} }: RuleReport,
  { dictionary, header }: Pick<Table, 'dictionary' | 'header'>,
  row?: Row,
): { finding: Finding; message: Message<MessageData> } {
  const message = rule.messages[messageId] as Message<MessageData>;
  const place = field === null ? -1 : dictionary.fields.findIndex((each) => each.name === field);
  const column = header.shape === 'grid' ? header.byField[place] : undefined;
  const finding: Finding = {
    rule: rule.id,
    outcome: authority.outcome ?? message.outcome ?? rule.outcome,
    message: message.text(data),
    field,
    column: column ? column.label : null,
    cell: column && row ? `${column.letter}${row.row}` : null,
    basis: authority.basis ?? message.basis ?? rule.basis,
    source: authority.source ?? message.source ?? rule.source,
  };
  return { finding, message };
}
