import { withoutControls } from '../../core/values/text.ts';
import { unwrapped } from '../content/sentences.ts';

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
export function words(text: string): string {
  return escapeHtml(withoutControls(unwrapped(text)));
}

const DATE = /(?:[A-Z][a-z]{2} )?\b\d{4}-\d{2}-\d{2}\b/g;

/** The same for an element's content, where a line does not break within a date. */
export function prose(text: string): string {
  return words(text).replace(DATE, '<span class="date">$&</span>');
}

/** An outcome or verdict: the colour repeats what the words say. `kind` is one of ours, never input. */
export function tag(kind: string, text: string = kind): string {
  return `<span class="tag ${kind}">${words(text)}</span>`;
}

/** Where a rule's explanation stands in the page. */
export function ruleAnchor(rule: string): string {
  return escapeHtml(`rule-${rule.replaceAll('/', '-')}`);
}
