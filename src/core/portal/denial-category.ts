import { memoize } from '../values/memoize.ts';
import { findStrongestSignal } from './denial-codes.ts';
import type { DenialReason } from './denial-signal-table.ts';

/** Codes whose meaning decides about no rule, by the category that an office would write. */
const BY_CODE: readonly (readonly [category: string, codes: string])[] = [
  ['duplicate claim', '18'],
  ['timely filing', '29'],
  ['medical necessity', '50 55 56 150 152 249 272'],
  ['bundled services', '59 97 231 234 236 B10 B15'],
  ['missing or wrong information', '16 125 129 140 148 163 164 206 207 208 226 227 250 251 252'],
  ['coding', '4 5 6 7 8 9 10 11 12 110 146 147 181 182 188 199 282'],
  ['limits on services', '35 119 149 151 154 198 222 273'],
  ['not covered', '48 49 51 53 54 58 96 114 167 170 171 185 202 204 256 258 B1 B20'],
  ['network and referral', '38 87 183 242 243 288'],
];

const BY_REASON: readonly (readonly [DenialReason, string])[] = [
  ['authorization', 'prior authorization'],
  ['medicare', 'other coverage first'],
  ['plan', 'eligibility'],
  ['enrollment', 'provider enrollment'],
  ['reviewed', 'upheld on review'],
];

const OTHER = 'denied by the plan';

const CATEGORY_BY_CARC: ReadonlyMap<string, string> = new Map(
  BY_CODE.flatMap(([category, codes]) => codes.split(' ').map((code) => [code, category] as const)),
);

/** The category of a denial, by its main CARC and the remark codes beside it: CO-197, or CO-16/M62. */
export const findDenialCategory: (code: string) => string = memoize((code) => {
  const reason = BY_REASON.find(([name]) => findStrongestSignal(code, name));
  if (reason) return reason[1];
  const carc = /^[A-Z]{2}-(\w+)/.exec(code)?.[1] ?? '';
  return CATEGORY_BY_CARC.get(carc) ?? OTHER;
});
