import { findMappedField, findNearestField } from '../../core/columns/column-map.ts';
import { SOFTENED_RULE_ID } from '../../core/engine/select-rules.ts';
import { getDictionary } from '../../core/fields/index.ts';
import { DEFAULT_FIELDS } from '../../core/fields/office-defaults.ts';
import type { PlanSetting } from '../../core/model/context.ts';
import type { Field } from '../../core/model/field.ts';
import type { Kind } from '../../core/model/vocabulary.ts';
import { findPlanSettingFaults } from '../../core/portal/custom-plans.ts';
import type { AnyRule } from '../../core/rules/rule.ts';
import { findNearestNames } from '../../core/values/nearest.ts';
import { replaceControls } from '../../core/values/text.ts';
import { isObject } from '../../formats/json/is-object.ts';
import { describeIssue, formatPath, type Issue } from '../zod-issues.ts';
import { type ConfigFile, PLAN_NAMES, SETTING_NAMES } from './schema.ts';

const MAX_QUOTE_LENGTH = 60;

/** A fault that the schema found, in our words, with the nearest name for a misspelled setting. */
export function describeConfigIssue(issue: Issue, content: unknown): string {
  if (issue.code === 'invalid_union') {
    return describeIssue({ ...issue, code: '', message: EXPECTED_SETTING }, content);
  }
  if (issue.code === 'invalid_key') {
    return describeIssue({ ...issue, code: '', message: EXPECTED_HEADER }, content);
  }
  if (issue.keys?.some((key) => isFieldWithoutDefault(issue.path, key))) {
    return describeIssue({ ...issue, code: '', message: WITHOUT_DEFAULT }, content);
  }
  if (!isObject(content) || (issue.keys && issue.path.length === 0 && isOtherFile(content, issue.keys)))
    return NO_SETTING;
  const text = describeIssue(issue, content);
  const [key] = issue.keys ?? [];
  const near = key === undefined ? undefined : findNearestNames(key, listAllowedNames(issue.path), 3)[0];
  return near === undefined ? text : `${text} Did you mean ${near}?`;
}

/** Whether no key of a file is a setting, or resembles one: its keys may be health information then. */
function isOtherFile(content: unknown, keys: readonly string[]): boolean {
  if (SETTING_NAMES.some((name) => isObject(content) && Object.hasOwn(content, name))) return false;
  return keys.some((key) => findNearestNames(key, SETTING_NAMES, 3).length === 0);
}

/** Whether the key is a field that differs from row to row, where a default was set for it. */
function isFieldWithoutDefault([setting, kind]: readonly PropertyKey[], key: string): boolean {
  return setting === 'defaults' && listFields(kind).some(({ name }) => name === key);
}

function listFields(kind: PropertyKey | undefined): readonly Field[] {
  return kind === 'ticket' || kind === 'registration' ? getDictionary(kind).fields : [];
}

/** The keys that an object at that path may have. */
function listAllowedNames([first, kind]: readonly PropertyKey[]): readonly string[] {
  if (first === undefined) return SETTING_NAMES;
  if (first === 'defaults')
    return Object.keys(kind === undefined ? DEFAULT_FIELDS : DEFAULT_FIELDS[kind as Kind]);
  return first === 'plans' ? PLAN_NAMES : [];
}

/** The faults that a schema cannot find. */
export function findConfigFaults(config: ConfigFile, allRules: readonly AnyRule[]): string[] {
  return [...findPlanFaults(config), ...findRuleFaults(config, allRules), ...findColumnFaults(config)];
}

function findPlanFaults({ plans = [] }: ConfigFile): string[] {
  return findPlanSettingFaults(plans as readonly PlanSetting[]).map(
    ({ index, key, problem }) => `plans[${index}].${key}: ${problem}`,
  );
}

/** The columns that are no field by its name or header, nor ignored. */
function findColumnFaults({ columns = {} }: ConfigFile): string[] {
  return Object.entries(columns).flatMap(([header, field]) => {
    if (findMappedField(field) !== undefined) return [];
    const near = findNearestField(field);
    return [
      `${formatPath(['columns', header])}: ${near === undefined ? EXPECTED_FIELD : `There is no such field. Did you mean ${near}?`}`,
    ];
  });
}

const EXPECTED_HEADER = 'Type a heading of one line and at most 200 letters.';
const EXPECTED_FIELD = 'Type the name or heading of a field, such as trackingNumber, or ignore.';
const WITHOUT_DEFAULT = 'This field belongs to one patient, claim or person. It cannot have a default.';
const NO_SETTING = 'This is not a settings file. The command "portal-check init" writes one.';
const EXPECTED_SETTING = 'Type review or off, or { "set": "off", "reason": "why" }.';

/** A rule that does not exist, or a reason that is missing. */
function findRuleFaults({ rules = {} }: ConfigFile, allRules: readonly AnyRule[]): string[] {
  return Object.entries(rules).flatMap(([id, setting]) => {
    const path = `rules[${JSON.stringify(replaceControls(id).slice(0, MAX_QUOTE_LENGTH))}]`;
    const rule = allRules.find((candidate) => candidate.id === id);
    if (id === SOFTENED_RULE_ID)
      return [`${path}: This rule shows what you turned off. It cannot be turned off.`];
    if (!rule) return [`${path}: ${describeUnknownRule(id, allRules)}`];
    if (typeof setting === 'object' || !isBasedOnLaw(rule)) return [];
    return [
      `${path}: This rule comes from an HFS notice or the State's rule. Add your reason: { "set": "off", "reason": "why" }.`,
    ];
  });
}

function describeUnknownRule(id: string, allRules: readonly AnyRule[]): string {
  const near = findNearestNames(
    id,
    allRules.map((rule) => rule.id),
    4,
  )[0];
  return near === undefined
    ? 'There is no such rule. The command "portal-check rules" lists them.'
    : `There is no such rule. Did you mean ${near}?`;
}

/** Whether the rule, or one of its messages, is based on a notice or the Administrative Code. */
function isBasedOnLaw(rule: AnyRule): boolean {
  const bases = [rule.basis, ...Object.values(rule.messages).map((message) => message.basis)];
  return bases.includes('notice') || bases.includes('rule');
}
