import { describe, expect, it } from 'vitest';
import { DISPUTE_PHRASES } from '../../../src/core/columns/dispute-phrases.ts';
import { readHeaderWords } from '../../../src/core/columns/header-words.ts';
import { findMeanings, MEANINGS } from '../../../src/core/columns/meaning.ts';
import { STRENGTH } from '../../../src/core/columns/meaning-table.ts';
import { getFillers, getOtherWords } from '../../../src/core/columns/other-words.ts';
import { COMPOUNDS, PHRASES } from '../../../src/core/columns/phrases.ts';
import { findPlainWords } from '../../../src/core/columns/plain-words.ts';
import { WORDS } from '../../../src/core/columns/vocabulary.ts';
import { getDictionary } from '../../../src/core/fields/index.ts';
import type { Kind } from '../../../src/core/model/vocabulary.ts';

const find = (header: string, kind: Kind = 'ticket') => {
  const words = readHeaderWords(header);
  return words ? findMeanings(words, kind).map(({ slot, strength }) => [slot, strength]) : [];
};

describe('findMeanings', () => {
  it('finds a field if a pattern explains all words, in any order', () => {
    expect(find('Date appeal filed')).toEqual([['disputeFiledOn', STRENGTH.best]]);
    expect(find('Filed appeal date')).toEqual([['disputeFiledOn', STRENGTH.best]]);
    expect(find('Appeal filed deadline date')).toEqual([]);
  });
  it('finds several fields, the most certain first', () => {
    const slots = find('Patient').map(([slot]) => slot);
    expect(slots[0]).toBe('recipientName');
    expect(slots).toContain('rin');
  });
  it('keeps the most certain of several patterns', () => {
    expect(find('Billed amount')).toEqual([['billedAmount', STRENGTH.best]]);
  });
  it('separates the parts of a name', () => {
    expect(find('Pt first name')[0]).toEqual(['recipientName first', STRENGTH.clear]);
    expect(find('Full name', 'registration')[0]).toEqual(['firstName full', STRENGTH.best]);
  });
  it('finds at most a question with one or two unknown words, nothing with three', () => {
    expect(find('Xyzzy claim number')).toEqual([['claimNumber', STRENGTH.maybe]]);
    expect(find('Xyzzy plugh claim number')).toEqual([['claimNumber', STRENGTH.maybe]]);
    expect(find('Xyzzy plugh quux claim number')).toEqual([]);
    expect(find('Xyzzy medicaid')).toEqual([]);
  });
  it('lets the content decide on an unknown word beside words that say the field in full, if few fields hold it', () => {
    expect(find('Xyzzy denial date')).toEqual([['deniedOn', STRENGTH.fitting]]);
    expect(find('Xyzzy denial')).toEqual([]);
    expect(find('Denial date received by auditor')).toEqual([]);
  });
  it('is less certain of a misspelled word', () => {
    const words = { words: ['claim', 'number'], unknown: 0, misspelled: 1 };
    expect(findMeanings(words, 'ticket')[0]?.strength).toBe(STRENGTH.usual);
  });
  it('adds no other words to a vague header', () => {
    expect(find('Claim date')).toEqual([]);
    expect(find('Date').map(([slot]) => slot)).toEqual(['serviceFrom', 'disputeFiledOn']);
  });
});

describe('the tables', () => {
  const levels = ['best', 'clear', 'usual', 'fitting', 'beside', 'maybe'] as const;
  it.each(['ticket', 'registration'] as const)('of a %s name fields and plain words that exist', (kind) => {
    const fields = new Set<string>(getDictionary(kind).fields.map(({ name }) => name));
    for (const meaning of MEANINGS[kind]) {
      expect(fields, meaning.field).toContain(meaning.field);
      for (const field of meaning.near ?? []) expect(fields, field).toContain(field);
      const texts = [meaning.with ?? '', ...levels.flatMap((level) => meaning[level] ?? [])];
      const words = texts.flatMap((text) => text.split(/[ |?]+/)).filter((word) => word !== '');
      expect(
        words.filter((word) => !(word in WORDS)),
        meaning.field,
      ).toEqual([]);
    }
  });
  it('know every field but those that have no everyday name', () => {
    for (const kind of ['ticket', 'registration'] as const) {
      const known = new Set(MEANINGS[kind].map(({ field }) => field));
      expect(getDictionary(kind).fields.filter(({ name }) => !known.has(name))).toEqual([]);
    }
  });
  it('have each word once', () => {
    const words = [
      ...Object.values(WORDS).flatMap((texts) => texts.split(' ')),
      ...Object.keys(COMPOUNDS),
      ...getOtherWords(),
      ...getFillers(),
    ];
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
  it('replace phrases and compounds by words that exist', () => {
    const phrases = [...PHRASES, ...DISPUTE_PHRASES].map(([, text]) => text).filter((text) => text !== '');
    const texts = [...phrases, ...Object.values(COMPOUNDS)];
    expect(
      texts
        .flatMap((text) => text.split(' '))
        .filter((word) => findPlainWords(word) === undefined && !getFillers().has(word)),
    ).toEqual([]);
  });
  it('find a field by each of its built-in headers and aliases', () => {
    const unexplained = (['ticket', 'registration'] as const).flatMap((kind) =>
      getDictionary(kind).fields.flatMap(({ name, header, aliases }) =>
        [header, ...aliases].filter(
          (text) => !find(text, kind).some(([slot]) => String(slot).split(' ')[0] === name),
        ),
      ),
    );
    expect(unexplained).toEqual([]);
  });
});
