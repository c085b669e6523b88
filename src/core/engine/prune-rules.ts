import type { Context } from '../model/context.ts';
import type { ParsedRow } from '../rows/row.ts';
import type { AnyRowRule } from '../rules/rule.ts';
import { TrackingRow } from './tracking-row.ts';

/**
 * The rules that can find something in a file, told by any row of it. A rule is a function of what it asks a row for, and
 * what it asks for next depends on nothing but the answers. Fields without a column give all rows the same answers: a
 * rule that asked for no other, and found nothing, asks for no other and finds nothing in any row.
 */
export function pruneRules(rules: readonly AnyRowRule[], row: ParsedRow, context: Context): AnyRowRule[] {
  return rules.filter((rule) => !isPrunable(rule, new TrackingRow(row), context));
}

function isPrunable(rule: AnyRowRule, row: TrackingRow, context: Context): boolean {
  let isTold = false;
  try {
    rule.check(row, context, () => {
      isTold = true;
    });
  } catch {
    // A defect is recorded where the rule is called for its row.
    return false;
  }
  return !isTold && !row.touchedOtherFields;
}
