import { BLANK_FIELD, type Card } from '../content/card.ts';
import { PHI_NOTICE } from '../content/health-information.ts';
import { renderDocument } from './document.ts';
import { renderText } from './markup.ts';
import { CARD_SCRIPT_HASH, CARD_STYLE_HASH } from './paper-hashes.ts';
import { CARD_SCRIPT, CARD_STYLE } from './paper-style.ts';

/** Cards as a page to print, one a sheet of paper, with a button to copy each value. */
export function renderCardPage(title: string, authority: string, cards: readonly Card[]): Iterable<string> {
  return renderDocument({
    title,
    style: CARD_STYLE,
    styleHash: CARD_STYLE_HASH,
    script: { text: CARD_SCRIPT, hash: CARD_SCRIPT_HASH },
    body: renderBody(title, authority, cards),
  });
}

function* renderBody(title: string, authority: string, cards: readonly Card[]): Generator<string> {
  yield `<main>\n<header class="screen"><h1>${renderText(title)}</h1>\n<p class="dim">${renderText(authority)}</p>\n<p class="phi">${PHI_NOTICE}</p></header>\n`;
  yield '<p id="copied" class="screen dim" role="status"></p>\n';
  for (const [i, card] of cards.entries()) yield* renderCard(card, i, authority);
  yield '</main>\n';
}

function* renderCard(card: Card, index: number, authority: string): Generator<string> {
  const { name, state, verdict, nextStep, faults, sections } = card;
  yield `<article class="card" aria-labelledby="card-${index}">\n<h2 id="card-${index}">${renderText(name)}</h2>\n`;
  yield `<div class="todo ${state}"><p><strong>${renderText(verdict)}.</strong> ${renderText(nextStep)}</p>\n`;
  if (faults.length > 0) {
    const items = faults.map(
      ({ text, cure }) => `<li>${renderText(text)}${cure === '' ? '' : `<br>${renderText(cure)}`}</li>`,
    );
    yield `<ul>${items.join('\n')}</ul>\n`;
  }
  yield '</div>\n';
  for (const { heading, fields } of sections) {
    yield `<h3>${renderText(heading)}</h3>\n<dl>\n`;
    for (const { label, value } of fields) yield renderField(label, value);
    yield '</dl>\n';
  }
  yield `<p class="dim">${PHI_NOTICE} ${renderText(authority)}</p>\n</article>\n`;
}

function renderField(label: string, value: string): string {
  const name = renderText(label);
  if (value === '') return `<div><dt>${name}</dt><dd class="blank">${BLANK_FIELD}</dd></div>\n`;
  return `<div><dt>${name}</dt><dd><span>${renderValue(value)}</span><button type="button" hidden data-copy="${name}" aria-label="Copy ${name}">Copy</button></dd></div>\n`;
}

/** A value keeps its line breaks, since it is copied into a form. */
function renderValue(value: string): string {
  return value.split(/\r?\n/).map(renderText).join('\n');
}
