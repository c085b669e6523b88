import { describe, expect, it } from 'vitest';
import { acknowledgment } from '../../support/x12.ts';
import { readAcknowledgment } from './reading.ts';

const bodyOf = (statuses: readonly string[]) => acknowledgment(statuses).body;

describe('AcknowledgmentReader', () => {
  it.each(['A3', 'A4', 'A6', 'A7', 'A8'])('finds a claim of category %s', (category) => {
    expect(readAcknowledgment(bodyOf(['A1:20', `${category}:562:85`]))).toEqual([
      {
        level: 'claim',
        position: 2,
        payer: 'MOLINA HEALTHCARE OF ILLINOIS',
        code: `${category}:562`,
        isRecipientCheck: false,
      },
    ]);
  });
  it.each(['A0:16', 'A1:20', 'A2:20', 'A5:16', 'F2:20'])('leaves %s out', (status) => {
    expect(readAcknowledgment(bodyOf([status]))).toEqual([]);
  });
  it("recognizes the State's check of the recipient", () => {
    const items = readAcknowledgment(bodyOf(['A3:21:40|uRECIPFE RIN NOT FOUND', 'A3:21:40']));
    expect(items.map(({ code, isRecipientCheck }) => [code, isRecipientCheck])).toEqual([
      ['A3:21', true],
      ['A3:21', false],
    ]);
  });
  it('counts a claim once, by its first status that rejects', () => {
    const body = bodyOf(['A3:21:40']).flatMap((segment) =>
      segment.startsWith('STC*A3') ? ['STC*A1:20*X*U*1******A7:1*A8:2', segment] : [segment],
    );
    expect(readAcknowledgment(body).map(({ code }) => code)).toEqual(['A7:1']);
  });
  it('finds rejected providers and receivers', () => {
    const body = bodyOf([]).map((segment) => segment.replace('STC*A1:19:PR**', 'STC*A8:24:85**'));
    expect(readAcknowledgment(body)).toMatchObject([{ level: 'provider', code: 'A8:24', position: 0 }]);
    const other = bodyOf([]).map((segment) => segment.replace('STC*A1:19:PR*2', 'STC*A3:24:41*2'));
    expect(readAcknowledgment(other)).toMatchObject([{ level: 'receiver', code: 'A3:24' }]);
  });
  it('reads levels whose parents are wrong', () => {
    const body = bodyOf(['A1:20', 'A7:562:85']).map((segment) =>
      segment.replace(/^HL\*(\d+)\*\d*/, 'HL*$1*99'),
    );
    expect(readAcknowledgment(body)).toMatchObject([{ level: 'claim', code: 'A7:562', position: 2 }]);
  });
  it('survives a status outside of a level', () => {
    expect(readAcknowledgment(['STC*A3:21', 'STC', 'TRN*1', 'HL'])).toEqual([]);
  });
});
