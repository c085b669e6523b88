import type { Basis, Day } from './vocabulary.ts';

/** What rules may know besides the row. */
export interface Context {
  /** The day the check is made for. */
  asOf: Day;
  /** The notice in force. */
  notice: Notice;
  /** Whether cell values may stand in messages. */
  showValues: boolean;
  /** Days, beside the State's holidays, on which offices are closed. */
  closedDays: ReadonlySet<Day>;
  /** How many people a clean registration file may hold, where the user said so. */
  maxIndividuals?: number;
  /** The plans that are known: ours, and those of the user's settings. */
  plans: Plans;
  /** Rules that the user's settings soften, by id. */
  ruleSettings?: ReadonlyMap<string, RuleSetting>;
  /** Who is registered already, where the user gave a list. */
  roster?: Roster;
  /** Earlier tickets, where the user gave any. */
  history?: History;
}

/** What a roster knows somebody by. */
export type RosterField = 'medicaidId' | 'npi' | 'email';

/** Who is registered already. Values are compared without case, blanks and dashes of identifiers; '' is never found. */
export interface Roster {
  hasValue(field: RosterField, value: string): boolean;
  /** Whether a row is for this person and provider, as far as it names them. */
  hasPerson(given: Readonly<Record<RosterField, string>>): boolean;
  /** Whether any row has the field. */
  hasField(field: RosterField): boolean;
  /** Whether each row has at least one of the fields: who is not found by them is not in it. */
  isCompleteFor(fields: readonly RosterField[]): boolean;
}

/** Where an earlier ticket stands; the history files are counted from 1. */
export type EarlierTicket = Readonly<Record<'file' | 'row', number>>;

/** Earlier tickets by claim and tracking number, both as portal/same-ticket.ts gives them. */
export interface History {
  /** The first about this claim. */
  findByClaim(claim: string): EarlierTicket | undefined;
  /** The first about this claim with this tracking number. */
  findByTrackingNumber(claim: string, trackingNumber: string): EarlierTicket | undefined;
  /** The first about this claim that was closed. */
  findClosed(claim: string): EarlierTicket | undefined;
}

/** One plan in one program, as dated data. */
export interface Plan {
  /** The canonical name. */
  name: string;
  /** What staff type for it, whatever the program. */
  aliases: readonly string[];
  /** The program it is contracted for. */
  program: 'HealthChoice Illinois' | 'YouthCare' | 'MMAI' | 'FIDE SNP';
  /** First and last day of service, ISO. */
  from: string;
  to?: string;
  area?: string;
  /** Who has its members now. */
  successor?: string;
  /** The HealthChoice plan whose names mean this one where the draft gives this program. */
  parent?: string;
  /** Calendar days after the denial within which the plan takes a dispute. */
  filingLimitDays?: number;
  filingLimitSource?: string;
  /** The forms of its tracking numbers, where the user's settings give them (values/id-form.ts). */
  trackingNumbers?: readonly string[];
  /** How long the plan may take to answer a dispute, by its own pages. */
  answersWithin?: { days: number; unit: 'business day' | 'calendar day'; source: string };
  basis: Basis;
  source: string;
  /** How well the first day is known, where that differs. */
  fromBasis?: Basis;
}

/** The plans, and what a text may mean of them. Names are compared without case, blanks and punctuation. */
export interface Plans {
  /** HealthChoice before the dual plans: a name that both share means the first where no program is given. */
  all: readonly Plan[];
  /** The plans that a text may mean, in whatever program: it names them whole, not in part. */
  findByName(mco: string): readonly Plan[];
  /**
   * The plan that a text names in the given program, where it is told. Undefined where no plan has that name, and where
   * the plan never had that program.
   */
  findInProgram(mco: string, program: string | undefined): Plan | undefined;
}

/** What the user's settings say of a plan; with a program it is a plan of their own, else one that we know. */
export interface PlanSetting {
  name: string;
  program?: Plan['program'];
  aliases?: readonly string[];
  from?: string;
  to?: string;
  successor?: string;
  filingLimitDays?: number;
  trackingNumbers?: readonly string[];
}

/** What the user's settings do to a rule. */
export interface RuleSetting {
  set: 'review' | 'off';
  /** Why; each report lists it. */
  reason?: string;
}

/** What notices say, by the names that we have for it. */
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
  | '§10'; // prior authorization

/** What a notice of the State says, as data. */
export interface Notice {
  /** Its date, by which it is cited. */
  date: string;
  inForce: string;
  url: string;
  /** What it calls each section. */
  sections: Readonly<Record<Section, string>>;
  /** Calendar days after the dispute was filed with the MCO. */
  window: { first: number; last: number };
  /** People in one request from which it takes longer, and by how many calendar days at most. */
  extended: { individuals: number; days: number };
  /** Business days. */
  registrationDays: number;
  answerDays: number;
  /** Calendar days the MCO has to resolve a ticket. */
  resolveDays: number;
}
