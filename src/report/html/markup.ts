import { replaceControls } from '../../core/values/text.ts';
import { removeNoBreakSpaces } from '../content/sentences.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML that shows it as it is, in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A report's words as HTML: escaped, no control characters, plain blanks so that a reader can search for them. */
export function renderText(text: string): string {
  return escapeHtml(replaceControls(removeNoBreakSpaces(text)));
}

const DATE = /(?:[A-Z][a-z]{2} )?\b\d{4}-\d{2}-\d{2}\b/g;

/** The same for an element's content, where a line does not break within a date. */
export function renderProse(text: string): string {
  return renderText(text).replace(DATE, '<span class="date">$&</span>');
}

/** An outcome or verdict: the colour repeats what the words say. `kind` is one of ours, never input. */
export function renderTag(kind: string, text: string = kind): string {
  return `<span class="tag ${kind}">${renderText(text)}</span>`;
}

/** Where a rule's explanation stands in the page. */
export function createRuleAnchor(rule: string): string {
  return escapeHtml(`rule-${rule.replaceAll('/', '-')}`);
}
