import type { Plan, PlanSetting, Plans } from '../model/context.ts';
import { nearest } from '../values/nearest.ts';
import { foldName } from '../values/text.ts';
import { KNOWN_PLANS, PlanBook } from './plan-directory.ts';
import { isFeeForServiceName, nearestPlans } from './plan-names.ts';
import { isDualPlan, namesOf } from './plans.ts';

/** What findings name as the source of what only the user's settings say. */
export const YOUR_SETTINGS = 'Your settings';

/** What is wrong with one plan of the settings, and where. */
export interface PlanFault {
  /** Its place in the list, from 0. */
  index: number;
  key: string;
  what: string;
}

/** Our plans with what the settings add; settings with a fault are for `planFaults`. */
export function plansWith(settings: readonly PlanSetting[]): Plans {
  if (settings.length === 0) return KNOWN_PLANS;
  const own = new Map(settings.map((setting) => [knownPlan(setting), setting]));
  const changed = KNOWN_PLANS.all.map((plan) => {
    const setting = own.get(plan);
    return setting ? changedBy(plan, setting) : plan;
  });
  return new PlanBook([...changed, ...settings.filter(isNew).map(newPlan)].sort(byDual));
}

/** What no schema can tell: whether a plan is known, and whether its names are its own. */
export function planFaults(settings: readonly PlanSetting[]): PlanFault[] {
  const faults = settings.flatMap((setting, index) => {
    const fault = faultOf(setting, settings.slice(0, index));
    return fault ? [{ index, ...fault }] : [];
  });
  return faults.length > 0 ? faults : nameFaults(settings);
}

type Fault = Omit<PlanFault, 'index'>;

function faultOf(setting: PlanSetting, before: readonly PlanSetting[]): Fault | undefined {
  const { name, program, from, to } = setting;
  const known = knownPlan(setting);
  const fault = (key: string, what: string): Fault => ({ key, what });
  if (program === undefined) {
    if (!known)
      return fault('name', `no plan that we know${hint(name)}; one of your own needs program and from`);
    if (before.some((other) => knownPlan(other) === known))
      return fault('name', 'the same plan stands above');
  } else {
    if (from === undefined)
      return fault('from', 'missing; the first day of service of a plan of your own expected');
    const isTaken = [...KNOWN_PLANS.all, ...before.filter(isNew)].some((plan) => isSame(plan.name, name));
    if (isTaken)
      return fault('name', 'a plan of this name is known already; leave out program and from to add to it');
  }
  const begin = from ?? (known as Plan).from;
  const end = to ?? known?.to;
  if (end !== undefined && end < begin) return fault('to', `a day from ${begin} on expected`);
  return undefined;
}

/** Names that are another plan's in the same program, or mean that there is no plan. */
function nameFaults(settings: readonly PlanSetting[]): PlanFault[] {
  const { all } = plansWith(settings);
  return settings.flatMap((setting, index) => {
    const plan = all.find(({ name }) => isSame(name, knownPlan(setting)?.name ?? setting.name)) as Plan;
    const names = [...(isNew(setting) ? [setting.name] : []), ...(setting.aliases ?? [])];
    return names.flatMap((name): PlanFault[] => {
      const place = setting.aliases?.indexOf(name) ?? -1;
      const key = place < 0 ? 'name' : `aliases[${place}]`;
      if (isFeeForServiceName(name)) return [{ index, key, what: 'means fee-for-service, which is no plan' }];
      if (foldName(name) === '')
        return [{ index, key, what: 'a name with letters or digits in it expected' }];
      const other = all.find((each) => each !== plan && isRival(each, plan) && hasName(each, name));
      return other ? [{ index, key, what: `is a name of ${other.name} already` }] : [];
    });
  });
}

/** Plans of one program; YouthCare is a part of HealthChoice Illinois. */
function isRival(a: Plan, b: Plan): boolean {
  return a.program === b.program || (!isDualPlan(a) && !isDualPlan(b));
}

function hasName(plan: Plan, name: string): boolean {
  return namesOf(plan).some((each) => isSame(each, name));
}

function isSame(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

function isNew(setting: PlanSetting): setting is PlanSetting & { program: Plan['program']; from: string } {
  return setting.program !== undefined;
}

/** The plan of ours that a setting adds to, by any of its names. */
function knownPlan(setting: PlanSetting): Plan | undefined {
  return isNew(setting) ? undefined : KNOWN_PLANS.named(setting.name)[0];
}

function hint(name: string): string {
  const near =
    nearest(
      name,
      KNOWN_PLANS.all.map((plan) => plan.name),
      3,
    )[0] ?? nearestPlans(name, KNOWN_PLANS)[0];
  return near === undefined ? '' : `; did you mean ${near}`;
}

function changedBy(plan: Plan, { aliases = [], from, to, successor, ...setting }: PlanSetting): Plan {
  const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const isOurs = from === undefined && to === undefined;
  return {
    ...plan,
    aliases: [...plan.aliases, ...aliases],
    ...days,
    ...(successor !== undefined && { successor }),
    ...(!isOurs && { basis: 'plan', source: YOUR_SETTINGS }),
    ...detailsOf(setting),
  };
}

function newPlan(setting: PlanSetting & { program: Plan['program']; from: string }): Plan {
  const { name, program, aliases = [], from, to, successor } = setting;
  return {
    name,
    program,
    aliases,
    from,
    ...(to !== undefined && { to }),
    ...(successor !== undefined && { successor }),
    basis: 'plan',
    source: YOUR_SETTINGS,
    ...detailsOf(setting),
  };
}

function detailsOf({ filingLimitDays, trackingNumbers }: PlanSetting): Partial<Plan> {
  return {
    ...(filingLimitDays !== undefined && { filingLimitDays, filingLimitSource: YOUR_SETTINGS }),
    ...(trackingNumbers && { trackingNumbers }),
  };
}

/** A name that both share means the plan without Medicare where no program is given. */
function byDual(a: Plan, b: Plan): number {
  return Number(isDualPlan(a)) - Number(isDualPlan(b));
}
