import type { Context } from '../model/context.ts';
import type { Row } from '../model/field.ts';
import type { Finding, FindingAction } from '../model/report.ts';
import { isAtLeast } from '../portal/outcome.ts';
import type { Table } from '../rows/table.ts';
import { createSourceFiller } from '../rules/for-notice.ts';
import type { AnyRule, Authority, Message, MessageData } from '../rules/rule.ts';

/** What a rule reported. */
interface RuleReport {
  field: string | null;
  messageId: string;
  data: MessageData;
  /** Overrides the message's authority if it depends on the field. */
  authority: Partial<Authority> | undefined;
}

/** A finding and what follows from it. */
export interface BuiltFinding {
  finding: Finding;
  /** What the message leads to; nothing if the user's settings downgraded the finding. */
  nextStep: FindingAction | undefined;
  /** Every record takes the finding's verdict. */
  appliesToAll: boolean;
  /** The finding asks for a field that the file has no column for. */
  asksForColumn: boolean;
}

/** Turns what rules report on one file into findings. */
export class FindingBuilder {
  private readonly fillSource: ReturnType<typeof createSourceFiller>;
  private readonly fieldIndexes: ReadonlyMap<string | null, number>;

  constructor(
    private readonly table: Pick<Table, 'dictionary' | 'header'>,
    private readonly context: Pick<Context, 'notice' | 'ruleSettings'>,
  ) {
    this.fillSource = createSourceFiller(context.notice);
    this.fieldIndexes = new Map(table.dictionary.fields.map(({ name }, index) => [name, index]));
  }

  /** Without a row the finding concerns the whole file. */
  build(rule: AnyRule, report: RuleReport, row?: Row): BuiltFinding {
    const { field, messageId, data, authority } = report;
    const { header } = this.table;
    const message = rule.messages[messageId] as Message<MessageData>;
    const column = header.shape === 'grid' ? header.byField[this.fieldIndexes.get(field) ?? -1] : undefined;
    const finding: Finding = {
      rule: rule.id,
      outcome: authority?.outcome ?? message.outcome ?? rule.outcome,
      message: message.text(data),
      field,
      column: column ? column.label : null,
      cell: column && row ? `${column.letter}${column.row ?? row.row}` : null,
      basis: authority?.basis ?? message.basis ?? rule.basis,
      source: this.fillSource(authority?.source ?? message.source ?? rule.source),
    };
    if (typeof data.until === 'string') finding.until = data.until;
    if (message.cure !== undefined) finding.cure = message.cure;
    if (message.withoutDays) finding.withoutDays = message.withoutDays(data);
    const isDowngraded = this.downgradeToReview(finding);
    return {
      finding,
      nextStep: isDowngraded ? undefined : message.nextStep,
      appliesToAll: message.appliesToAll === true,
      asksForColumn:
        message.asksForField === true &&
        finding.outcome === 'review' &&
        header.shape === 'grid' &&
        column === undefined &&
        !header.filledFields.has(field as string),
    };
  }

  /** A rule that the user's settings set to review has no worse outcome. */
  private downgradeToReview(finding: Finding): boolean {
    if (!this.context.ruleSettings?.has(finding.rule) || !isAtLeast(finding.outcome, 'delayed')) return false;
    finding.outcome = 'review';
    return true;
  }
}
