import { describeSource } from '../content/source-name.ts';
import type { RenderOptions } from '../render-options.ts';
import { createRuleAnchor, escapeHtml, renderProse, renderText } from './markup.ts';
import type { HtmlFile } from './survey.ts';

/** Why each rule that found something matters, with its source. What to do is with the findings. */
export function* renderReasons(
  files: readonly HtmlFile[],
  { findRuleText }: Pick<RenderOptions, 'findRuleText'>,
): Generator<string> {
  const rules = new Set(files.flatMap(({ survey }) => [...survey.rules]));
  const texts = [...rules].sort().flatMap((rule) => {
    const text = findRuleText(rule);
    return text ? [{ rule, ...text }] : [];
  });
  if (texts.length === 0) return;
  yield '<section class="reasons" aria-labelledby="reasons"><h2 id="reasons">Why</h2>\n<ul role="list">\n';
  for (const { rule, summary, why, source } of texts) {
    yield `<li id="${escapeHtml(createRuleAnchor(rule))}"><p><strong>${renderText(endSentence(summary))}</strong> ${renderProse(endSentence(why))} <span class="source">${renderText(describeSource(source))}, ${renderText(rule)}</span></p></li>\n`;
  }
  yield '</ul></section>\n';
}

/** Texts of rules end with a period; one of a user's own may not. */
function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
