import { paletteOf } from '../report/colour.ts';
import { wrapped } from '../report/wrap.ts';
import type { AnyRule } from '../rule.ts';
import { RULES } from '../rules/index.ts';
import { EXIT, type Io, wantsColour, widthOf, writeAll } from './io.ts';
import { catalogueOf, groundsOf } from './rulebook.ts';

export interface RulesFlags {
  json?: boolean;
  markdown?: boolean;
  color: boolean;
}

/** Prints the rulebook: a table, JSON or Markdown. */
export async function runRules(flags: RulesFlags, io: Io): Promise<number> {
  await writeAll(io.stdout, [textOf(flags, io)]);
  return EXIT.clean;
}

function textOf({ json, markdown, color }: RulesFlags, io: Io): string {
  if (json) return `${JSON.stringify(RULES.map(shapeOf), null, 2)}\n`;
  if (markdown) return catalogueOf(RULES, 'A rule may say several things; each line below is one of them.');
  return table(widthOf(io), wantsColour(io, color));
}

function shapeOf(rule: AnyRule): object {
  const { id, kind, summary, why, cure } = rule;
  const says = groundsOf(rule).map(({ outcome, basis, source }) => ({ outcome, basis, source }));
  return { rule: id, kind, summary, why, cure, says };
}

/** Two lines a rule: what it leads to and its id, and below when. */
function table(width: number, colour: boolean): string {
  const { outcome: paints, strong } = paletteOf(colour);
  const rows = RULES.map((rule) => ({
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
