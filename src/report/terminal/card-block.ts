import { replaceControls } from '../../core/values/text.ts';
import { BLANK_FIELD, type Card, type CardState } from '../content/card.ts';
import type { Palette } from '../content/color.ts';
import { wrapText } from '../content/wrap.ts';
import { findMaxLength } from './table.ts';

const GAP = 2;
/** With less room for values, they go below their labels. */
const MIN_VALUE_WIDTH = 24;

const STATE_COLOR = { bad: 'closed', wait: 'delayed', good: 'ready' } as const satisfies Record<
  CardState,
  keyof Palette['outcome']
>;

/** A card on the terminal: what to do, then the fields in the order of a form. */
export function renderCardBlock(card: Card, palette: Palette, width: number): string {
  const { name, state, verdict, nextStep, faults, sections } = card;
  const labels = sections.flatMap(({ fields }) => fields.map(({ label }) => replaceControls(label)));
  const labelWidth = findMaxLength(labels) + GAP;
  return [
    wrapText(
      `${palette.strong(replaceControls(name))}: ${palette.outcome[STATE_COLOR[state]](verdict)}`,
      width,
      '',
      2,
    ),
    wrapText(nextStep, width, '  '),
    ...faults.flatMap(({ text, cure }) => [
      wrapText(replaceControls(text), width, '  - '),
      ...(cure === '' ? [] : [wrapText(cure, width, '    → ')]),
    ]),
    ...sections.flatMap(({ heading, fields }) => [
      `\n${palette.strong(heading)}\n`,
      ...fields.map(({ label, value }) =>
        renderField(replaceControls(label), replaceControls(value), labelWidth, width),
      ),
    ]),
  ].join('');
}

function renderField(label: string, value: string, labelWidth: number, width: number): string {
  const text = value === '' ? `(${BLANK_FIELD})` : value;
  const start = `  ${label.padEnd(labelWidth)}`;
  return width - start.length > MIN_VALUE_WIDTH
    ? wrapText(text, width, start)
    : wrapText(label, width, '  ') + wrapText(text, width, '    ');
}
