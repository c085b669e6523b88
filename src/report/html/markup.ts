import type { Outcome, Verdict } from '../../core/model/vocabulary.ts';
import { replaceControls } from '../../core/values/text.ts';
import { removeNoBreakSpaces } from '../content/sentences.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const CHARACTERS = new Map(Object.entries(ENTITIES).map(([character, entity]) => [entity, character]));

/** The text of HTML of ours, with a blank after each block. */
export function extractText(html: string): string {
  return html
    .replace(/<\/(?:p|li|h\d)>/g, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&[a-z\d#]{1,6};/g, (entity) => CHARACTERS.get(entity) ?? '');
}

/** Text of a report as HTML: escaped, without control characters, with plain spaces so that searching the page works. */
export function renderText(text: string): string {
  return escapeHtml(replaceControls(removeNoBreakSpaces(text)));
}

const DATE = /(?:[A-Z][a-z]{2} )?\b\d{1,2}\/\d{1,2}\/\d{4}\b/g;

/** The same for the content of an element; lines do not break inside a date. */
export function renderProse(text: string): string {
  return renderText(text).replace(DATE, '<span class="date">$&</span>');
}

/** A verdict in its color. `color` is one of our words, never input. */
export function renderTag(color: Outcome | Verdict, text: string): string {
  return `<span class="tag ${color}">${renderText(text)}</span>`;
}

/** A link within the page; the text alone without an anchor. */
export function renderLink(anchor: string | undefined, text: string): string {
  return anchor === undefined ? renderText(text) : `<a href="#${escapeHtml(anchor)}">${renderText(text)}</a>`;
}

/** The anchor of the reason of a rule. */
export function createRuleAnchor(rule: string): string {
  return `rule-${rule.replaceAll('/', '-')}`;
}
