import { findNotice } from '../../app/settings/resolve.ts';
import type { Notice } from '../../core/model/context.ts';
import { adaptRuleToNotice } from '../../core/rules/for-notice.ts';
import { RULES } from '../../core/rules/index.ts';
import type { AnyRule } from '../../core/rules/rule.ts';
import { createPalette } from '../../report/content/color.ts';
import { wrapText } from '../../report/content/wrap.ts';
import { EXIT_STATUS, getTerminalWidth, type Io, wantsColor, writeAll } from '../streams.ts';
import { listAuthorities, listNoticeTexts, renderCatalog } from './rule-authority.ts';

/** Options of `rules`. */
export interface RulesFlags {
  rulebook?: string;
  json?: boolean;
  markdown?: boolean;
  color: boolean;
}

/**
 * Prints the rulebook as a table, JSON or Markdown.
 * @throws SettingsError if there is no such notice, or if we do not know enough about the one in force
 */
export async function runRules(flags: RulesFlags, io: Io): Promise<number> {
  await writeAll(io.stdout, [renderRules(flags, io)]);
  return EXIT_STATUS.clean;
}

function renderRules({ json, markdown, color, rulebook }: RulesFlags, io: Io): string {
  const notice = findNotice(rulebook, io.now());
  const rules = RULES.map((rule) => adaptRuleToNotice(rule, notice));
  if (json)
    return `${JSON.stringify(
      RULES.map((rule) => pickRuleKeys(rule, notice)),
      null,
      2,
    )}\n`;
  if (markdown) return renderCatalog(rules, 'A rule may give several results. The table lists them all.');
  return renderTable(rules, getTerminalWidth(io), wantsColor(io, color));
}

function pickRuleKeys(rule: AnyRule, notice: Notice): object {
  const adapted = adaptRuleToNotice(rule, notice);
  const { id, kind, summary, why, cure } = adapted;
  const says = listAuthorities(adapted).map(({ outcome, basis, source }) => ({ outcome, basis, source }));
  return { rule: id, kind, summary, why, cure, says, notices: listNoticeTexts(rule) };
}

/** Two lines per rule: its outcomes and id, then its summary. */
function renderTable(all: readonly AnyRule[], width: number, color: boolean): string {
  const { outcome: paints, strong } = createPalette(color);
  const rows = all.map((rule) => ({
    rule,
    outcomes: [...new Set(listAuthorities(rule).map(({ outcome }) => outcome))],
  }));
  const indent = Math.max(...rows.map(({ outcomes }) => outcomes.join(', ').length)) + 2;
  const lines = rows.map(({ rule, outcomes }) => {
    const gap = ' '.repeat(indent - outcomes.join(', ').length);
    const words = outcomes.map((outcome) => paints[outcome](outcome)).join(', ');
    return `${words}${gap}${strong(rule.id)}\n${wrapText(rule.summary, width, ' '.repeat(indent))}`;
  });
  const head = wrapText(`${RULES.length} rules. For why, and what to do: portal-check explain <rule>`, width);
  return `${head}\n${lines.join('')}`;
}
