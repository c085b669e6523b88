import { findCitedSections } from '../../core/portal/notice-terms.ts';
import { NOTICES } from '../../core/portal/published-notices.ts';
import type { AnyRule, Authority } from '../../core/rules/rule.ts';

/** The authorities of all findings that a rule can report, without duplicates; the rule's own first. */
export function listAuthorities({ outcome, basis, source, messages }: AnyRule): Authority[] {
  const authorities = new Map<string, Authority>();
  const add = (authority: Authority) => authorities.set(JSON.stringify(authority), authority);
  const ofMessages = Object.values(messages).map((message) => ({
    outcome: message.outcome ?? outcome,
    basis: message.basis ?? basis,
    source: message.source ?? source,
  }));
  const own = { outcome, basis, source };
  // If no message has the rule's own authority, the rule never reports a finding with it.
  if (ofMessages.some((authority) => JSON.stringify(authority) === JSON.stringify(own))) add(own);
  ofMessages.forEach(add);
  return [...authorities.values()];
}

/** What each notice, oldest first, says in the sections that a rule cites; "unknown" if we have not seen the notice. */
export function listNoticeTexts({ source, messages }: AnyRule): { notice: string; says: string }[] {
  const sources = [source, ...Object.values(messages).flatMap((message) => message.source ?? [])];
  const keys = [...new Set(sources.flatMap(findCitedSections))];
  if (keys.length === 0) return [];
  return NOTICES.map(({ date, sections }) => {
    const texts = keys.map((key) => sections[key]);
    return { notice: date, says: texts.includes(undefined) ? 'unknown' : texts.join(', ') };
  });
}

/** The rulebook as Markdown: a table, then each rule with its reason and cure. */
export function renderCatalog(rules: readonly AnyRule[], about: string): string {
  return [
    '# The rulebook',
    '',
    about,
    '',
    '| rule | outcome | basis | source | when |',
    '|---|---|---|---|---|',
    ...rules.map(renderTableRow),
    '',
    ...rules.flatMap((rule) => [
      `## ${rule.id}`,
      '',
      `${rule.summary} ${rule.why}`,
      '',
      `**What to do:** ${rule.cure}`,
      '',
    ]),
  ].join('\n');
}

function renderTableRow({ id, outcome, basis, source, messages, summary }: AnyRule): string {
  const all = Object.values(messages);
  const outcomes = unique([outcome, ...all.flatMap((message) => message.outcome ?? [])]);
  const bases = unique([basis, ...all.flatMap((message) => message.basis ?? [])]);
  const sources = unique([source, ...all.flatMap((message) => message.source ?? [])]);
  return `| ${[id, outcomes.join(', '), bases.join(', '), sources.join('; '), summary].join(' | ')} |`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
