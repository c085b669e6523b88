import { noticeOf } from '../../app/settings/resolve.ts';
import type { Notice } from '../../core/model/context.ts';
import { ruleBy } from '../../core/rules/for-notice.ts';
import { RULES } from '../../core/rules/index.ts';
import type { AnyRule } from '../../core/rules/rule.ts';
import { paletteOf } from '../../report/content/colour.ts';
import { wrapped } from '../../report/content/wrap.ts';
import { EXIT, type Io, wantsColour, widthOf, writeAll } from '../streams.ts';
import { catalogueOf, groundsOf, noticesOn } from './rule-authority.ts';

export interface RulesFlags {
  rulebook?: string;
  json?: boolean;
  markdown?: boolean;
  color: boolean;
}

/**
 * Prints the rulebook: a table, JSON or Markdown.
 * @throws SettingsError where there is no such notice, or none that we know well enough is in force
 */
export async function runRules(flags: RulesFlags, io: Io): Promise<number> {
  await writeAll(io.stdout, [textOf(flags, io)]);
  return EXIT.clean;
}

function textOf({ json, markdown, color, rulebook }: RulesFlags, io: Io): string {
  const notice = noticeOf(rulebook, io.now());
  const rules = RULES.map((rule) => ruleBy(rule, notice));
  if (json)
    return `${JSON.stringify(
      RULES.map((rule) => shapeOf(rule, notice)),
      null,
      2,
    )}\n`;
  if (markdown) return catalogueOf(rules, 'A rule may say several things; each line below is one of them.');
  return table(rules, widthOf(io), wantsColour(io, color));
}

function shapeOf(rule: AnyRule, notice: Notice): object {
  const worded = ruleBy(rule, notice);
  const { id, kind, summary, why, cure } = worded;
  const says = groundsOf(worded).map(({ outcome, basis, source }) => ({ outcome, basis, source }));
  return { rule: id, kind, summary, why, cure, says, notices: noticesOn(rule) };
}

/** Two lines a rule: what it leads to and its id, and below when. */
function table(all: readonly AnyRule[], width: number, colour: boolean): string {
  const { outcome: paints, strong } = paletteOf(colour);
  const rows = all.map((rule) => ({
    rule,
    outcomes: [...new Set(groundsOf(rule).map(({ outcome }) => outcome))],
  }));
  const indent = Math.max(...rows.map(({ outcomes }) => outcomes.join(', ').length)) + 2;
  const lines = rows.map(({ rule, outcomes }) => {
    const gap = ' '.repeat(indent - outcomes.join(', ').length);
    const words = outcomes.map((outcome) => paints[outcome](outcome)).join(', ');
    return `${words}${gap}${strong(rule.id)}\n${wrapped(rule.summary, width, ' '.repeat(indent))}`;
  });
  const head = wrapped(
    `${RULES.length} rules; portal-check explain <rule> tells why, by which source, and what to do`,
    width,
  );
  return `${head}\n${lines.join('')}`;
}
