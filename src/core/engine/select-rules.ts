import type { Context } from '../model/context.ts';
import type { Table } from '../rows/table.ts';
import type { AnyFileRule, AnyRowRule, AnyRule } from '../rules/rule.ts';

/** The rule that says which others did not run. */
export const SOFTENED_RULE_ID = 'file/softened-rule';

export interface SelectedRules {
  rowRules: AnyRowRule[];
  fileRules: AnyFileRule[];
}

/** The rules that can find something in a file, in the order of the list. */
export function selectRules(
  rules: readonly AnyRule[],
  table: Pick<Table, 'kind' | 'dictionary' | 'header'>,
  { ruleSettings, onlyRules }: Pick<Context, 'ruleSettings' | 'onlyRules'>,
): SelectedRules {
  const selected: SelectedRules = { rowRules: [], fileRules: [] };
  for (const rule of rules) {
    if (rule.kind !== 'any' && rule.kind !== table.kind) continue;
    if (ruleSettings?.get(rule.id)?.set === 'off') continue;
    if (onlyRules && !onlyRules.has(rule.id) && rule.id !== SOFTENED_RULE_ID) continue;
    if (!('check' in rule)) selected.fileRules.push(rule);
    else if (hasColumns(table, rule.needs)) selected.rowRules.push(rule);
  }
  return selected;
}

/** Whether the file has a column for every field. In JSON any record may have any key. */
export function hasColumns(
  { dictionary, header }: Pick<Table, 'dictionary' | 'header'>,
  needs: readonly string[] = [],
): boolean {
  if (header.shape === 'records') return true;
  return needs.every((need) => {
    const index = dictionary.fields.findIndex(({ name }) => name === need);
    return header.byField[index] !== undefined || header.filledFields.has(need);
  });
}
