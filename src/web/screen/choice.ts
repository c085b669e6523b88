import type { FailOn } from '../../core/model/vocabulary.ts';
import type { PageOptions } from '../messages.ts';
import type { Checker } from './checker.ts';
import { getElement, onPress, readDataBlock } from './elements.ts';
import { readOffice } from './office.ts';
import { showState } from './state.ts';

/** The day that the examples are made for. */
const EXAMPLE_DAY = '2026-11-24';

/** Choosing files, dropping them, the examples, and the settings. */
export function connectChoice(checker: Checker): void {
  const input = getElement<HTMLInputElement>('files');
  input.addEventListener('change', () => open(checker, [...(input.files ?? [])]));
  connectDrop(checker);
  onPress('try-tickets', () => openExample(checker, 'tickets.csv'));
  onPress('try-tracker', () => openExample(checker, 'office-tracker.csv'));
  onPress('try-remittance', () => openExample(checker, 'remittance.835'));
  onPress('cancel', () => restart(checker));
  for (const button of document.querySelectorAll('.restart'))
    button.addEventListener('click', () => restart(checker));
  readAddress();
  addEventListener('hashchange', readAddress);
}

/** `#as-of=2026-11-24` at the end of the address sets the day. */
function readAddress(): void {
  const day = /^#as-of=(\d{4}-\d\d-\d\d)$/.exec(location.hash)?.[1];
  if (day !== undefined) getElement<HTMLInputElement>('as-of').value = day;
}

/** Files can be dropped anywhere on the page; a miss would have the browser open the file instead. */
function connectDrop(checker: Checker): void {
  const zone = getElement('drop');
  addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  addEventListener('dragleave', () => zone.classList.remove('over'));
  addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    open(checker, [...(event.dataTransfer?.files ?? [])]);
  });
}

function open(checker: Checker, files: readonly File[]): void {
  if (files.length > 0) checker.open(files, readOptions());
}

function openExample(checker: Checker, name: string): void {
  const examples = JSON.parse(readDataBlock('examples')) as Record<string, string>;
  const file = new File([examples[name] ?? ''], name);
  checker.open([file], { ...readOptions(), asOf: EXAMPLE_DAY });
}

function readOptions(): PageOptions {
  const asOf = getElement<HTMLInputElement>('as-of').value;
  const showValues = getElement<HTMLInputElement>('show-values').checked;
  const failOn = getElement<HTMLSelectElement>('fail-on').value as FailOn;
  const timeout = readNumber('timeout');
  const maxIndividuals = readNumber('max-individuals');
  const office = readOffice();
  return {
    ...{ showValues, failOn },
    ...(asOf !== '' && { asOf }),
    ...(timeout !== undefined && { timeout }),
    ...(maxIndividuals !== undefined && { maxIndividuals }),
    ...(office && { office }),
  };
}

/** A whole number from 1; none if the field is blank or has something else. */
function readNumber(id: string): number | undefined {
  const { valueAsNumber } = getElement<HTMLInputElement>(id);
  return valueAsNumber >= 1 ? Math.floor(valueAsNumber) : undefined;
}

function restart(checker: Checker): void {
  checker.stop();
  // Otherwise choosing the same file again, after it was saved, would change nothing.
  getElement<HTMLInputElement>('files').value = '';
  showState('empty');
  checker.prepare();
}
