import { ENTRIES_START } from '../../report/html/parts.ts';
import type { ReportPiece } from '../messages.ts';
import { getElement } from './elements.ts';
import { Entry } from './entry.ts';
import { ReportView } from './report-view.ts';
import { showIncoming } from './state.ts';

/** Milliseconds of work between two chances for the page to react. What was inserted must be drawn then, too. */
const SLICE = 12;

/** Shows the report of a check, which comes in pieces. */
export class ReportPane {
  private readonly element = getElement('report');
  private markup = '';
  private lists: Entry[][] = [];
  private view: ReportView | undefined;

  constructor() {
    this.element.addEventListener('click', ({ target }) => this.view?.press(target as Element));
    addEventListener('beforeprint', () => this.view?.beginPrint());
    addEventListener('afterprint', () => this.view?.endPrint());
    addEventListener('hashchange', () => this.followLink());
  }

  /** Removes the report, also one that is being shown. */
  clear(): void {
    this.markup = '';
    this.lists = [];
    this.view = undefined;
    this.element.replaceChildren();
  }

  /** Takes what comes next of the report. */
  add({ html, entries }: ReportPiece): void {
    if (this.markup === '') showIncoming();
    this.markup += html;
    if (html.endsWith(ENTRIES_START)) this.lists.push([]);
    for (const entry of entries) this.lists.at(-1)?.push(new Entry(entry));
  }

  /** Shows the report without blocking the page, once all of it has come; false if it was removed meanwhile. */
  async show(): Promise<boolean> {
    this.element.innerHTML = this.markup;
    const view = new ReportView(this.element, this.lists);
    this.view = view;
    let end = performance.now() + SLICE;
    for (const _ of view.show()) {
      if (performance.now() < end) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (this.view !== view) return false;
      end = performance.now() + SLICE;
    }
    return true;
  }

  /** The browser has not found the target of an address if that was not in the document. */
  private followLink(): void {
    const id = location.hash.slice(1);
    if (document.getElementById(id)) return;
    this.view?.reveal(id);
    if (document.getElementById(id)) location.replace(location.hash);
  }
}
