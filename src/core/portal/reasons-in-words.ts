import type { DenialReason } from './denial-signal-table.ts';

const AUTHORIZATION = '(?:(?:prior |pre ?)?auth(?:orizations?)?|pre ?cert(?:ification)?)';

/** Phrases that give a reason. Nothing but whole phrases: "auth on file" says the opposite. */
const PHRASES: readonly { reason: DenialReason; phrase: RegExp }[] = [
  {
    reason: 'authorization',
    phrase: new RegExp(String.raw`\bno ${AUTHORIZATION}\b`),
  },
  {
    reason: 'authorization',
    phrase: new RegExp(String.raw`\b${AUTHORIZATION} (?:was |were )?not (?:obtained|on file)\b`),
  },
  {
    reason: 'authorization',
    phrase: new RegExp(
      String.raw`\b${AUTHORIZATION}(?: (?:notification|${AUTHORIZATION}|pre ?treatment)){0,4} absent\b`,
    ),
  },
  // CARC 243, not authorized by the network, is a matter of authorization, too.
  { reason: 'authorization', phrase: /\bout of network\b/ },
  { reason: 'medicare', phrase: /\b(?:medicare|other insurance) (?:is )?(?:the )?primary\b/ },
  { reason: 'medicare', phrase: /\b(?:cob|coordination of benefits)\b/ },
  { reason: 'plan', phrase: /\bnot a covered member\b/ },
  { reason: 'plan', phrase: /\bnot eligible on (?:the )?(?:date of service|dos)\b/ },
  { reason: 'unfinished', phrase: /\b(?:timely filing|duplicate claim)\b/ },
];

/** One cheap pass over a text that hardly ever has a reason: any words without which no phrase matches. */
const HINT =
  /auth|pre.?cert|of.network|primary|\bcob\b|of.benefits|covered.member|eligible.on|timely.filing|duplicate.claim/i;

const CLAUSE_END = /[.,;:!?()|\n]+|\b(?:and|but|however|although|though|because)\b/;
/** "COB: no" and "COB? N". */
const ANSWERED_NO = /[:?]\s{0,3}no?(?=\s{0,3}(?:$|[.,;()|]))/g;
/** What says the opposite up to five words before a phrase. */
const NOT_BEFORE = /^(?:no|not|non|never|without|\w+n't)$/;
const MAX_WORDS_BEFORE = 5;
const JUST_BEFORE = /^(?:within|met|meets)$/;
/** The same for phrases that begin with "no" themselves: "no referral, no authorization was on file". */
const NEGATED_BEFORE = /^(?:not|never|\w+n't)$/;
/** What says the opposite up to three words after a phrase, and up to two. */
const NOT_AFTER = /^(?:no|not|never|\w+n't)$/;
const PAST_AFTER = /^(?:was|were)$/;
/** What makes "no authorization" no reason: "no authorization was required". */
const NOT_NEEDED_AFTER = /^(?:required|needed|necessary|issues?|problems?)$/;

const NO_REASONS: readonly DenialReason[] = [];

/** The reasons that a text gives in words, unless a no, not or was beside them says the opposite. */
export function findReasonsInWords(text: string): readonly DenialReason[] {
  if (!HINT.test(text)) return NO_REASONS;
  const plain = text.toLowerCase().replaceAll('\u2019', "'").replace(ANSWERED_NO, ' no');
  const clauses = plain.split(CLAUSE_END).map(spaceWords);
  return [...new Set(clauses.flatMap(findReasonsInClause))];
}

function findReasonsInClause(clause: string): DenialReason[] {
  return PHRASES.filter(({ phrase }) => {
    const match = phrase.exec(clause);
    return match !== null && !isNegated(clause, match);
  }).map(({ reason }) => reason);
}

function isNegated(clause: string, { 0: phrase, index }: RegExpExecArray): boolean {
  const before = clause.slice(0, index).trim().split(' ').slice(-MAX_WORDS_BEFORE);
  const after = clause
    .slice(index + phrase.length)
    .trim()
    .split(' ', 3);
  if (phrase.startsWith('no ') && after.some((word) => NOT_NEEDED_AFTER.test(word))) return true;
  if (/^no\b|\bnot\b/.test(phrase)) return before.some((word) => NEGATED_BEFORE.test(word));
  if (before.some((word) => NOT_BEFORE.test(word)) || JUST_BEFORE.test(before.at(-1) as string)) return true;
  if (phrase.endsWith('absent')) return false;
  return (
    after.some((word) => NOT_AFTER.test(word)) || after.slice(0, 2).some((word) => PAST_AFTER.test(word))
  );
}

/** Only words with single blanks between them. */
function spaceWords(clause: string): string {
  return clause.replace(/[^\p{L}\p{N}']+/gu, ' ').trim();
}
