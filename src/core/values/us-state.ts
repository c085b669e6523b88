import { foldName } from './text.ts';

// USPS Publication 28, appendix B: states, D.C., territories, military.
const STATE_LIST = `
  AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut, DE Delaware,
  DC District of Columbia, FL Florida, GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana, IA Iowa, KS Kansas,
  KY Kentucky, LA Louisiana, ME Maine, MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, MS Mississippi,
  MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey, NM New Mexico, NY New York,
  NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania, RI Rhode Island,
  SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, VT Vermont, VA Virginia, WA Washington,
  WV West Virginia, WI Wisconsin, WY Wyoming, AS American Samoa, GU Guam, MP Northern Mariana Islands,
  PR Puerto Rico, VI Virgin Islands, AA Armed Forces Americas, AE Armed Forces Europe, AP Armed Forces Pacific`;

let stateNames: ReadonlySet<string> | undefined;

/** Whether a text is a US state or territory, by its two letters or its name, in any case. */
export function isUsState(text: string): boolean {
  stateNames ??= buildStateNames();
  return stateNames.has(foldName(text));
}

function buildStateNames(): ReadonlySet<string> {
  const entries = STATE_LIST.split(',').map((entry) => entry.trim());
  return new Set(entries.flatMap((entry) => [entry.slice(0, 2), entry.slice(3)].map(foldName)));
}
