import { formatNumber } from '../../core/values/count.ts';
import type { ImportNotes, Screen } from '../messages.ts';
import type { Checker } from './checker.ts';
import { getElement, onPress } from './elements.ts';
import { ReportPane } from './report-pane.ts';
import { announce, showSaving, showState } from './state.ts';

/** Progress, the report or why there is none, and what can be saved. */
export function connectResults(checker: Checker): void {
  const { events } = checker;
  events.onProgress = ({ file, rows, share }) => {
    const bar = getElement<HTMLProgressElement>('progress');
    if (share === undefined) bar.removeAttribute('value');
    else bar.value = share;
    getElement('progress-text').textContent = `${file}: ${formatNumber(rows)} rows`;
  };
  const report = new ReportPane();
  events.onClear = () => {
    report.clear();
    getElement('imported').hidden = true;
  };
  events.onPiece = (piece) => report.add(piece);
  events.onReport = async (screen) => {
    showTools(screen, Object.keys(checker.answers).length > 0 || checker.options.office !== undefined);
    if (screen.imported) showImport(screen.imported, screen.hasReport);
    if (!screen.hasReport || (await report.show())) showAnswer(screen);
  };
  events.onFailure = (lines) => {
    getElement('faults').replaceChildren(...lines.map(buildLine));
    showState('failed');
    announce(lines.join(' '));
  };
  onPress('save-draft-workbook', () => checker.write('draft workbook'));
  onPress('save-drafts', () => checker.save('drafts'));
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

/** Offers to save what there is. */
function showTools({ hasReport, hasTickets, imported, hasOwnFiles }: Screen, hasSettings: boolean): void {
  const hasDrafts = imported !== undefined && imported.drafts > 0;
  const offered = {
    'save-draft-workbook': hasDrafts,
    'save-drafts': hasDrafts,
    // A draft of a remittance always has something to fill in first.
    'save-clean': hasReport && hasOwnFiles,
    'save-workbook': hasReport && hasOwnFiles,
    'save-html': hasReport,
    'save-calendar': hasReport && hasTickets,
    'save-json': hasReport,
    'save-answers': hasSettings,
  };
  for (const [id, isOffered] of Object.entries(offered)) getElement(id).hidden = !isOffered;
}

/** Moves to the answer, and announces it. */
function showAnswer({ imported }: Screen): void {
  const answer = document.getElementById('answer');
  const first = imported ? getElement('imported-title') : (answer as HTMLElement);
  first.tabIndex = -1;
  showSaving('');
  showState('done');
  first.focus({ preventScroll: true });
  announce([imported?.lines[0], answer?.textContent].filter((text) => text !== undefined).join(' '));
}

/** Shows what was in the remittances. */
function showImport({ lines, drafts }: ImportNotes, hasReport: boolean): void {
  const title = document.createElement(hasReport ? 'h2' : 'h1');
  title.id = 'imported-title';
  title.textContent = 'From your remittances';
  const list = document.createElement('ul');
  list.append(...lines.map(buildLine));
  const next = document.createElement('p');
  next.textContent = 'Save the drafts, fill in what is missing, and check the file here.';
  next.hidden = drafts === 0;
  // A report has the page's main part.
  const section = document.createElement(hasReport ? 'section' : 'main');
  section.setAttribute('aria-labelledby', title.id);
  section.append(title, list, next);
  getElement('imported').replaceChildren(section);
  getElement('imported').hidden = false;
}
