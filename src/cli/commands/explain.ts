import { noticeOf } from '../../app/settings/resolve.ts';
import { SettingsError } from '../../core/model/errors.ts';
import type { Basis } from '../../core/model/vocabulary.ts';
import { ruleBy } from '../../core/rules/for-notice.ts';
import { RULES } from '../../core/rules/index.ts';
import type { AnyRule } from '../../core/rules/rule.ts';
import { nearest } from '../../core/values/nearest.ts';
import { withoutControls } from '../../core/values/text.ts';
import { type Palette, paletteOf } from '../../report/content/colour.ts';
import { wrapped } from '../../report/content/wrap.ts';
import { EXIT, type Io, wantsColour, widthOf, writeAll } from '../streams.ts';
import { exampleLines } from './example-lines.ts';
import { groundsOf, noticesOn } from './rule-authority.ts';

const INDENT = 12;
const MOST_NAMED = 3;

const BASES: Readonly<Record<Basis, string>> = {
  notice: 'the notice itself',
  rule: 'the Illinois Administrative Code',
  standard: 'a published standard',
  plan: 'what one plan publishes',
  assumed: 'our assumption: the notice does not name it',
  secondary: 'second-hand sources',
  judgement: 'our judgement',
};

export interface ExplainFlags {
  rulebook?: string;
  color: boolean;
}

/**
 * Tells one rule: why, on what it stands, what it looks like, and what to do.
 * @throws SettingsError where there is no such rule, with those whose ids are nearest
 */
export async function runExplain(id: string, { rulebook, color }: ExplainFlags, io: Io): Promise<number> {
  const rule = RULES.find((each) => each.id === id);
  if (!rule) throw new SettingsError(`no rule ${withoutControls(id)}; ${hintFor(id)}`);
  const worded = ruleBy(rule, noticeOf(rulebook, io.now()));
  const palette = paletteOf(wantsColour(io, color));
  await writeAll(io.stdout, [textOf(worded, noticesOn(rule), widthOf(io), palette)]);
  return EXIT.clean;
}

function hintFor(id: string): string {
  const ids = RULES.map((rule) => rule.id);
  const nameOf = (each: string): string => each.split('/').at(-1) ?? '';
  const alike = ids.filter((each) => nearest(nameOf(id), [nameOf(each)], 2).length > 0);
  const near = [...new Set([...nearest(id, ids, 2), ...alike])].slice(0, MOST_NAMED);
  return near.length === 0 ? 'portal-check rules lists them' : `did you mean ${near.join(' or ')}?`;
}

function textOf(
  rule: AnyRule,
  notices: ReturnType<typeof noticesOn>,
  width: number,
  palette: Palette,
): string {
  const { strong, outcome: paints } = palette;
  const entry = (title: string, text: string) =>
    wrapped(text, width, strong(title) + ' '.repeat(INDENT - title.length), INDENT);
  const grounds = groundsOf(rule).map(({ outcome, basis, source }) =>
    entry('', `${paints[outcome](outcome)}: ${source} (${BASES[basis]})`),
  );
  return [
    `${strong(rule.id)}\n`,
    wrapped(rule.summary, width),
    '\n',
    entry('Why', rule.why),
    entry('What to do', rule.cure),
    `\n${strong('It leads to, by source')}\n`,
    ...grounds,
    ...(notices.length > 0 ? [`\n${strong('By notice')}\n`] : []),
    ...notices.map(({ notice, says }) => entry('', `${notice}: ${says}`)),
    `\n${strong('Wrong')}\n`,
    ...exampleLines(rule, rule.examples.bad).map((line) => wrapped(line, width, '  ', 4)),
    `\n${strong('Right')}\n`,
    ...exampleLines(rule, rule.examples.good).map((line) => wrapped(line, width, '  ', 4)),
    '\n',
    wrapped('Examples are as of 2026-11-24 and made up; cells that are not shown have no fault.', width),
  ].join('');
}
