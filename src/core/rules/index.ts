// Generated from the files below rules/ by `npm run gen`.
import type { AnyRule } from './rule.ts';
import fileColumnQuestion from './file/column-question.ts';
import fileColumnReadAs from './file/column-read-as.ts';
import fileDamagedValue from './file/damaged-value.ts';
import fileDefaultUsed from './file/default-used.ts';
import fileDuplicateColumn from './file/duplicate-column.ts';
import fileEncoding from './file/encoding.ts';
import fileHiddenRows from './file/hidden-rows.ts';
import fileMergedCells from './file/merged-cells.ts';
import fileMissingColumn from './file/missing-column.ts';
import fileOtherSheet from './file/other-sheet.ts';
import fileRaggedRow from './file/ragged-row.ts';
import fileSkippedRows from './file/skipped-rows.ts';
import fileSoftenedRule from './file/softened-rule.ts';
import fileUnknownColumn from './file/unknown-column.ts';
import fileUnreadableValue from './file/unreadable-value.ts';
import registrationAlreadyRegistered from './registration/already-registered.ts';
import registrationConflict from './registration/conflict.ts';
import registrationContactInvalid from './registration/contact-invalid.ts';
import registrationDuplicate from './registration/duplicate.ts';
import registrationExtendedProcessing from './registration/extended-processing.ts';
import registrationIncompleteRequest from './registration/incomplete-request.ts';
import registrationManyRows from './registration/many-rows.ts';
import registrationMedicaidIdMissing from './registration/medicaid-id-missing.ts';
import registrationMedicaidIdSuspect from './registration/medicaid-id-suspect.ts';
import registrationNpiInvalid from './registration/npi-invalid.ts';
import registrationRequiredField from './registration/required-field.ts';
import registrationTaxIdSuspect from './registration/tax-id-suspect.ts';
import registrationUseTemplate from './registration/use-template.ts';
import ticketClaimNumberSuspect from './ticket/claim-number-suspect.ts';
import ticketClosedBefore from './ticket/closed-before.ts';
import ticketContactInvalid from './ticket/contact-invalid.ts';
import ticketCorrectedClaimFirst from './ticket/corrected-claim-first.ts';
import ticketDateOrder from './ticket/date-order.ts';
import ticketDecisionWindow from './ticket/decision-window.ts';
import ticketDuplicate from './ticket/duplicate.ts';
import ticketEnrollmentSignal from './ticket/enrollment-signal.ts';
import ticketFeeForService from './ticket/fee-for-service.ts';
import ticketInformationDue from './ticket/information-due.ts';
import ticketInformationOverdue from './ticket/information-overdue.ts';
import ticketMedicaidIdSuspect from './ticket/medicaid-id-suspect.ts';
import ticketMedicareCoveredService from './ticket/medicare-covered-service.ts';
import ticketMedicareOnly from './ticket/medicare-only.ts';
import ticketMedicareSignal from './ticket/medicare-signal.ts';
import ticketNothingInDispute from './ticket/nothing-in-dispute.ts';
import ticketNpiInvalid from './ticket/npi-invalid.ts';
import ticketPeerToPeerMissing from './ticket/peer-to-peer-missing.ts';
import ticketPlanFilingLimit from './ticket/plan-filing-limit.ts';
import ticketPlanNotActive from './ticket/plan-not-active.ts';
import ticketPlanSignal from './ticket/plan-signal.ts';
import ticketPriorAuthMissing from './ticket/prior-auth-missing.ts';
import ticketPriorAuthNotSent from './ticket/prior-auth-not-sent.ts';
import ticketPriorAuthSignal from './ticket/prior-auth-signal.ts';
import ticketProcessNotExhausted from './ticket/process-not-exhausted.ts';
import ticketProcessSignal from './ticket/process-signal.ts';
import ticketProviderNotRegistered from './ticket/provider-not-registered.ts';
import ticketRequiredField from './ticket/required-field.ts';
import ticketRinInvalid from './ticket/rin-invalid.ts';
import ticketRinSuspect from './ticket/rin-suspect.ts';
import ticketSimilarComplaints from './ticket/similar-complaints.ts';
import ticketSubmissionDayMissing from './ticket/submission-day-missing.ts';
import ticketTooEarly from './ticket/too-early.ts';
import ticketTooLate from './ticket/too-late.ts';
import ticketTrackingNumberConflict from './ticket/tracking-number-conflict.ts';
import ticketTrackingNumberMissing from './ticket/tracking-number-missing.ts';
import ticketTrackingNumberSuspect from './ticket/tracking-number-suspect.ts';
import ticketUnknownMco from './ticket/unknown-mco.ts';
import ticketWindowEdge from './ticket/window-edge.ts';

/** Every rule, in the order in which they run. */
export const RULES: readonly AnyRule[] = [
  registrationAlreadyRegistered,
  registrationConflict,
  registrationContactInvalid,
  registrationDuplicate,
  registrationExtendedProcessing,
  registrationIncompleteRequest,
  registrationManyRows,
  registrationMedicaidIdMissing,
  registrationMedicaidIdSuspect,
  registrationNpiInvalid,
  registrationRequiredField,
  registrationTaxIdSuspect,
  registrationUseTemplate,
  ticketClaimNumberSuspect,
  ticketClosedBefore,
  ticketContactInvalid,
  ticketCorrectedClaimFirst,
  ticketDateOrder,
  ticketDecisionWindow,
  ticketDuplicate,
  ticketEnrollmentSignal,
  ticketFeeForService,
  ticketInformationDue,
  ticketInformationOverdue,
  ticketMedicaidIdSuspect,
  ticketMedicareCoveredService,
  ticketMedicareOnly,
  ticketMedicareSignal,
  ticketNothingInDispute,
  ticketNpiInvalid,
  ticketPeerToPeerMissing,
  ticketPlanFilingLimit,
  ticketPlanNotActive,
  ticketPlanSignal,
  ticketPriorAuthMissing,
  ticketPriorAuthNotSent,
  ticketPriorAuthSignal,
  ticketProcessNotExhausted,
  ticketProcessSignal,
  ticketProviderNotRegistered,
  ticketRequiredField,
  ticketRinInvalid,
  ticketRinSuspect,
  ticketSimilarComplaints,
  ticketSubmissionDayMissing,
  ticketTooEarly,
  ticketTooLate,
  ticketTrackingNumberConflict,
  ticketTrackingNumberMissing,
  ticketTrackingNumberSuspect,
  ticketUnknownMco,
  ticketWindowEdge,
  fileColumnQuestion,
  fileColumnReadAs,
  fileDamagedValue,
  fileDefaultUsed,
  fileDuplicateColumn,
  fileEncoding,
  fileHiddenRows,
  fileMergedCells,
  fileMissingColumn,
  fileOtherSheet,
  fileRaggedRow,
  fileSkippedRows,
  fileSoftenedRule,
  fileUnknownColumn,
  fileUnreadableValue,
];
