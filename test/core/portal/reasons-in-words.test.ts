import { expect, it } from 'vitest';
import { findReasonsInWords } from '../../../src/core/portal/reasons-in-words.ts';

it.each([
  ['no auth', 'authorization'],
  ['Denied: NO PRIOR AUTH ON FILE', 'authorization'],
  ['no authorization obtained', 'authorization'],
  ['No pre-auth / precert', 'authorization'],
  ['no prior-authorization was on file', 'authorization'],
  ['Claim denied, auth not obtained.', 'authorization'],
  ['The authorization was not obtained in time', 'authorization'],
  ['precert absent', 'authorization'],
  ['Precertification/authorization/notification absent', 'authorization'],
  ['Out-of-network provider', 'authorization'],
  ['Medicare primary', 'medicare'],
  ['They say Medicare is the primary', 'medicare'],
  ['other insurance primary', 'medicare'],
  ['COB', 'medicare'],
  ['denied for coordination of benefits', 'medicare'],
  ['not a covered member', 'plan'],
  ['Member was not eligible on the date of service', 'plan'],
  ['pt not eligible on DOS', 'plan'],
  ['timely filing', 'unfinished'],
  ['Denied for timely filing, but the claim was sent on time', 'unfinished'],
  ['Denied as a duplicate claim', 'unfinished'],
  ['Medicare primary: no auth needed', 'medicare'],
  ['not paid, and no auth on file', 'authorization'],
])('%j gives a reason', (text, reason) => expect(findReasonsInWords(text)).toEqual([reason]));

it.each([
  // The opposite.
  'Authorization was obtained',
  'auth on file',
  'Prior auth obtained before the service',
  'no auth required',
  'no prior authorization was required',
  'No auth number needed for this code',
  'not denied for no auth',
  'not a duplicate claim',
  'This is not out of network',
  "it isn't a duplicate claim",
  'It isn\u2019t a duplicate claim',
  'no COB',
  'non-COB claim',
  'COB not needed',
  'COB was updated',
  'timely filing was met',
  'timely filing limit was met',
  'claim sent within timely filing',
  'no timely filing issue',
  'never out of network',
  'Medicare is not primary',
  'Medicare primary: no',
  'COB? N',
  // Less than a whole phrase.
  'Denied as a duplicate, which it is not',
  'Medicare paid first, then primary care',
  'eligible on the date of service',
  'a covered member',
  'the network is slow',
  'cobalt therapy',
  'filed timely',
  'Paid below the fee schedule; the corrected claim was refused',
  '',
])('%j gives none', (text) => expect(findReasonsInWords(text)).toEqual([]));

it('finds several reasons, each once', () => {
  expect(findReasonsInWords('No auth; no precert; timely filing; COB')).toEqual([
    'authorization',
    'unfinished',
    'medicare',
  ]);
});

it('takes the words of one clause together only', () => {
  expect(findReasonsInWords('Not paid; duplicate claim')).toEqual(['unfinished']);
  expect(findReasonsInWords('Not paid as duplicate claim')).toEqual([]);
});

it('reads a long text in a moment', () => {
  const text = 'no auth required, not out of network '.repeat(5_000);
  expect(findReasonsInWords(text)).toEqual([]);
});
