import type { Notice, Section } from '../model/context.ts';

const BASE_URL = 'https://www2.illinois.gov/hfs/MedicalProviders/notices/Pages/';

/** A notice of which we have seen only some sentences. What its other sections say is unknown. */
export interface PartialNotice extends Pick<Notice, 'date' | 'inForce' | 'url'> {
  sections: Partial<Notice['sections']>;
}

/** The sections of the notice of 2023-02-22. The notice does not number them; the numbers are ours. */
const SECTIONS: Readonly<Record<Section, string>> = {
  '§1': '§1',
  '§2': '§2',
  '§3': '§3',
  '§4': '§4',
  '§4a': '§4a',
  '§4b': '§4b',
  '§4c': '§4c',
  '§4d': '§4d',
  '§5': '§5',
  '§6': '§6',
  '§7': '§7',
  '§8': '§8',
  '§9': '§9',
  '§10': '§10',
  '§11': '§11',
  '§12': '§12',
};

/**
 * The HFS notices on the portal, oldest first. To add one, add an entry with its numbers and its names for the sections;
 * what it leaves unchanged can be taken from the entry before.
 */
export const NOTICES: readonly (Notice | PartialNotice)[] = [
  { date: '2020-02-21', inForce: '2020-02-28', url: `${BASE_URL}prn200221a.aspx`, sections: {} },
  // Known: the portal as the only channel, Medicare, registration, and exhausting the MCO's process.
  {
    date: '2021-03-02',
    inForce: '2021-03-02',
    url: `${BASE_URL}prn210302b.aspx`,
    sections: { '§2': '§2', '§3': '§3', '§4': '§4', '§5': '§5' },
  },
  {
    date: '2023-02-22',
    inForce: '2023-02-22',
    url: `${BASE_URL}prn230222a.aspx`,
    sections: SECTIONS,
    window: { first: 30, last: 60 },
    extended: { individuals: 10, days: 21 },
    registrationDays: 2,
    answerDays: 5,
    resolveDays: 30,
  },
];
