import { expect, it } from 'vitest';
import { fillTerms, findCitedSections } from '../../../src/core/portal/notice-terms.ts';
import { contextAsOf } from '../../support/rows.ts';

const { notice } = contextAsOf();

it('fills in the numbers of the notice', () => {
  const text =
    'day {first} to {last}; {individuals}, {fewer}, {longer}; {registrationDays} and {answerDays} business days';
  expect(fillTerms(text, notice)).toBe('day 30 to 60; 10, 9, 3 weeks; 2 and 5 business days');
  expect(fillTerms('linked in {url}', notice)).toBe(`linked in ${notice.url}`);
});

it('cites sections by the date of the notice and its own names', () => {
  const renamed = { ...notice, date: '2027-01-04', sections: { ...notice.sections, '§6': '§3b' } };
  expect(fillTerms('Our inference from notice §6, §9', renamed)).toBe(
    'Our inference from 2027-01-04 §3b, §9',
  );
  expect(fillTerms('HFS notices on plans', renamed)).toBe('HFS notices on plans');
});

it('lists the sections that a text cites', () => {
  expect(findCitedSections('notice §4a, §9; 89 Ill. Adm. Code 140.75')).toEqual(['§4a', '§9']);
  expect(findCitedSections('CMS NPI standard')).toEqual([]);
});
