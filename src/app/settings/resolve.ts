import type { Context, Notice, PlanSetting, RuleSetting } from '../../core/model/context.ts';
import { SettingsError } from '../../core/model/errors.ts';
import { nameOption } from '../../core/model/option-name.ts';
import type { Day, InputFormat, Kind } from '../../core/model/vocabulary.ts';
import { findPlanSettingFaults, mergePlanSettings } from '../../core/portal/custom-plans.ts';
import { findNoticeInForce, isFullNotice } from '../../core/portal/notice.ts';
import { NOTICES, type PartialNotice } from '../../core/portal/notices.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { formatIsoDay, getChicagoDay } from '../../core/values/day.ts';
import type { Limits } from '../../formats/bytes/limits.ts';

/** What a check may be told; everything has a default. */
export interface CheckOptions {
  /** The day the check is made for, YYYY-MM-DD; default today in America/Chicago. */
  asOf?: string;
  /** The kind of the inputs; default: told from headers or keys. */
  kind?: Kind;
  /** Default: told from the ending and the content. */
  inputFormat?: InputFormat;
  /** For .csv where the guess is wrong; a name that TextDecoder knows. */
  encoding?: string;
  /** Path of a layout file: column names and required fields of the user's copy of the portal's template. */
  layout?: string;
  /** Path of a list of who is registered already, by Medicaid ID, NPI or e-mail. */
  roster?: string;
  /** Paths of files of earlier tickets. */
  history?: readonly string[];
  /** How many people a clean registration file may hold. */
  maxIndividuals?: number;
  /** What an input may cost before it is refused, where not as built in. */
  limits?: Partial<Limits>;
  /** Seconds after which the check is given up with a SettingsError; looked at every 1,000 rows. */
  timeout?: number;
  /** Days, YYYY-MM-DD, on which offices are closed beside the State's holidays. */
  closedDays?: readonly string[];
  /** Plans of the user's own, and what they add to those that we know. */
  plans?: readonly PlanSetting[];
  /** Rules, by id, that lead to no more than review, or are left out. */
  ruleSettings?: ReadonlyMap<string, RuleSetting>;
  /** Date of the notice to check by, YYYY-MM-DD; default the one in force on the as-of day. */
  rulebook?: string;
  /** Print cell values in messages; they are protected health information. */
  showValues?: boolean;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a day that the user gave as YYYY-MM-DD.
 * @throws SettingsError naming the option
 */
export function parseSettingDay(option: string, text: string): Day {
  const day = ISO_DAY.test(text) ? parseDay(text) : undefined;
  if (day === undefined)
    throw new SettingsError(`${option}: a day as YYYY-MM-DD expected, such as 2026-11-24`);
  return day;
}

/**
 * What rules may know: the day, and the notice in force on it.
 * @throws SettingsError where the day cannot be read, or no notice that we know was in force
 */
export function buildContext(options: CheckOptions, now: Date, notices = NOTICES): Readonly<Context> {
  const asOf =
    options.asOf === undefined ? getChicagoDay(now) : parseSettingDay(nameOption('asOf'), options.asOf);
  const notice = chooseNotice(options.rulebook, asOf, notices);
  const { showValues = false, maxIndividuals, closedDays = [], plans = [], ruleSettings } = options;
  const [fault] = findPlanSettingFaults(plans);
  if (fault) throw new SettingsError(`plans[${fault.index}].${fault.key}: ${fault.problem}`);
  return Object.freeze({
    asOf,
    notice,
    showValues,
    closedDays: new Set(closedDays.map((day) => parseSettingDay('closedDays', day))),
    plans: mergePlanSettings(plans),
    ...(maxIndividuals !== undefined && { maxIndividuals }),
    ...(ruleSettings && ruleSettings.size > 0 && { ruleSettings }),
  });
}

/**
 * The notice of that date, else the one in force.
 * @throws SettingsError where there is none, or none that is known well enough
 */
export function findNotice(rulebook: string | undefined, now: Date): Notice {
  return chooseNotice(rulebook, getChicagoDay(now), NOTICES);
}

/** Never a silent check by another notice than the one that applies. */
function chooseNotice(
  chosen: string | undefined,
  asOf: Day,
  notices: readonly (Notice | PartialNotice)[],
): Notice {
  const known = notices.filter(isFullNotice).map(({ date }) => date);
  const unknown = (notice: PartialNotice) =>
    `the notice of ${notice.date} is not known well enough to check by`;
  if (chosen === undefined) {
    const notice = findNoticeInForce(asOf, notices);
    if (notice && isFullNotice(notice)) return notice;
    const why = notice ? unknown(notice) : 'there was no notice on the portal yet';
    throw new SettingsError(
      `${nameOption('asOf')}: on that day ${why}; ${nameOption('rulebook')} ${known.at(-1)} takes a later one`,
    );
  }
  const day = formatIsoDay(parseSettingDay(nameOption('rulebook'), chosen));
  const notice = notices.find(({ date }) => date === day);
  if (notice && isFullNotice(notice)) return notice;
  const why = notice ? unknown(notice) : 'no notice of that day';
  throw new SettingsError(`${nameOption('rulebook')}: ${why}; known is ${known.join(', ')}`);
}
