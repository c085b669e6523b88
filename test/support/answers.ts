import type { Asker } from '../../src/cli/asker.ts';

/** What people type, right and wrong; all made up. */
const DATES = ['9/1/2026', '10/10/2026', '2026-10-28', 'Nov 5, 2026', '9/20/26', '25-Sep-26', ''];
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'Denial Codes:': ['CO-16', 'CO-197', '50', 'N54, 22', ''],
  'Claim Number:': ['MADEUP-CLM-0001', 'see attached', '2.6E+12', ''],
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
const OTHER = ['Made-Up Clinic', '120.00', ''];

/** Answers as the numbers pick, and goes on whatever is found. */
export function askerAt(picks: readonly number[]): Asker {
  let at = 0;
  const pick = <T>(list: readonly T[]): T => {
    const pickOf = picks[at % picks.length] ?? 0;
    at += 1;
    return list[pickOf % list.length] as T;
  };
  return {
    async text({ message, fault }) {
      const list = TEXTS[message] ?? (/Date/.test(message) ? DATES : OTHER);
      const answer = pick(list);
      const told = await fault?.(answer);
      if (told !== undefined) throw new Error(`${message} ${told}`);
      return answer;
    },
    async choose({ choices }) {
      const on = choices.find(({ value }) => value === 'on' || value === 'write');
      return (on ?? pick(choices)).value;
    },
    async search({ find }) {
      return find(pick(PLANS))[0]?.value ?? '';
    },
  };
}
