import type { PlanSetting } from '../../core/model/context.ts';
import { planFaults } from '../../core/portal/custom-plans.ts';
import type { AnyRule } from '../../core/rules/rule.ts';
import { nearest } from '../../core/values/nearest.ts';
import { withoutControls } from '../../core/values/text.ts';
import { type Issue, issueText } from '../zod-issues.ts';
import { type ConfigFile, PLAN_NAMES, SETTING_NAMES } from './schema.ts';

const LONGEST_QUOTE = 60;

/** A fault of the schema in our words; a misspelt setting gets the nearest. */
export function configIssue(issue: Issue, content: unknown): string {
  if (issue.code === 'invalid_union') {
    return issueText({ ...issue, code: '', message: EXPECTED }, content);
  }
  const text = issueText(issue, content);
  const [key] = issue.keys ?? [];
  const near = key === undefined ? undefined : nearest(key, namesAt(issue.path), 3)[0];
  return near === undefined ? text : `${text}; did you mean ${near}`;
}

/** What an object at that place may hold. */
function namesAt([first]: readonly PropertyKey[]): readonly string[] {
  if (first === undefined) return SETTING_NAMES;
  return first === 'plans' ? PLAN_NAMES : [];
}

/** What no schema can tell of the plans. */
export function ownPlanFaults({ plans = [] }: ConfigFile): string[] {
  return planFaults(plans as readonly PlanSetting[]).map(
    ({ index, key, what }) => `plans[${index}].${key}: ${what}`,
  );
}

const LISTS_THEM = 'file/softened-rule';
const EXPECTED = 'review or off expected, or { "set": "off", "reason": "why" }';

/** What no schema can tell of the rules: whether they exist, and whether a reason is needed. */
export function ruleFaults({ rules = {} }: ConfigFile, known: readonly AnyRule[]): string[] {
  return Object.entries(rules).flatMap(([id, setting]) => {
    const place = `rules[${JSON.stringify(withoutControls(id).slice(0, LONGEST_QUOTE))}]`;
    const rule = known.find((each) => each.id === id);
    if (id === LISTS_THEM) return [`${place}: lists what is softened, and stays`];
    if (!rule) return [`${place}: ${unknownRule(id, known)}`];
    if (typeof setting === 'object' || !standsOnLaw(rule)) return [];
    return [`${place}: stands on a notice or the rule; a written reason expected, { "set", "reason" }`];
  });
}

function unknownRule(id: string, known: readonly AnyRule[]): string {
  const near = nearest(
    id,
    known.map((rule) => rule.id),
    4,
  )[0];
  return near === undefined
    ? 'no such rule; portal-check rules lists them'
    : `no such rule; did you mean ${near}`;
}

/** Whether the rule, or one of its messages, says what a notice or the Administrative Code says. */
function standsOnLaw(rule: AnyRule): boolean {
  const bases = [rule.basis, ...Object.values(rule.messages).map((message) => message.basis)];
  return bases.includes('notice') || bases.includes('rule');
}
