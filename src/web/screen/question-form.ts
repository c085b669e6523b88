import type { Answers, PageQuestion } from '../messages.ts';
import { formatSettings, type PageSettings, parseSettings, SETTINGS_FILE } from '../settings-file.ts';
import type { Checker } from './checker.ts';
import { getElement, onPress, saveFile } from './elements.ts';
import { forgetAnswers, keepAnswers, readKeptAnswers } from './kept-answers.ts';
import { showOffice } from './office.ts';
import { showState } from './state.ts';

/** The questions about columns, and the answers that the user wants to keep. */
export function connectQuestions(checker: Checker): void {
  let loaded: Answers = {};
  const readEarlier = (): Answers => ({ ...readKeptAnswers(), ...loaded });
  const form = getElement<HTMLFormElement>('questions');
  const list = getElement('question-list');
  const again = getElement('answer-questions');
  checker.events.onQuestions = (questions) => {
    const kept = readEarlier();
    const open = questions.filter(({ key }) => kept[key] === undefined);
    list.replaceChildren(...open.map(buildQuestion));
    again.hidden = open.length === 0;
    if (open.length === 0) return checker.check(kept);
    showState('asking');
  };
  // What was answered, or skipped, can be changed.
  again.addEventListener('click', () => showState('asking'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answers = { ...readEarlier(), ...readForm(form) };
    if (getElement<HTMLInputElement>('keep-answers').checked) keepAnswers(answers);
    showForget();
    checker.check(answers);
  });
  onPress('skip-questions', () => checker.check(readEarlier()));
  onPress('forget', () => {
    forgetAnswers();
    showForget();
  });
  onPress('save-answers', () => saveSettings(checker));
  const chosen = getElement<HTMLInputElement>('settings-file');
  chosen.addEventListener('change', async () => {
    loaded = showSettings(parseSettings((await chosen.files?.[0]?.text()) ?? ''));
  });
  showForget();
}

function saveSettings({ answers: columns, options: { failOn, office } }: Checker): void {
  const settings = { columns, ...(failOn && { failOn }), ...(office && { defaults: { ticket: office } }) };
  saveFile(SETTINGS_FILE, new Blob([formatSettings(settings)]));
}

/** Fills in what a settings file says, and returns its answers about columns. */
function showSettings({ columns, failOn, defaults }: PageSettings): Answers {
  if (defaults) showOffice(defaults.ticket);
  if (failOn) getElement<HTMLSelectElement>('fail-on').value = failOn;
  const count = Object.keys(columns).length;
  const isEmpty = count === 0 && !failOn && !defaults;
  getElement('settings-note').textContent = isEmpty
    ? 'There are no settings in this file.'
    : `We use these settings, with answers about ${count === 1 ? '1 column' : `${count} columns`}.`;
  return columns;
}

function showForget(): void {
  getElement('forget').hidden = Object.keys(readKeptAnswers()).length === 0;
}

function buildQuestion({ key, title, about, choices }: PageQuestion): HTMLElement {
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = title;
  const hint = document.createElement('p');
  hint.className = 'hint';
  hint.textContent = about;
  group.append(legend, hint);
  for (const { field, label } of choices) {
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name: key, value: field });
    const line = document.createElement('label');
    line.append(input, ` ${label}`);
    group.append(line);
  }
  return group;
}

/** The answers given; a question without one stays a question in the report. */
function readForm(form: HTMLFormElement): Answers {
  const checked = form.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked');
  return Object.fromEntries([...checked].map(({ name, value }) => [name, value]));
}
