import type { Day } from '../../core/model/vocabulary.ts';
import type { RowList } from './row-list.ts';

/** Why claims of a remittance make no draft. */
export type LeftOut =
  | 'contract'
  | 'patient'
  | 'earlier payer'
  | 'capitation'
  | 'reversal'
  | 'reversed'
  | 'forwarded'
  | 'predetermination'
  | 'unexplained'
  | 'other payer'
  | 'repeated'
  | 'in your file'
  | 'sent before';

/** The drafts of one plan, and the days of its denials. */
export interface PlanDrafts {
  name: string;
  drafts: number;
  /** Calendar days after the denial within which the plan takes a dispute; undefined if unknown. */
  limitDays: number | undefined;
  /** By last day for a dispute: how many drafts. Only with a limit. */
  deadlines: ReadonlyMap<Day, number>;
}

/** Claims of a file that a person must check with the plan. */
export interface ImportProblem {
  file: string;
  claims: RowList;
}

/** Claims of a file, or the whole of it, that were returned before a plan decided about them. */
export interface ReturnedClaims extends ImportProblem {
  level: 'claim' | 'provider' | 'receiver';
  code: string;
  /** Whether HFS itself returned them. */
  isRecipientCheck: boolean;
  count: number;
}

/** What an import found, without a cell of it. */
export interface ImportSummary {
  asOf: Day;
  files: number;
  claims: number;
  drafts: number;
  leftOut: ReadonlyMap<LeftOut, number>;
  plans: readonly PlanDrafts[];
  /** The names of payers that are no Illinois Medicaid plan, with their claims. */
  otherPayers: ReadonlyMap<string, number>;
  /** Drafts whose remittance has no RIN. */
  withoutRin: number;
  unbalanced: readonly ImportProblem[];
  /** By file: payments whose claims do not add up to them. */
  unbalancedPayments: ReadonlyMap<string, number>;
  returned: readonly ReturnedClaims[];
  /** Transaction sets of other kinds, and files in a zip that are no X12. */
  otherSets: number;
  otherFiles: number;
  /** Rows of the existing file with cells that the remittance has otherwise. */
  changed: readonly { row: number; headings: readonly string[] }[];
  /** Rows of the existing file whose claims the plan has taken back since. */
  reversedRows: readonly number[];
}
