import { expect, it } from 'vitest';
import { findZipFault } from '../../../src/core/values/zip.ts';

it.each([
  ['62701', undefined],
  ['02139', undefined],
  ['627011234', undefined],
  ['2139', 'lost-zero'],
  ['21391234', 'lost-zero'],
  ['213', 'length'],
  ['627011', 'length'],
  ['6270112', 'length'],
  ['6270112345', 'length'],
  ['6270A', 'length'],
  ['', 'length'],
])('%j: %s', (zip, fault) => expect(findZipFault(zip)).toBe(fault));
