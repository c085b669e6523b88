import type { Outcome } from '../../core/model/vocabulary.ts';
import { ruleOptions } from './rules.ts';
import type { HtmlSurvey } from './survey.ts';

const OUTCOMES: readonly Outcome[] = ['closed', 'denied', 'delayed', 'review', 'note'];

const ORDERS = [
  '<option value="place">most urgent first</option>',
  '<option value="row">by row</option>',
  '<option value="verdict">hardest verdict first</option>',
  '<option value="day">nearest day first</option>',
].join('');

/** Filters and order; hidden until the script shows them. No form: nothing can be sent. */
export function controls(survey: HtmlSurvey): string {
  const outcomes = OUTCOMES.filter((outcome) =>
    survey.parts.some((part) => [...part.survey.rules.values()].some((each) => each.outcome === outcome)),
  ).map((outcome) => `<option value="${outcome}">${outcome}</option>`);
  return [
    '<div id="controls" role="group" aria-label="Filter and order" hidden>\n',
    field('Outcome', 'by-outcome', select('by-outcome', `<option value="">all</option>${outcomes.join('')}`)),
    field('Rule', 'by-rule', select('by-rule', `<option value="">all</option>${ruleOptions(survey)}`)),
    field('Text', 'by-text', '<input id="by-text" type="search" autocomplete="off">'),
    field('Order', 'order', select('order', ORDERS)),
    '<button id="reset" type="button">Show all</button>\n</div>\n',
    '<p id="shown" role="status"></p>\n',
  ].join('');
}

function field(name: string, id: string, control: string): string {
  return `<div><label for="${id}">${name}</label>${control}</div>\n`;
}

/** Firefox would keep the choice of an earlier visit. */
function select(id: string, options: string): string {
  return `<select id="${id}" autocomplete="off">${options}</select>`;
}
