import { HTML_SCRIPT } from '../../report/html/script.ts';
import type { Checker } from './checker.ts';
import { getElement, onPress } from './elements.ts';
import { insertReport } from './insert-report.ts';
import { announce, showSaving, showState } from './state.ts';

/** Progress, the report or why there is none, and what can be saved. */
export function connectResults(checker: Checker): void {
  const { events } = checker;
  events.onProgress = ({ file, rows, share }) => {
    const bar = getElement<HTMLProgressElement>('progress');
    if (share === undefined) bar.removeAttribute('value');
    else bar.value = share;
    getElement('progress-text').textContent = `${file}: ${rows.toLocaleString('en-US')} rows`;
  };
  events.onReport = ({ pieces, hasTickets }) => {
    getElement('save-calendar').hidden = !hasTickets;
    getElement('save-answers').hidden = Object.keys(checker.answers).length === 0;
    const run = checker.run;
    void showReport(pieces, () => run === checker.run);
  };
  events.onFailure = (lines) => {
    getElement('faults').replaceChildren(...lines.map(buildLine));
    showState('failed');
    announce(lines.join(' '));
  };
  onPress('save-clean', () => checker.write('clean'));
  onPress('save-workbook', () => checker.write('workbook'));
  onPress('save-html', () => checker.save('html'));
  onPress('save-json', () => checker.save('json'));
  onPress('save-calendar', () => checker.save('calendar'));
  onPress('print', () => print());
}

function buildLine(text: string): HTMLElement {
  const line = document.createElement('li');
  line.textContent = text;
  return line;
}

/** Our renderer has escaped all that comes from a file, and the policy of the page runs none of it. */
async function showReport(pieces: readonly string[], isCurrent: () => boolean): Promise<void> {
  const report = getElement('report');
  getElement('progress-text').textContent = 'Showing the report';
  await insertReport(report, pieces);
  document.documentElement.classList.remove('showing');
  if (!isCurrent()) return report.replaceChildren();
  const script = document.createElement('script');
  script.textContent = HTML_SCRIPT;
  report.append(script);
  const answer = getElement('answer');
  answer.tabIndex = -1;
  showSaving('');
  showState('done');
  answer.focus({ preventScroll: true });
  announce(answer.textContent ?? '');
}
