import type { Outcome } from '../../core/model/vocabulary.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import { renderRuleOptions } from './rules.ts';
import type { HtmlSurvey } from './survey.ts';

/** Worst first. A record is "ready", but no finding is. */
const OUTCOMES: readonly Outcome[] = [...VERDICTS.filter((verdict) => verdict !== 'ready'), 'note'];

const ORDER_OPTIONS = [
  '<option value="place">most urgent first</option>',
  '<option value="row">by row</option>',
  '<option value="verdict">hardest verdict first</option>',
  '<option value="day">nearest day first</option>',
].join('');

/** Filters and order; hidden until the script shows them. There is no form, so nothing can be sent. */
export function renderControls(survey: HtmlSurvey): string {
  const outcomes = OUTCOMES.filter((outcome) =>
    survey.files.some((file) => [...file.survey.rules.values()].some((count) => count.outcome === outcome)),
  ).map((outcome) => `<option value="${outcome}">${outcome}</option>`);
  return [
    '<div id="controls" role="group" aria-label="Filter and order" hidden>\n',
    renderField(
      'Outcome',
      'by-outcome',
      renderSelect('by-outcome', `<option value="">all</option>${outcomes.join('')}`),
    ),
    renderField(
      'Rule',
      'by-rule',
      renderSelect('by-rule', `<option value="">all</option>${renderRuleOptions(survey)}`),
    ),
    renderField('Text', 'by-text', '<input id="by-text" type="search" autocomplete="off">'),
    renderField('Order', 'order', renderSelect('order', ORDER_OPTIONS)),
    '<button id="reset" type="button">Show all</button>\n</div>\n',
    '<p id="shown" role="status"></p>\n',
  ].join('');
}

function renderField(name: string, id: string, control: string): string {
  return `<div><label for="${id}">${name}</label>${control}</div>\n`;
}

/** Without autocomplete="off" Firefox would restore the choice of an earlier visit. */
function renderSelect(id: string, options: string): string {
  return `<select id="${id}" autocomplete="off">${options}</select>`;
}
