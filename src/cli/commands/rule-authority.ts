import { findCitedSections } from '../../core/portal/notice-terms.ts';
import { NOTICES } from '../../core/portal/notices.ts';
import type { AnyRule, Authority } from '../../core/rules/rule.ts';

/** What the rule can say stands on: each outcome, basis and source once, the rule's own first. */
export function listAuthorities({ outcome, basis, source, messages }: AnyRule): Authority[] {
  const grounds = new Map<string, Authority>();
  const add = (ground: Authority) => grounds.set(JSON.stringify(ground), ground);
  const said = Object.values(messages).map((message) => ({
    outcome: message.outcome ?? outcome,
    basis: message.basis ?? basis,
    source: message.source ?? source,
  }));
  const own = { outcome, basis, source };
  // A rule's own ground may be none of its messages': then it is only what they differ from.
  if (said.some((ground) => JSON.stringify(ground) === JSON.stringify(own))) add(own);
  said.forEach(add);
  return [...grounds.values()];
}

/** What each notice, oldest first, says of what a rule cites; "unknown" where we have not seen it. */
export function listNoticeTexts({ source, messages }: AnyRule): { notice: string; says: string }[] {
  const sources = [source, ...Object.values(messages).flatMap((message) => message.source ?? [])];
  const keys = [...new Set(sources.flatMap(findCitedSections))];
  if (keys.length === 0) return [];
  return NOTICES.map(({ date, sections }) => {
    const said = keys.map((key) => sections[key]);
    return { notice: date, says: said.includes(undefined) ? 'unknown' : said.join(', ') };
  });
}

/** The rulebook as Markdown: a table, then every rule with its reason and cure. */
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
      `${rule.summary}. ${rule.why}`,
      '',
      `**What to do:** ${rule.cure}.`,
      '',
    ]),
  ].join('\n');
}

function renderTableRow({ id, outcome, basis, source, messages, summary }: AnyRule): string {
  const said = Object.values(messages);
  const outcomes = unique([outcome, ...said.flatMap((message) => message.outcome ?? [])]);
  const bases = unique([basis, ...said.flatMap((message) => message.basis ?? [])]);
  const sources = unique([source, ...said.flatMap((message) => message.source ?? [])]);
  return `| ${[id, outcomes.join(', '), bases.join(', '), sources.join('; '), summary].join(' | ')} |`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
