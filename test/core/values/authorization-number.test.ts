import { expect, it } from 'vitest';
import { saysNoneRequired } from '../../../src/core/values/authorization-number.ts';

it.each([
  'none required',
  'Not Required',
  'not required.',
  'n/a',
  'N/A',
  'na',
  'No auth required',
  'no prior authorization needed',
  'auth not required',
  'Prior auth is not required',
  'authorization was not needed',
  "none req'd",
  'not req',
  'not applicable',
  '\u00a0none  required ',
])('%j says that none was required', (text) => expect(saysNoneRequired(text)).toBe(true));

it.each([
  '',
  'none',
  'no',
  'required',
  'requested',
  'no auth on file',
  'nan',
  'not obtained',
  '-',
  'MADEUP-1',
])('%j does not', (text) => expect(saysNoneRequired(text)).toBe(false));
