import { describe, expect, it } from 'vitest';
import { askToReuse } from '../../../src/cli/draft/carry-over.ts';
import { scripted } from '../../support/scripted-asker.ts';

const previous = { npi: '1234567893', firstName: 'Maren' };
const ask = (answer: string, fields: readonly string[]) =>
  askToReuse(previous, fields, 'Provider', { asker: scripted([['Provider?', answer]]) });

describe('askToReuse', () => {
  it('returns the answers of the previous record if the user wants them', async () => {
    expect(Object.fromEntries(await ask('keep', ['npi', 'taxId']))).toEqual({ npi: '1234567893', taxId: '' });
    expect((await ask('ask', ['npi', 'taxId'])).size).toBe(0);
  });

  it('does not ask if the previous record has none of them', async () => {
    const asker = scripted([]);
    expect((await askToReuse(previous, ['taxId'], 'Provider', { asker })).size).toBe(0);
  });
});
