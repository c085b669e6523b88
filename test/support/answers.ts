import type { Asker } from '../../src/cli/asker.ts';

/** What people type, right and wrong; all made up. */
const DATES = ['9/20/26', 'oct 20', '2026-10-28', '10/31/2026', '25-Sep-26', '9/24/2026', ''];
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'Denial Date:': ['9/25/26', ...DATES],
  'MCO Dispute Date:': ['10/10/2026', ...DATES],
  'MCO Decision Date:': ['Nov 5, 2026', ...DATES],
  'Date of Service From:': ['9/1/2026', ...DATES],
  'Date of Service To:': ['', ...DATES],
  'Planned Submission Date:': ['', ...DATES],
  'Denial Codes:': ['CO-16', 'CO-197', '50', 'N54, 22', ''],
  'Claim Number:': ['MADEUP-CLM-0001', '1234567890 1234567891', ''],
  'Billed Amount:': ['120.00', '$1,200', ''],
  'Paid Amount:': ['', '0', '60.5'],
  'MCO Tracking Number:': ['MADEUP-TRK-0001', 'MADEUP-CLM-0001', 'pending', '(312) 555-0100', ''],
  'RIN:': ['100200301', ' 100-200-301 ', '12345', '123456789'],
  'Provider NPI:': ['1234567893', '1234567898', ''],
  'Provider Medicaid ID:': ['111222333001', '1234567893', ''],
  'Contact Email:': ['maren.testwell@clinic.example', 'maren(at)clinic', ''],
  'Contact Phone:': ['(312) 555-0101', '555', ''],
  'Recipient Name:': ['Sample Patient', "  Sample\u00a0O'Patient ", ''],
  'Description:': ['Paid below the fee schedule', '=1+1 "quoted" \\ back', 'n/a', 'ж'.repeat(600)],
};
const PLANS = ['meridian', 'bcbs', 'Medicare', 'Cigna', 'Public Aid', 'Some Plan', 'Humana FIDE SNP'];
const OTHER = ['Made-Up Clinic', ''];

/** The choices in most drafts. */
const USUAL = new Set(['on', 'write', 'no', 'upheld', 'not applicable']);

/** Answers picked by numbers from 0 to 99, most of them right; goes on whatever the checks find. */
export function askerAt(picks: readonly number[]): Asker {
  let at = 0;
  const pick = <T>(list: readonly T[], usual = list[0]): T => {
    const number = picks[at % picks.length] ?? 0;
    at += 1;
    return (number < 90 ? usual : list[number % list.length]) as T;
  };
  return {
    async askText({ message, validate }) {
      const answer = pick(TEXTS[message] ?? OTHER);
      const error = await validate?.(answer);
      if (error !== undefined) throw new Error(`${message} ${error}`);
      return answer;
    },
    async choose({ message, choices }) {
      if (message === 'What now?')
        return (choices.find(({ value }) => USUAL.has(value)) ?? choices[0])?.value as never;
      const usual = message === 'MCO Process Exhausted:' ? 'yes' : undefined;
      return pick(
        choices,
        choices.find(({ value }) => value === usual || (!usual && USUAL.has(value))),
      )?.value as never;
    },
    async search({ find }) {
      return find(pick(PLANS))[0]?.value ?? '';
    },
  };
}
