import type { RegistrationField } from '../fields/registration.ts';
import type { TicketField } from '../fields/ticket.ts';
import type { Context } from '../model/context.ts';
import { InputError } from '../model/errors.ts';
import type { Row } from '../model/field.ts';
import type { RawInput } from '../model/input.ts';
import type { Crash, Finding } from '../model/report.ts';
import type { Kind, Verdict } from '../model/vocabulary.ts';
import { getStepFlags, getTicketStep, isAtLeast, pickWorse, type TicketStep } from '../portal/outcome.ts';
import { describeEmptyTable, openTable } from '../rows/open-table.ts';
import type { ParsedRow } from '../rows/row.ts';
import type { DictionaryLookup, Table } from '../rows/table.ts';
import { adaptRuleToNotice, createAuthorityAdapter } from '../rules/for-notice.ts';
import { RULES } from '../rules/index.ts';
import type { AnyFileRule, AnyRowRule, AnyRule, Messages, ReportFinding, Visitor } from '../rules/rule.ts';
import { maskPath } from '../values/mask.ts';
import type { CheckedFile } from './checked-file.ts';
import { buildFinding } from './finding.ts';
import { pruneRules } from './prune-rules.ts';
import type { RecordObserver } from './record-observer.ts';
import { PeopleCounter } from './registration-request.ts';
import { ResultStore } from './result-store.ts';

/** Rows after which it is looked which rules can find nothing in the file: in a short one that costs more than it spares. */
export const PRUNE_AFTER_ROWS = 1000;

/** A rule that fails on every row is recorded often enough to be seen. */
const MAX_CRASHES = 100;

interface CheckInputOptions {
  /** The kind, where the user said it. */
  kind: Kind | undefined;
  /** The fields of a kind where a layout names them; ours otherwise. */
  getDictionary?: DictionaryLookup;
  /** Told after each batch how many rows of the input are checked. */
  onRows?: ((rows: number) => void) | undefined;
  onRecord?: RecordObserver | undefined;
  /** For tests of the engine itself. */
  rules?: readonly AnyRule[];
  pruneAfterRows?: number;
}

/**
 * Checks one input in one pass: every row by the row rules, then by the file rules, in the order of the list.
 * @throws InputError where the input holds nothing to check
 */
export async function checkInput(
  input: RawInput,
  context: Context,
  options: CheckInputOptions,
): Promise<CheckedFile> {
  const table = await openTable(input, options.kind, options.getDictionary);
  const run = new FileCheck(input, table, context, options);
  for await (const batch of table.rows()) {
    for (const row of batch) {
      run.visit(row);
      options.onRecord?.(row, run.results.getAction(row.record), context);
    }
    options.onRows?.(run.results.length);
  }
  if (run.results.length === 0) throw new InputError(`${maskPath(input.file)}: ${describeEmptyTable(table)}`);
  return run.finish();
}

/** One file being checked. */
class FileCheck {
  readonly results = new ResultStore();
  private readonly people = new PeopleCounter();
  private readonly fileFindings: Finding[] = [];
  private readonly crashes: Crash[] = [];
  private rowRules: AnyRowRule[] = [];
  private readonly visitors: { rule: AnyFileRule; visitor: Visitor<string, Messages> }[] = [];
  // What the rule now running belongs to: reports need no closure of their own.
  private rule: AnyRule | undefined;
  private row: Row | undefined;
  private rowFindings: Finding[] = [];
  private verdict: Verdict = 'ready';
  private stepFlags = 0;
  private readonly adaptAuthority: ReturnType<typeof createAuthorityAdapter>;
  private readonly pruneAfterRows: number;

  constructor(
    private readonly input: RawInput,
    private readonly table: Table,
    private readonly context: Context,
    { rules = RULES, pruneAfterRows = PRUNE_AFTER_ROWS }: CheckInputOptions,
  ) {
    this.pruneAfterRows = pruneAfterRows;
    this.adaptAuthority = createAuthorityAdapter(context.notice);
    for (const rule of rules) {
      if (rule.kind !== 'any' && rule.kind !== table.kind) continue;
      if (context.ruleSettings?.get(rule.id)?.set === 'off') continue;
      const worded = adaptRuleToNotice(rule, context.notice);
      if ('check' in worded) this.rowRules.push(worded);
      else this.startFileRule(worded);
    }
  }

  visit(row: ParsedRow): void {
    this.row = row;
    this.rowFindings = [];
    this.verdict = 'ready';
    this.stepFlags = 0;
    if (this.results.length === this.pruneAfterRows)
      this.rowRules = pruneRules(this.rowRules, row, this.context);
    for (const rule of this.rowRules) {
      this.rule = rule;
      try {
        rule.check(row, this.context, this.reportOnRow);
      } catch {
        this.recordCrash();
      }
    }
    const byRowRules = this.verdict;
    for (const { rule, visitor } of this.visitors) {
      this.rule = rule;
      try {
        visitor.visit?.(row, this.reportOnRow, byRowRules);
      } catch {
        this.recordCrash();
      }
    }
    this.results.add(row.row, this.verdict, this.computeStep(row), this.rowFindings);
    this.row = undefined;
  }

  finish(): CheckedFile {
    for (const { rule, visitor } of this.visitors) {
      this.rule = rule;
      try {
        visitor.finish?.();
      } catch {
        this.recordCrash();
      }
    }
    const file: CheckedFile = {
      file: this.input.file,
      kind: this.table.kind,
      records: this.results.length,
      skipped: this.table.skipped,
      results: this.results,
      findings: this.fileFindings,
      sheet: this.table.sheet,
      header: this.table.header,
      crashes: this.crashes,
      table: this.table,
      input: this.input,
      plans: this.context.plans,
    };
    if (this.table.kind === 'registration') file.request = this.people.buildRequest(this.context);
    return file;
  }

  private startFileRule(rule: AnyFileRule): void {
    this.rule = rule;
    try {
      this.visitors.push({ rule, visitor: rule.begin(this.context, this.table.header, this.reportOnFile) });
    } catch {
      this.recordCrash();
    }
  }

  private computeStep(row: Row): TicketStep {
    if (this.table.kind === 'ticket')
      return getTicketStep(row as Row<TicketField>, this.context, this.stepFlags);
    this.people.add(row as Row<RegistrationField>);
    return { flags: this.stepFlags, on: undefined, plannedOn: undefined, by: undefined, safeBy: undefined };
  }

  /** Reports on the row being visited. */
  private readonly reportOnRow: ReportFinding<string, Messages> = (field, messageId, data, ground) => {
    const { finding, message } = buildFinding(
      this.rule as AnyRule,
      { field, messageId, data, authority: this.adaptAuthority(ground) },
      this.table,
      this.row,
    );
    const isSoftened = this.downgradeToReview(finding);
    this.rowFindings.push(finding);
    this.verdict = pickWorse(this.verdict, finding.outcome);
    this.stepFlags |= getStepFlags(finding.outcome, isSoftened ? undefined : message.nextStep);
  };

  /** Reports on the whole file. */
  private readonly reportOnFile: ReportFinding<string, Messages> = (field, messageId, data, ground) => {
    const { finding, message } = buildFinding(
      this.rule as AnyRule,
      { field, messageId, data, authority: this.adaptAuthority(ground) },
      this.table,
    );
    this.downgradeToReview(finding);
    this.fileFindings.push(finding);
    if (message.appliesToAll) this.results.applyToAllRecords(finding.outcome);
  };

  /** A rule that the user's settings set to review leads to nothing harder, and nowhere else. */
  private downgradeToReview(finding: Finding): boolean {
    if (!this.context.ruleSettings?.has(finding.rule) || !isAtLeast(finding.outcome, 'delayed')) return false;
    finding.outcome = 'review';
    return true;
  }

  /** A rule that throws is a defect of ours: it is recorded, and the others run on. */
  private recordCrash(): void {
    const { id } = this.rule as AnyRule;
    if (this.crashes.length < MAX_CRASHES) {
      this.crashes.push({ rule: id, file: this.input.file, row: this.row?.row ?? null });
    }
  }
}
