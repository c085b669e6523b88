import type { Outcome, Verdict } from '../../core/model/vocabulary.ts';
import { VERDICTS } from '../../core/portal/outcome.ts';
import type { Tally } from '../content/headline.ts';
import type { RenderContext } from '../content/render-context.ts';
import type { FileSurvey, RuleCount } from '../content/rule-groups.ts';
import { sortBySeverity } from '../content/selection.ts';
import { wrapText } from '../content/wrap.ts';
import { renderTableLines } from './table.ts';

/** The records by verdict and by rule; nothing for a single record, which needs no counts. */
export function* renderCounts({ tally, rules }: FileSurvey, context: RenderContext): Generator<string> {
  if (tally.records === 1) return;
  const verdicts = VERDICTS.filter((verdict) => countVerdict(tally, verdict) > 0);
  const verdictRows = verdicts.map((verdict) => [verdict, String(countVerdict(tally, verdict))]);
  yield renderTable(
    'Records by verdict',
    renderTableLines(verdictRows, ['left', 'right']),
    verdicts,
    context,
  );
  if (rules.size === 0) return;
  const counts = sortBySeverity([...rules.values()].sort(compareByRecords));
  const digits = Math.max(...counts.map(({ records }) => String(records ?? '').length));
  const ruleRows = counts.map((count) => [count.outcome, count.rule, renderRecordCount(count, digits)]);
  const outcomes = counts.map(({ outcome }) => outcome);
  yield renderTable(
    'Records by rule',
    renderTableLines(ruleRows, ['left', 'left', 'left']),
    outcomes,
    context,
  );
}

function countVerdict({ parts }: Tally, verdict: Verdict): number {
  const count = parts.get(verdict) ?? 0;
  if (verdict !== 'ready') return count;
  return count + (parts.get('waiting') ?? 0) + (parts.get('submitted') ?? 0);
}

function compareByRecords(a: RuleCount, b: RuleCount): number {
  return (b.records ?? 0) - (a.records ?? 0);
}

function renderRecordCount({ records }: RuleCount, digits: number): string {
  return records === null
    ? 'whole file'
    : `${String(records).padStart(digits)} ${records === 1 ? 'record' : 'records'}`;
}

/** Every line starts with its outcome, which is colored. */
function renderTable(
  title: string,
  lines: readonly string[],
  outcomes: readonly (Outcome | Verdict)[],
  { palette, width }: RenderContext,
): string {
  const painted = lines.map((line, i) => {
    const outcome = outcomes[i] ?? 'note';
    return wrapText(palette.outcome[outcome](outcome) + line.slice(outcome.length), width, '  ', 4);
  });
  return `${palette.strong(title)}\n${painted.join('')}`;
}
