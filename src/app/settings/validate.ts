import type { PlanSetting } from '../../core/model/context.ts';
import { findPlanSettingFaults } from '../../core/portal/custom-plans.ts';
import type { AnyRule } from '../../core/rules/rule.ts';
import { findNearestNames } from '../../core/values/nearest.ts';
import { replaceControls } from '../../core/values/text.ts';
import { describeIssue, type Issue } from '../zod-issues.ts';
import { type ConfigFile, PLAN_NAMES, SETTING_NAMES } from './schema.ts';

const MAX_QUOTE_LENGTH = 60;

/** A fault that the schema found, in our words, with the nearest name for a misspelled setting. */
export function describeConfigIssue(issue: Issue, content: unknown): string {
  if (issue.code === 'invalid_union') {
    return describeIssue({ ...issue, code: '', message: EXPECTED_SETTING }, content);
  }
  const text = describeIssue(issue, content);
  const [key] = issue.keys ?? [];
  const near = key === undefined ? undefined : findNearestNames(key, listAllowedNames(issue.path), 3)[0];
  return near === undefined ? text : `${text}; did you mean ${near}`;
}

/** The keys that an object at that path may have. */
function listAllowedNames([first]: readonly PropertyKey[]): readonly string[] {
  if (first === undefined) return SETTING_NAMES;
  return first === 'plans' ? PLAN_NAMES : [];
}

/** The faults in plans that a schema cannot find. */
export function findConfigPlanFaults({ plans = [] }: ConfigFile): string[] {
  return findPlanSettingFaults(plans as readonly PlanSetting[]).map(
    ({ index, key, problem }) => `plans[${index}].${key}: ${problem}`,
  );
}

const SOFTENED_RULE_ID = 'file/softened-rule';
const EXPECTED_SETTING = 'review or off expected, or { "set": "off", "reason": "why" }';

/** The faults in rules that a schema cannot find: a rule that does not exist, or a reason that is missing. */
export function findConfigRuleFaults({ rules = {} }: ConfigFile, allRules: readonly AnyRule[]): string[] {
  return Object.entries(rules).flatMap(([id, setting]) => {
    const path = `rules[${JSON.stringify(replaceControls(id).slice(0, MAX_QUOTE_LENGTH))}]`;
    const rule = allRules.find((candidate) => candidate.id === id);
    if (id === SOFTENED_RULE_ID) return [`${path}: lists what is softened, and stays`];
    if (!rule) return [`${path}: ${describeUnknownRule(id, allRules)}`];
    if (typeof setting === 'object' || !isBasedOnLaw(rule)) return [];
    return [`${path}: stands on a notice or the rule; a written reason expected, { "set", "reason" }`];
  });
}

function describeUnknownRule(id: string, allRules: readonly AnyRule[]): string {
  const near = findNearestNames(
    id,
    allRules.map((rule) => rule.id),
    4,
  )[0];
  return near === undefined
    ? 'no such rule; portal-check rules lists them'
    : `no such rule; did you mean ${near}`;
}

/** Whether the rule, or one of its messages, is based on a notice or the Administrative Code. */
function isBasedOnLaw(rule: AnyRule): boolean {
  const bases = [rule.basis, ...Object.values(rule.messages).map((message) => message.basis)];
  return bases.includes('notice') || bases.includes('rule');
}
