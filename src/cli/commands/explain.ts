import { findNotice } from '../../app/settings/resolve.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { Basis } from '../../core/model/vocabulary.ts';
import { adaptRuleToNotice } from '../../core/rules/for-notice.ts';
import { RULES } from '../../core/rules/index.ts';
import type { AnyRule } from '../../core/rules/rule.ts';
import { findNearestNames } from '../../core/values/nearest.ts';
import { replaceControls } from '../../core/values/text.ts';
import { createPalette, type Palette } from '../../report/content/color.ts';
import { formatDate } from '../../report/content/dates.ts';
import { describePortal } from '../../report/content/portal.ts';
import { describeSource } from '../../report/content/source-name.ts';
import { wrapText } from '../../report/content/wrap.ts';
import { EXIT_STATUS, getTerminalWidth, type Io, wantsColor, writeAll } from '../streams.ts';
import { renderExample } from './example-lines.ts';
import { listAuthorities, listNoticeTexts } from './rule-authority.ts';

const INDENT = 12;
const MAX_HINTS = 3;

/** How well a source is known, if its name does not say it. */
const BASIS_TEXT: Readonly<Record<Exclude<Basis, 'notice'>, string>> = {
  rule: 'the Illinois Administrative Code',
  standard: 'a published standard',
  plan: 'what one plan publishes',
  assumed: 'assumed: the State has published nothing',
  secondary: 'second-hand sources',
  judgement: 'our own judgment',
};

/** Options of `explain`. */
export interface ExplainFlags {
  rulebook?: string;
  color: boolean;
}

/**
 * Explains one rule: its reason, its sources, examples, and what to do.
 * @throws SettingsError if there is no such rule, with the nearest ids
 */
export async function runExplain(id: string, { rulebook, color }: ExplainFlags, io: Io): Promise<number> {
  const rule = RULES.find((candidate) => candidate.id === id);
  if (!rule) throw new SettingsError(`There is no rule "${replaceControls(id)}". ${suggestRules(id)}`);
  const notice = findNotice(rulebook, io.now());
  const adapted = adaptRuleToNotice(rule, notice);
  const palette = createPalette(wantsColor(io, color));
  await writeAll(io.stdout, [
    renderRule(adapted, listNoticeTexts(rule), getTerminalWidth(io), palette),
    wrapText(describePortal(notice.date), getTerminalWidth(io)),
  ]);
  return EXIT_STATUS.clean;
}

function suggestRules(id: string): string {
  const ids = RULES.map((rule) => rule.id);
  const getName = (ruleId: string): string => ruleId.split('/').at(-1) ?? '';
  const withSimilarName = ids.filter(
    (other) => findNearestNames(getName(id), [getName(other)], 2).length > 0,
  );
  const nearest = [...new Set([...findNearestNames(id, ids, 2), ...withSimilarName])].slice(0, MAX_HINTS);
  return nearest.length === 0
    ? 'The command "portal-check rules" lists them.'
    : `Did you mean ${nearest.join(' or ')}?`;
}

function describeAuthority(source: string, basis: Basis): string {
  const name = describeSource(source);
  return basis === 'notice' ? name : `${name} (${BASIS_TEXT[basis]})`;
}

function renderRule(
  rule: AnyRule,
  notices: ReturnType<typeof listNoticeTexts>,
  width: number,
  palette: Palette,
): string {
  const { strong, outcome: paints } = palette;
  const entry = (title: string, text: string) =>
    wrapText(text, width, strong(title) + ' '.repeat(INDENT - title.length), INDENT);
  const authorities = listAuthorities(rule).map(({ outcome, basis, source }) =>
    entry('', `${paints[outcome](outcome)}: ${describeAuthority(source, basis)}`),
  );
  return [
    `${strong(rule.id)}\n`,
    wrapText(rule.summary, width),
    '\n',
    entry('Why', rule.why),
    entry('What to do', rule.cure),
    `\n${strong('What would happen, by which source')}\n`,
    ...authorities,
    ...(notices.length > 0 ? [`\n${strong('By HFS notice')}\n`] : []),
    ...notices.map(({ notice, says }) => entry('', `${formatDate(notice)}: ${says}`)),
    `\n${strong('Wrong')}\n`,
    ...renderExample(rule, rule.examples.bad).map((line) => wrapText(line, width, '  ', 4)),
    `\n${strong('Right')}\n`,
    ...renderExample(rule, rule.examples.good).map((line) => wrapText(line, width, '  ', 4)),
    '\n',
    wrapText(
      'The examples are made up. They are checked for Tue 11/24/2026. Nothing is wrong with the other cells.',
      width,
    ),
  ].join('');
}
