// Generated from the files below rules/ by `npm run gen`.
import type { AnyRule } from '../rule.ts';
import registrationMedicaidIdMissing from './registration/medicaid-id-missing.ts';
import ticketClosedBefore from './ticket/closed-before.ts';
import ticketDateOrder from './ticket/date-order.ts';
import ticketDecisionWindow from './ticket/decision-window.ts';
import ticketDuplicate from './ticket/duplicate.ts';
import ticketFeeForService from './ticket/fee-for-service.ts';
import ticketInformationDue from './ticket/information-due.ts';
import ticketInformationOverdue from './ticket/information-overdue.ts';
import ticketNothingInDispute from './ticket/nothing-in-dispute.ts';
import ticketPlanFilingLimit from './ticket/plan-filing-limit.ts';
import ticketPlanNotActive from './ticket/plan-not-active.ts';
import ticketProcessNotExhausted from './ticket/process-not-exhausted.ts';
import ticketRequiredField from './ticket/required-field.ts';
import ticketSimilarComplaints from './ticket/similar-complaints.ts';
import ticketTooEarly from './ticket/too-early.ts';
import ticketTooLate from './ticket/too-late.ts';
import ticketTrackingNumberConflict from './ticket/tracking-number-conflict.ts';
import ticketTrackingNumberMissing from './ticket/tracking-number-missing.ts';
import ticketTrackingNumberSuspect from './ticket/tracking-number-suspect.ts';
import ticketUnknownMco from './ticket/unknown-mco.ts';
import ticketWindowEdge from './ticket/window-edge.ts';

/** Every rule, in the order in which they run. */
export const RULES: readonly AnyRule[] = [
  registrationMedicaidIdMissing,
  ticketClosedBefore,
  ticketDateOrder,
  ticketDecisionWindow,
  ticketDuplicate,
  ticketFeeForService,
  ticketInformationDue,
  ticketInformationOverdue,
  ticketNothingInDispute,
  ticketPlanFilingLimit,
  ticketPlanNotActive,
  ticketProcessNotExhausted,
  ticketRequiredField,
  ticketSimilarComplaints,
  ticketTooEarly,
  ticketTooLate,
  ticketTrackingNumberConflict,
  ticketTrackingNumberMissing,
  ticketTrackingNumberSuspect,
  ticketUnknownMco,
  ticketWindowEdge,
];
