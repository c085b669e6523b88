import { parseDenialCodes } from '../values/code-list.ts';
import { memoize } from '../values/memoize.ts';
import { type DenialReason, ONLY_IF_ALONE, SIGNAL_TABLE } from './denial-signal-table.ts';

/** A denial code with a meaning for the checks: A is nearly certain, B is suspicious. */
export interface DenialSignal {
  code: string;
  reason: DenialReason;
  grade: 'A' | 'B';
  /** In our own words; the text of X12 is different. */
  meaning: string;
}

/** Denials that a peer-to-peer review between physicians may reverse. */
const PEER_TO_PEER: Readonly<Record<string, string>> = {
  '50': 'not medically necessary',
  '39': 'authorization asked for and refused',
};

/** Built from the last row to the first, so that a code listed twice counts for its first row. */
const SIGNAL_BY_CODE: ReadonlyMap<string, DenialSignal> = new Map(
  SIGNAL_TABLE.flatMap(({ reason, grade, codes }) =>
    codes.map(([code, meaning]): [string, DenialSignal] => [code, { code, reason, grade, meaning }]),
  ).reverse(),
);

const NO_SIGNALS: readonly DenialSignal[] = [];

/** The signals for a reason among the codes of a text, strongest first. */
export function findDenialSignals(text: string, reason: DenialReason): readonly DenialSignal[] {
  const signals = findAllSignals(text);
  if (signals.length === 0) return NO_SIGNALS;
  return signals
    .filter((signal) => signal.reason === reason)
    .sort((a, b) => a.grade.charCodeAt(0) - b.grade.charCodeAt(0));
}

const findAllSignals = memoize((text: string): readonly DenialSignal[] => {
  const codes = parseDenialCodes(text);
  const relevant = codes.filter((code) => code !== ONLY_IF_ALONE || codes.length === 1);
  return relevant.flatMap((code) => SIGNAL_BY_CODE.get(code) ?? []);
});

/** Whether any code of a text is a signal. */
export function hasDenialSignal(text: string): boolean {
  return findAllSignals(text).length > 0;
}

/** The strongest signal for a reason; the first of several that are equally strong. */
export function findStrongestSignal(text: string, reason: DenialReason): DenialSignal | undefined {
  return findDenialSignals(text, reason)[0];
}

/** The first code that usually allows a peer-to-peer review, and its meaning. */
export function findPeerToPeerCode(text: string): { code: string; meaning: string } | undefined {
  return parseDenialCodes(text).flatMap((code) => {
    const meaning = PEER_TO_PEER[code];
    return meaning === undefined ? [] : [{ code, meaning }];
  })[0];
}
