import type { Basis, Day, Kind } from './vocabulary.ts';

/** Everything a rule may use besides the row. */
export interface Context {
  /** The day to check for. */
  asOf: Day;
  /** The notice to check by. */
  notice: Notice;
  /** Whether messages may contain cell values. */
  showValues: boolean;
  /** Days on which offices are closed, besides the State's holidays. */
  closedDays: ReadonlySet<Day>;
  /** The column whose cells name the records in reports for people, by field or heading. The cells are health information. */
  label?: string;
  /** How many people a clean registration file may hold; undefined for no limit. */
  maxIndividuals?: number;
  /** The built-in plans, and those of the user's settings. */
  plans: Plans;
  /** Rules that the user's settings downgrade or turn off, by id. */
  ruleSettings?: ReadonlyMap<string, RuleSetting>;
  /** The rules of this run, by id, if the user chose a part of them. */
  onlyRules?: ReadonlySet<string>;
  /** What the user said that columns are. */
  columnMap?: ColumnMap;
  /** By kind and field: the texts of the user's settings for fields that a file leaves empty. */
  defaults?: Defaults;
  /** The people registered already, if the user has a list. */
  roster?: Roster;
  /** Earlier tickets, if the user has any. */
  history?: History;
}

/** What the user said that columns are: a field, or null for a column to ignore. By folded header, or column letter. */
export type ColumnMap = ReadonlyMap<string, string | null>;

/** The texts by field that fill what a file of each kind leaves empty. */
export type Defaults = Partial<Readonly<Record<Kind, ReadonlyMap<string, string>>>>;

/** The identifiers in a roster. */
export type RosterField = 'medicaidId' | 'npi' | 'email';

/** The people registered already. Values are compared without case, blanks and dashes of identifiers; '' is never found. */
export interface Roster {
  hasValue(field: RosterField, value: string): boolean;
  /** Whether the roster has this person for this provider. Rows with only a person, or only a provider, count. */
  hasPerson(ids: Readonly<Record<RosterField, string>>): boolean;
  /** Whether any row of the roster has the field. */
  hasField(field: RosterField): boolean;
  /** Whether every row has at least one of the fields, so that anyone not found by them is not in the roster. */
  isCompleteFor(fields: readonly RosterField[]): boolean;
}

/** The location of an earlier ticket. History files are numbered from 1. */
export type EarlierTicket = Readonly<Record<'file' | 'row', number>>;

/** Earlier tickets by claim and tracking number, both as keys of portal/ticket-identity.ts. */
export interface History {
  /** The first about this claim. */
  findByClaim(claim: string): EarlierTicket | undefined;
  /** The first about this claim with this tracking number that was not sent. */
  findByTrackingNumber(claim: string, trackingNumber: string): EarlierTicket | undefined;
  /** The first about this claim that was closed. */
  findClosed(claim: string): EarlierTicket | undefined;
  /** Whether one about this claim with this tracking number was sent: it has a ticket number, a day or a status. */
  hasSent(claim: string, trackingNumber: string): boolean;
  /** The last that was sent about this claim, by the key of `getTypedClaimKey`, whatever its tracking number. */
  findSent(claim: string): SentTicket | undefined;
}

/** A ticket that is in the portal. */
export interface SentTicket {
  /** The day of the denial that it is about, else of the dispute; undefined if it has neither. */
  deniedOn: Day | undefined;
}

/** The programs that plans are contracted for. */
export type PlanProgram = 'HealthChoice Illinois' | 'YouthCare' | 'MMAI' | 'FIDE SNP';

/** One plan in one program, for a period of time. */
export interface Plan {
  /** The canonical name. */
  name: string;
  /** The name by which reports distinguish records; without one, the canonical name. */
  shortName?: string;
  /** Other names that staff use for it in any program. */
  aliases: readonly string[];
  /** The program that it is contracted for. */
  program: PlanProgram;
  /** First and last day of service, ISO. */
  from: string;
  to?: string;
  area?: string;
  /** The plan that has its members now. */
  successor?: string;
  /** The HealthChoice plan whose names mean this one if the draft has this program. */
  parent?: string;
  /** Calendar days after the denial within which the plan accepts a dispute. */
  filingLimitDays?: number;
  filingLimitSource?: string;
  /** The patterns of its tracking numbers, if the user's settings have any (values/id-pattern.ts). */
  trackingNumbers?: readonly string[];
  /** Where the plan itself says that the first and the last day of the window are outside it, if it does. */
  strictWindowSource?: string;
  /** How long the plan may take to answer a dispute, according to its own pages. */
  answersWithin?: { days: number; unit: 'business day' | 'calendar day'; source: string };
  basis: Basis;
  source: string;
  /** The basis of the first day, if it differs. */
  fromBasis?: Basis;
}

/**
 * The plans and how to find them by name. Names are compared without case, blanks and punctuation, and without the words
 * that say nothing about which plan it is (portal/core-name.ts).
 */
export interface Plans {
  /** HealthChoice before the dual plans: a name that both share means the first if the draft has no program. */
  all: readonly Plan[];
  /** The plans with this name or alias, in any program. A part of a name is not enough, nor a name among others. */
  findByName(mco: string): readonly Plan[];
  /** The plan with this name in a program, or in any if the program is undefined. Undefined if there is none. */
  findInProgram(mco: string, program: string | undefined): Plan | undefined;
}

/** A plan in the user's settings. With a program it is a new plan, else it extends a built-in one. */
export interface PlanSetting {
  name: string;
  program?: PlanProgram;
  aliases?: readonly string[];
  from?: string;
  to?: string;
  successor?: string;
  filingLimitDays?: number;
  trackingNumbers?: readonly string[];
}

/** How the user's settings change a rule. */
export interface RuleSetting {
  set: 'review' | 'off';
  /** The reason, which every report lists. */
  reason?: string;
}

/** The sections of a notice, by our own names. */
export type Section =
  | '§1' // what the portal is for
  | '§2' // every provider must use it
  | '§3' // the Medicaid portion only
  | '§4' // registration first
  | '§4a' // a complete registration
  | '§4b' // an incomplete request
  | '§4c' // the template for several
  | '§4d' // requests for many people
  | '§5' // the MCO's own process first
  | '§6' // the window
  | '§7' // the tracking number
  | '§8' // requests for information, and how long the MCO has
  | '§9' // what breaks the guidelines is closed
  | '§10' // prior authorization
  | '§11' // the billing manual that HFS recommends
  | '§12'; // whom to ask

/** A notice of the State, as data. */
export interface Notice {
  /** Its date, YYYY-MM-DD, by which it is cited. */
  date: string;
  /** The first day on which it applies, YYYY-MM-DD. */
  inForce: string;
  url: string;
  /** Its own names for the sections. */
  sections: Readonly<Record<Section, string>>;
  /** Calendar days after the dispute was filed with the MCO. */
  window: { first: number; last: number };
  /** A request for this many people or more may take up to this many calendar days longer. */
  extended: { individuals: number; days: number };
  /** Business days that HFS takes at least for a complete registration. */
  registrationDays: number;
  /** Business days to answer an information request. */
  answerDays: number;
  /** Calendar days the MCO has to resolve a ticket. */
  resolveDays: number;
}
