import type { Outcome, Verdict } from '../../core/model/vocabulary.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import type { Page } from '../content/block.ts';
import type { Tally } from '../content/headline.ts';
import type { RuleCount, Survey } from '../content/rule-groups.ts';
import { hardestFirst } from '../content/selection.ts';
import { wrapped } from '../content/wrap.ts';
import { tableLines } from './table.ts';

/** The records by verdict, and by rule; nothing for one record, of which all is said already. */
export function* countsSections({ tally, rules }: Survey, page: Page): Generator<string> {
  if (tally.records === 1) return;
  const verdicts = VERDICTS.filter((verdict) => verdictCount(tally, verdict) > 0);
  const verdictRows = verdicts.map((verdict) => [verdict, String(verdictCount(tally, verdict))]);
  yield table('Records by verdict', tableLines(verdictRows, ['left', 'right']), verdicts, page);
  if (rules.size === 0) return;
  const counts = hardestFirst([...rules.values()].sort(byRecords));
  const digits = Math.max(...counts.map(({ records }) => String(records ?? '').length));
  const ruleRows = counts.map((count) => [count.outcome, count.rule, recordsOf(count, digits)]);
  const outcomes = counts.map(({ outcome }) => outcome);
  yield table('Records by rule', tableLines(ruleRows, ['left', 'left', 'left']), outcomes, page);
}

function verdictCount({ parts }: Tally, verdict: Verdict): number {
  const count = parts.get(verdict) ?? 0;
  if (verdict !== 'ready') return count;
  return count + (parts.get('waiting') ?? 0) + (parts.get('submitted') ?? 0);
}

function byRecords(a: RuleCount, b: RuleCount): number {
  return (b.records ?? 0) - (a.records ?? 0);
}

function recordsOf({ records }: RuleCount, digits: number): string {
  return records === null
    ? 'whole file'
    : `${String(records).padStart(digits)} ${records === 1 ? 'record' : 'records'}`;
}

/** Each line's first word is its outcome, which takes its colour. */
function table(
  title: string,
  lines: readonly string[],
  outcomes: readonly (Outcome | Verdict)[],
  { palette, width }: Page,
): string {
  const painted = lines.map((line, i) => {
    const outcome = outcomes[i] ?? 'note';
    return wrapped(palette.outcome[outcome](outcome) + line.slice(outcome.length), width, '  ', 4);
  });
  return `${palette.strong(title)}\n${painted.join('')}`;
}
