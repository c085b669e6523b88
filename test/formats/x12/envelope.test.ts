import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/core/model/errors.ts';
import { EnvelopeChecker } from '../../../src/formats/x12/envelope.ts';

function check(...segments: readonly string[]): void {
  const checker = new EnvelopeChecker((why) => new InputError(why));
  for (const segment of segments) checker.check(segment.split('*'));
}

const ISA = 'ISA*00**00**ZZ*A*ZZ*B*261112*0800*^*00501*000000007*0*T*:';
const GS = 'GS*HP*A*B*20261112*0800*5*X*005010X221A1';
const SET = ['ST*835*0001', 'BPR*I*0', 'SE*3*0001'];

describe('EnvelopeChecker', () => {
  it('accepts counts and control numbers that match, with or without leading zeros', () => {
    expect(() => check(ISA, GS, ...SET, 'GE*1*5', 'IEA*1*7')).not.toThrow();
    expect(() =>
      check(ISA, 'TA1*1', GS, ...SET, ...SET, 'GE*02*5', GS, ...SET, 'GE*1*5', 'IEA*2*000000007'),
    ).not.toThrow();
  });
  it.each([
    ['a wrong count of segments', [ISA, GS, 'ST*835*0001', 'SE*3*0001'], 'SE says 3, and there are 2'],
    ['no count', [ISA, GS, 'ST*835*0001', 'SE*x*0001'], 'SE says no number, and there are 2'],
    [
      'another control number',
      [ISA, GS, 'ST*835*0001', 'SE*2*0002'],
      'Segment 4: the control number of SE is another',
    ],
    ['a wrong count of sets', [ISA, GS, ...SET, 'GE*2*5'], 'GE says 2, and there are 1'],
    ['another group', [ISA, GS, ...SET, 'GE*1*6'], 'the control number of GE is another'],
    ['a wrong count of groups', [ISA, GS, ...SET, 'GE*1*5', 'IEA*2*7'], 'IEA says 2, and there are 1'],
    ['another interchange', [ISA, GS, ...SET, 'GE*1*5', 'IEA*1*8'], 'the control number of IEA is another'],
    ['a set in a set', [ISA, GS, 'ST*835*1', 'ST*835*2'], 'ST comes before SE'],
    ['an end within a set', [ISA, GS, 'ST*835*1', 'GE*1*5'], 'GE comes before SE'],
    ['a set outside of a group', [ISA, 'ST*835*1'], 'ST comes before GS'],
    ['a group in a group', [ISA, GS, GS], 'GS comes before GE'],
    ['an end without a group', [ISA, 'GE*1*5'], 'GE comes before GS'],
    ['an end within a group', [ISA, GS, 'IEA*1*7'], 'IEA comes before GE'],
    ['an interchange in an interchange', [ISA, GS, ...SET, 'GE*1*5', ISA], 'ISA comes before IEA'],
    ['a claim outside of a set', [ISA, GS, 'CLP*1'], 'a segment is outside of ST and SE'],
  ])('refuses %s', (_, segments, why) => {
    expect(() => check(...segments)).toThrow(why);
  });
});
