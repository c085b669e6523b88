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

/** Text of a report as HTML: escaped, without control characters, with plain spaces so that searching the page works. */
export function renderText(text: string): string {
  return escapeHtml(replaceControls(removeNoBreakSpaces(text)));
}

const DATE = /(?:[A-Z][a-z]{2} )?\b\d{4}-\d{2}-\d{2}\b/g;

/** The same for the content of an element; lines do not break inside a date. */
export function renderProse(text: string): string {
  return renderText(text).replace(DATE, '<span class="date">$&</span>');
}

/** An outcome or verdict in its color. `kind` is one of our words, never input. */
export function renderTag(kind: string, text: string = kind): string {
  return `<span class="tag ${kind}">${renderText(text)}</span>`;
}

/** The anchor of a rule's explanation. */
export function createRuleAnchor(rule: string): string {
  return escapeHtml(`rule-${rule.replaceAll('/', '-')}`);
}
