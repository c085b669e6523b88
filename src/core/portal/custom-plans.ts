import type { Plan, PlanSetting, Plans } from '../model/context.ts';
import { findNearestNames } from '../values/nearest.ts';
import { foldName } from '../values/text.ts';
import { getCoreName } from './core-name.ts';
import { BUILT_IN_PLANS, PlanDirectory } from './plan-directory.ts';
import { findNearestPlans, isFeeForServiceName } from './plan-names.ts';
import { isDualPlan, listPlanNames } from './plans.ts';

/** The source that findings cite for facts from the user's settings. */
export const SETTINGS_SOURCE = 'Your settings';

/** An error in one plan of the settings. */
export interface PlanSettingFault {
  /** Its index in the list of plans. */
  index: number;
  key: string;
  problem: string;
}

/** Merges the settings into the built-in plans. Check them with `findPlanSettingFaults` first. */
export function mergePlanSettings(settings: readonly PlanSetting[]): Plans {
  if (settings.length === 0) return BUILT_IN_PLANS;
  const settingByPlan = new Map(settings.map((setting) => [findBuiltInPlan(setting), setting]));
  const changed = BUILT_IN_PLANS.all.map((plan) => {
    const setting = settingByPlan.get(plan);
    return setting ? applySetting(plan, setting) : plan;
  });
  return new PlanDirectory([...changed, ...settings.filter(isNewPlan).map(createPlan)].sort(compareByDual));
}

/** Finds the errors that a schema cannot: unknown plans, and names that belong to another plan. */
export function findPlanSettingFaults(settings: readonly PlanSetting[]): PlanSettingFault[] {
  if (settings.length === 0) return [];
  const faults = settings.flatMap((setting, index) => {
    const fault = findFault(setting, settings.slice(0, index));
    return fault ? [{ index, ...fault }] : [];
  });
  return faults.length > 0 ? faults : findNameFaults(settings);
}

type FaultDetail = Omit<PlanSettingFault, 'index'>;

function findFault(setting: PlanSetting, before: readonly PlanSetting[]): FaultDetail | undefined {
  const { name, program, from, to } = setting;
  const builtIn = findBuiltInPlan(setting);
  const fault = (key: string, problem: string): FaultDetail => ({ key, problem });
  if (program === undefined) {
    if (!builtIn)
      return fault(
        'name',
        `We do not know this plan.${suggestPlan(name)} To add your own, fill in program and from.`,
      );
    if (before.some((other) => findBuiltInPlan(other) === builtIn))
      return fault('name', 'This plan is in the list twice. Remove one.');
  } else {
    if (from === undefined) return fault('from', 'This is missing. Type the first day of your plan.');
    const isTaken = [...BUILT_IN_PLANS.all, ...before.filter(isNewPlan)].some((plan) =>
      isSameName(plan.name, name),
    );
    if (isTaken) return fault('name', 'We already know this plan. To add to it, leave out program and from.');
  }
  const begin = from ?? (builtIn as Plan).from;
  const end = to ?? builtIn?.to;
  if (end !== undefined && end < begin) return fault('to', `Type a day from ${begin} on.`);
  return undefined;
}

/** Finds names that belong to another plan of the same program, and names that mean no plan at all. */
function findNameFaults(settings: readonly PlanSetting[]): PlanSettingFault[] {
  const { all } = mergePlanSettings(settings);
  const plansByName = groupByCoreName(all);
  return settings.flatMap((setting, index) => {
    const planName = findBuiltInPlan(setting)?.name ?? setting.name;
    const plan = all.find(({ name }) => name === planName) as Plan;
    const names = [...(isNewPlan(setting) ? [setting.name] : []), ...(setting.aliases ?? [])];
    return names.flatMap((name): PlanSettingFault[] => {
      const aliasIndex = setting.aliases?.indexOf(name) ?? -1;
      const key = aliasIndex < 0 ? 'name' : `aliases[${aliasIndex}]`;
      if (isFeeForServiceName(name))
        return [{ index, key, problem: 'This means fee-for-service, which is not a plan. Remove it.' }];
      if (foldName(name) === '')
        return [{ index, key, problem: 'Type a name with letters or digits in it.' }];
      const other = plansByName
        .get(getCoreName(name))
        ?.find((candidate) => candidate !== plan && isSameProgram(candidate, plan));
      return other ? [{ index, key, problem: `${other.name} has this name already. Choose another.` }] : [];
    });
  });
}

/** Whether two plans share a program; YouthCare is part of HealthChoice Illinois. */
function isSameProgram(a: Plan, b: Plan): boolean {
  return a.program === b.program || (!isDualPlan(a) && !isDualPlan(b));
}

/** The plans that have a name, in their order: settings may have 20,000 names to find. */
function groupByCoreName(plans: readonly Plan[]): ReadonlyMap<string, readonly Plan[]> {
  const byName = new Map<string, Plan[]>();
  for (const plan of plans) {
    for (const name of new Set(listPlanNames(plan).map(getCoreName))) {
      const others = byName.get(name);
      if (others) others.push(plan);
      else byName.set(name, [plan]);
    }
  }
  return byName;
}

function isSameName(a: string, b: string): boolean {
  return getCoreName(a) === getCoreName(b);
}

function isNewPlan(
  setting: PlanSetting,
): setting is PlanSetting & { program: Plan['program']; from: string } {
  return setting.program !== undefined;
}

/** The built-in plan that a setting extends, by any of its names. */
function findBuiltInPlan(setting: PlanSetting): Plan | undefined {
  return isNewPlan(setting) ? undefined : BUILT_IN_PLANS.findByName(setting.name)[0];
}

function suggestPlan(name: string): string {
  const near =
    findNearestNames(
      name,
      BUILT_IN_PLANS.all.map((plan) => plan.name),
      3,
    )[0] ?? findNearestPlans(name, BUILT_IN_PLANS)[0];
  return near === undefined ? '' : ` Did you mean ${near}?`;
}

function applySetting(plan: Plan, { aliases = [], from, to, successor, ...setting }: PlanSetting): Plan {
  const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const hasBuiltInDays = from === undefined && to === undefined;
  return {
    ...plan,
    aliases: [...plan.aliases, ...aliases],
    ...days,
    ...(successor !== undefined && { successor }),
    ...(!hasBuiltInDays && { basis: 'plan', source: SETTINGS_SOURCE }),
    ...pickDetails(setting),
  };
}

function createPlan(setting: PlanSetting & { program: Plan['program']; from: string }): Plan {
  const { name, program, aliases = [], from, to, successor } = setting;
  return {
    name,
    program,
    aliases,
    from,
    ...(to !== undefined && { to }),
    ...(successor !== undefined && { successor }),
    basis: 'plan',
    source: SETTINGS_SOURCE,
    ...pickDetails(setting),
  };
}

function pickDetails({ filingLimitDays, trackingNumbers }: PlanSetting): Partial<Plan> {
  return {
    ...(filingLimitDays !== undefined && { filingLimitDays, filingLimitSource: SETTINGS_SOURCE }),
    ...(trackingNumbers && { trackingNumbers }),
  };
}

/** Plans without Medicare first: a name that both share means that one if the draft has no program. */
function compareByDual(a: Plan, b: Plan): number {
  return Number(isDualPlan(a)) - Number(isDualPlan(b));
}
