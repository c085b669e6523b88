import { createColumnMap, findMappedField } from '../../core/columns/column-map.ts';
import type { OfficeDefaults } from '../../core/fields/office-defaults.ts';
import type {
  ColumnMap,
  Context,
  Defaults,
  Notice,
  PlanSetting,
  RuleSetting,
} from '../../core/model/context.ts';
import { SettingsError } from '../../core/model/errors.ts';
import { nameOption } from '../../core/model/option-name.ts';
import type { Day, InputFormat, Kind } from '../../core/model/vocabulary.ts';
import { findPlanSettingFaults, mergePlanSettings } from '../../core/portal/custom-plans.ts';
import { findNoticeInForce, isFullNotice } from '../../core/portal/find-notice.ts';
import { NOTICES, type PartialNotice } from '../../core/portal/published-notices.ts';
import { parseDay } from '../../core/values/date-text.ts';
import { formatIsoDay, getChicagoDay } from '../../core/values/day.ts';
import { cleanText } from '../../core/values/text.ts';
import type { Limits } from '../../formats/bytes/limits.ts';
import { formatDate } from '../../report/content/dates.ts';

/** What an error about a day ends with. */
export const HOW_TO_TYPE_A_DAY = 'Type the date like 11/30/2026.';

/** The options of a check; each has a default. */
export interface CheckOptions {
  /** The day to check for, as a cell may hold it: 2026-11-24, 11/24/2026; default: today in America/Chicago. */
  asOf?: string;
  /** The kind of the inputs; default: detected from headers or keys. */
  kind?: Kind;
  /** Default: detected from the extension and the content. */
  inputFormat?: InputFormat;
  /** For a .csv if the detected encoding is wrong; a name that TextDecoder accepts. */
  encoding?: string;
  /** Path of a layout file: column names and required fields of the user's copy of the portal's template. */
  layout?: string;
  /** Path of a list of people who are already registered, by Medicaid ID, NPI or e-mail. */
  roster?: string;
  /** Paths of files with earlier tickets. */
  history?: readonly string[];
  /** How many people a clean registration file may hold. */
  maxIndividuals?: number;
  /** Limits beyond which an input is refused, if they differ from the defaults. */
  limits?: Partial<Limits>;
  /** Seconds after which the check ends with a SettingsError; checked every 1,000 rows. */
  timeout?: number;
  /** Days, YYYY-MM-DD, on which offices are closed besides the State's holidays. */
  closedDays?: readonly string[];
  /** The user's own plans, and additions to the built-in ones. */
  plans?: readonly PlanSetting[];
  /** The office's own values, by kind and field: for fields without a column, and for blank cells. */
  defaults?: OfficeDefaults;
  /** Columns of the user's own by header: the name or header of a field, or "ignore". */
  columns?: Readonly<Record<string, string>>;
  /** Rules, by id, that are downgraded to review or turned off. */
  ruleSettings?: ReadonlyMap<string, RuleSetting>;
  /** Rules, by id, that alone are run; default: all. */
  onlyRules?: readonly string[];
  /** Date of the notice to check by, as a cell may hold it; default: the one in force on the as-of day. */
  rulebook?: string;
  /** The column whose cells name the rows in reports for people: a field's name or heading, or a heading of the file. */
  label?: string;
  /** Print cell values in messages; they are protected health information. */
  showValues?: boolean;
}

/**
 * Parses a day that the user wrote, in any way in which a cell may hold it.
 * @param name how the message begins
 * @throws SettingsError if it is not one
 */
export function parseSettingDay(name: string, text: string): Day {
  const day = parseDay(cleanText(text));
  if (day === undefined) throw new SettingsError(`${name}: This day cannot be read. ${HOW_TO_TYPE_A_DAY}`);
  return day;
}

/**
 * The context of the rules: the day, the notice in force on it, and the settings.
 * @throws SettingsError if the day cannot be read, or we have no notice for it
 */
export function buildContext(options: CheckOptions, now: Date, notices = NOTICES): Readonly<Context> {
  const asOf =
    options.asOf === undefined ? getChicagoDay(now) : parseSettingDay(nameOption('asOf'), options.asOf);
  const notice = chooseNotice(options.rulebook, asOf, notices);
  const { showValues = false, maxIndividuals, closedDays = [], plans = [], ruleSettings } = options;
  const { columns, defaults, label, onlyRules } = options;
  const [fault] = findPlanSettingFaults(plans);
  if (fault) throw new SettingsError(`plans[${fault.index}].${fault.key}: ${fault.problem}`);
  return Object.freeze({
    asOf,
    notice,
    showValues,
    closedDays: new Set(closedDays.map((day) => parseSettingDay('closedDays', day))),
    plans: mergePlanSettings(plans),
    ...(label !== undefined && { label }),
    ...(columns && { columnMap: parseColumns(columns) }),
    ...(defaults && { defaults: createDefaults(defaults) }),
    ...(maxIndividuals !== undefined && { maxIndividuals }),
    ...(ruleSettings && ruleSettings.size > 0 && { ruleSettings }),
    ...(onlyRules && { onlyRules: new Set(onlyRules) }),
  });
}

/** Refuses a name that is no field: the column would silently not be read. */
function parseColumns(columns: Readonly<Record<string, string>>): ColumnMap {
  for (const [header, field] of Object.entries(columns)) {
    if (findMappedField(field) === undefined)
      throw new SettingsError(
        `columns[${JSON.stringify(header)}]: Type the name or heading of a field, or ignore.`,
      );
  }
  return createColumnMap(columns);
}

function createDefaults({ ticket, registration }: OfficeDefaults): Defaults {
  return {
    ...(ticket && { ticket: new Map(Object.entries(ticket)) }),
    ...(registration && { registration: new Map(Object.entries(registration)) }),
  };
}

/**
 * The notice of that date, or by default the one in force.
 * @throws SettingsError if there is none, or not enough of it is known
 */
export function findNotice(rulebook: string | undefined, now: Date): Notice {
  return chooseNotice(rulebook, getChicagoDay(now), NOTICES);
}

/** Throws rather than silently check by a notice that does not apply. */
function chooseNotice(
  chosen: string | undefined,
  asOf: Day,
  notices: readonly (Notice | PartialNotice)[],
): Notice {
  const dates = notices.filter(isFullNotice).map(({ date }) => formatDate(date));
  const describePartial = (notice: PartialNotice) =>
    `We do not know enough about the HFS notice of ${formatDate(notice.date)} to check by it`;
  if (chosen === undefined) {
    const notice = findNoticeInForce(asOf, notices);
    if (notice && isFullNotice(notice)) return notice;
    const why = notice ? describePartial(notice) : 'There was no HFS notice on the portal yet';
    throw new SettingsError(
      `${nameOption('asOf')}: ${why} on that day. To check by a later one, add ${nameOption('rulebook')} ${dates.at(-1)}.`,
    );
  }
  const day = formatIsoDay(parseSettingDay(nameOption('rulebook'), chosen));
  const notice = notices.find(({ date }) => date === day);
  if (notice && isFullNotice(notice)) return notice;
  const why = notice ? describePartial(notice) : 'There is no HFS notice of that day';
  throw new SettingsError(`${nameOption('rulebook')}: ${why}. Type ${dates.join(' or ')}.`);
}
