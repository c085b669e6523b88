import type { RegistrationField } from '../fields/registration.ts';
import type { TicketField } from '../fields/ticket.ts';
import type { Context } from '../model/context.ts';
import { InputError } from '../model/errors.ts';
import type { Row } from '../model/field.ts';
import type { RawInput } from '../model/input.ts';
import type { Crash, Finding } from '../model/report.ts';
import type { Kind, Verdict } from '../model/vocabulary.ts';
import { harder, reaches, type StepDays, stepBits, ticketStep } from '../portal/outcome.ts';
import { nothingBelow, openTable } from '../rows/open-table.ts';
import type { ParsedRow } from '../rows/row.ts';
import type { DictionaryOf, Table } from '../rows/table.ts';
import { groundsBy, ruleBy } from '../rules/for-notice.ts';
import { RULES } from '../rules/index.ts';
import type { AnyFileRule, AnyRowRule, AnyRule, Messages, Report, Visitor } from '../rules/rule.ts';
import { showFile } from '../values/mask.ts';
import type { CheckedFile } from './checked-file.ts';
import { findingOf } from './finding.ts';
import { withoutIdle } from './prune-rules.ts';
import type { OnRecord } from './record-observer.ts';
import { People } from './registration-request.ts';
import { Results } from './result-store.ts';

/** Rows after which it is looked which rules can find nothing in the file: in a short one that costs more than it spares. */
export const IDLE_FROM = 1000;

/** A rule that fails on every row is recorded often enough to be seen. */
const CRASHES_KEPT = 100;

interface Options {
  /** The kind, where the user said it. */
  kind: Kind | undefined;
  /** The fields of a kind where a layout names them; ours otherwise. */
  dictionaryOf?: DictionaryOf;
  /** Told after each batch how many rows of the input are checked. */
  onRows?: ((rows: number) => void) | undefined;
  onRecord?: OnRecord | undefined;
  /** For tests of the engine itself. */
  rules?: readonly AnyRule[];
  idleFrom?: number;
}

/**
 * Checks one input in one pass: every row by the row rules, then by the file rules, in the order of the list.
 * @throws InputError where the input holds nothing to check
 */
export async function checkInput(input: RawInput, context: Context, options: Options): Promise<CheckedFile> {
  const table = await openTable(input, options.kind, options.dictionaryOf);
  const run = new Run(input, table, context, options);
  for await (const batch of table.rows()) {
    for (const row of batch) {
      run.visit(row);
      options.onRecord?.(row, run.results.actionOf(row.record), context);
    }
    options.onRows?.(run.results.length);
  }
  if (run.results.length === 0) throw new InputError(`${showFile(input.file)}: ${nothingBelow(table)}`);
  return run.finish();
}

/** One file being checked. */
class Run {
  readonly results = new Results();
  private readonly people = new People();
  private readonly fileFindings: Finding[] = [];
  private readonly crashes: Crash[] = [];
  private rowRules: AnyRowRule[] = [];
  private readonly visitors: { rule: AnyFileRule; visitor: Visitor<string, Messages> }[] = [];
  // What the rule now running belongs to: reports need no closure of their own.
  private rule: AnyRule | undefined;
  private row: Row | undefined;
  private found: Finding[] = [];
  private verdict: Verdict = 'ready';
  private bits = 0;
  private readonly grounded: ReturnType<typeof groundsBy>;
  private readonly idleFrom: number;

  constructor(
    private readonly input: RawInput,
    private readonly table: Table,
    private readonly context: Context,
    { rules = RULES, idleFrom = IDLE_FROM }: Options,
  ) {
    this.idleFrom = idleFrom;
    this.grounded = groundsBy(context.notice);
    for (const rule of rules) {
      if (rule.kind !== 'any' && rule.kind !== table.kind) continue;
      if (context.ruleSettings?.get(rule.id)?.set === 'off') continue;
      const worded = ruleBy(rule, context.notice);
      if ('check' in worded) this.rowRules.push(worded);
      else this.begin(worded);
    }
  }

  visit(row: ParsedRow): void {
    this.row = row;
    this.found = [];
    this.verdict = 'ready';
    this.bits = 0;
    if (this.results.length === this.idleFrom) this.rowRules = withoutIdle(this.rowRules, row, this.context);
    for (const rule of this.rowRules) {
      this.rule = rule;
      try {
        rule.check(row, this.context, this.report);
      } catch {
        this.recordCrash();
      }
    }
    const byRowRules = this.verdict;
    for (const { rule, visitor } of this.visitors) {
      this.rule = rule;
      try {
        visitor.visit?.(row, this.report, byRowRules);
      } catch {
        this.recordCrash();
      }
    }
    this.results.add(row.row, this.verdict, this.stepOf(row), this.found);
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
    if (this.table.kind === 'registration') file.request = this.people.requestOn(this.context);
    return file;
  }

  private begin(rule: AnyFileRule): void {
    this.rule = rule;
    try {
      this.visitors.push({ rule, visitor: rule.begin(this.context, this.table.header, this.tell) });
    } catch {
      this.recordCrash();
    }
  }

  private stepOf(row: Row): StepDays {
    if (this.table.kind === 'ticket') return ticketStep(row as Row<TicketField>, this.context, this.bits);
    this.people.add(row as Row<RegistrationField>);
    return { bits: this.bits, on: undefined, planned: undefined, by: undefined, safeBy: undefined };
  }

  /** Reports on the row being visited. */
  private readonly report: Report<string, Messages> = (field, id, data, ground) => {
    const { finding, message } = findingOf(
      this.rule as AnyRule,
      { field, id, data, ground: this.grounded(ground) },
      this.table,
      this.row,
    );
    const isSoftened = this.soften(finding);
    this.found.push(finding);
    this.verdict = harder(this.verdict, finding.outcome);
    this.bits |= stepBits(finding.outcome, isSoftened ? undefined : message.lead);
  };

  /** Reports on the whole file. */
  private readonly tell: Report<string, Messages> = (field, id, data, ground) => {
    const { finding, message } = findingOf(
      this.rule as AnyRule,
      { field, id, data, ground: this.grounded(ground) },
      this.table,
    );
    this.soften(finding);
    this.fileFindings.push(finding);
    if (message.spreads) this.results.spreadToAll(finding.outcome);
  };

  /** A rule that the user's settings set to review leads to nothing harder, and nowhere else. */
  private soften(finding: Finding): boolean {
    if (!this.context.ruleSettings?.has(finding.rule) || !reaches(finding.outcome, 'delayed')) return false;
    finding.outcome = 'review';
    return true;
  }

  /** A rule that throws is a defect of ours: it is recorded, and the others run on. */
  private recordCrash(): void {
    const { id } = this.rule as AnyRule;
    if (this.crashes.length < CRASHES_KEPT) {
      this.crashes.push({ rule: id, file: this.input.file, row: this.row?.row ?? null });
    }
  }
}
