import type { Step } from './scripted-asker.ts';

/** The answers for a ticket in the order of the questions; all made up. */
export const TICKET_STEPS: readonly Step[] = [
  ['MCO:', 'meridian'],
  ['Program:', 'HealthChoice Illinois'],
  ['Coverage in Dispute:', 'Enter'],
  ['Dually Eligible:', 'no'],
  ['Denial Date:', '9/25/26'],
  ['Denial Codes:', 'CO-97'],
  ['Claim Number:', 'MADEUP-CLM-0001'],
  ['Billed Amount:', '120.00'],
  ['Paid Amount:', ''],
  ['MCO Dispute Date:', '10/10/2026'],
  ['MCO Tracking Number:', 'MADEUP-TRK-0001'],
  ['MCO Decision:', 'upheld'],
  ['MCO Decision Date:', 'Nov 5, 2026'],
  ['MCO Process Exhausted:', 'yes'],
  ['Peer-to-Peer:', 'not applicable'],
  ['Prior Auth Required:', 'no'],
  ['Recipient Name:', 'Sample Patient'],
  ['RIN:', '100200301'],
  ['Date of Service From:', '9/1/2026'],
  ['Date of Service To:', ''],
  ['Patient Account:', ''],
  ['Provider Name:', 'Made-Up Clinic'],
  ['Provider NPI:', '1234567893'],
  ['Provider Medicaid ID:', '111222333001'],
  ['Contact Name:', 'Maren Testwell'],
  ['Contact Email:', 'maren.testwell@clinic.example'],
  ['Contact Phone:', '(312) 555-0101'],
  ['Issue Category:', ''],
  ['Description:', 'Paid below the fee schedule'],
  ['Reference:', ''],
  ['Planned Submission Date:', ''],
];

/** The answers for a person in the order of the questions; all made up. */
export const PERSON_STEPS: readonly Step[] = [
  ['First Name:', 'Maren'],
  ['Last Name:', 'Testwell'],
  ['Email:', 'maren.testwell@clinic.example'],
  ['Phone:', '(312) 555-0101'],
  ['Role:', 'billing staff'],
  ['Provider or Facility Name:', 'Made-Up Clinic'],
  ['NPI:', '1234567893'],
  ['Medicaid ID:', '111222333001'],
  ['Tax ID:', ''],
  ['Address:', '1 Sample Street'],
  ['City:', 'Springfield'],
  ['State:', 'IL'],
  ['ZIP:', '62701'],
];

/** The steps with some answers changed, and further steps after some questions. */
export function changed(
  steps: readonly Step[],
  answers: Readonly<Record<string, string>>,
  after: Readonly<Record<string, readonly Step[]>> = {},
): Step[] {
  return steps.flatMap((step) => {
    const [message] = step;
    const answer = answers[message];
    return [answer === undefined ? step : ([message, answer] as const), ...(after[message] ?? [])];
  });
}
