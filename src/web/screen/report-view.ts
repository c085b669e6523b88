import { copyRows } from './copy-rows.ts';
import { getElement } from './elements.ts';
import { countRows, type Entry, type FoundEntry, findEntries, type Row } from './entry.ts';
import { type ListItem, LongList } from './long-list.ts';

/** A report of up to so many rows is in the document as a whole. */
const MAX_WHOLE = 500;
/** Of a longer one, so many entries of a part and rows of an entry are shown at first. */
const FIRST_ENTRIES = 50;
const FIRST_ROWS = 10;

const MORE = 'To see more of a list, press the button below it.';

/** A part of the report. */
interface Part {
  section: HTMLElement;
  entries: readonly Entry[];
  found: readonly FoundEntry[];
  /** What was found, of which the first are in the document. */
  list: LongList<FoundEntry>;
}

/** The report on the screen. It finds and sorts all entries, also those that are not in the document. */
export class ReportView {
  private readonly parts: readonly Part[];
  private readonly total: number;
  private readonly isWhole: boolean;
  private undoPrint: (() => void)[] = [];

  /**
   * @param report has the markup of the report, with empty lists
   * @param lists the entries of each list
   */
  constructor(
    private readonly report: HTMLElement,
    lists: readonly (readonly Entry[])[],
  ) {
    const all = lists.map((entries) => findEntries(entries, { words: [], isByRow: false }));
    this.total = all.reduce((sum, found) => sum + countRows(found), 0);
    this.isWhole = this.total <= MAX_WHOLE;
    const sections = [...report.querySelectorAll<HTMLElement>('.part')];
    this.parts = sections.map((section, i) => ({
      section,
      entries: lists[i] ?? [],
      found: all[i] ?? [],
      list: this.createList(section),
    }));
  }

  /** Shows one part after the other; the caller may pause in between. */
  *show(): Generator<void> {
    for (const { list, found } of this.parts) {
      list.show(found);
      yield;
    }
    showCopyButtons(this.report);
    const controls = document.getElementById('controls');
    if (!controls) return;
    for (const id of ['by-part', 'by-text', 'order'])
      getElement(id).addEventListener('input', () => this.find());
    getElement('reset').addEventListener('click', () => this.reset());
    controls.hidden = false;
    this.describeCount();
  }

  /** What a click on something in the report does, besides what the browser does. */
  press(target: Element): void {
    const button = target.closest<HTMLButtonElement>('button.copy');
    if (button) void copyRows(button);
    const link = target.closest('a[href^="#"]');
    if (link) this.reveal(link.getAttribute('href')?.slice(1) ?? '');
  }

  /** Has the target of a link in the document. */
  reveal(id: string): void {
    const part = this.parts.find(({ entries }) => entries.some((entry) => entry.id === id));
    if (!part) return;
    const findIndex = (): number => part.found.findIndex(({ entry }) => entry.id === id);
    if (findIndex() < 0) this.reset();
    part.list.growTo(findIndex() + 1);
    this.describeCount();
  }

  /** Has all that was found in the document. */
  beginPrint(): void {
    this.undoPrint = this.parts.map(({ list }) => list.showAll());
  }

  endPrint(): void {
    for (const undo of this.undoPrint.splice(0)) undo();
  }

  private createList(section: HTMLElement): LongList<FoundEntry> {
    return new LongList({
      element: section.querySelector('.entries') as HTMLElement,
      title: section.querySelector('h2, h3')?.firstChild?.textContent ?? '',
      first: this.isWhole ? Number.POSITIVE_INFINITY : FIRST_ENTRIES,
      build: (found) => this.buildItems(found),
      onMore: () => this.describeCount(),
    });
  }

  private buildItems(found: readonly FoundEntry[]): ListItem[] {
    return parseElements(found.map(({ entry }) => entry)).map((element, i) => {
      showCopyButtons(element);
      return { element, list: this.createRowList(element, found[i]?.rows ?? []) };
    });
  }

  private createRowList(entry: HTMLElement, rows: readonly Row[]): LongList<Row> | undefined {
    const element = entry.querySelector<HTMLElement>('.rows');
    if (!element) return undefined;
    const list = new LongList<Row>({
      element,
      title: entry.querySelector('h3, h4')?.textContent ?? '',
      first: this.isWhole ? Number.POSITIVE_INFINITY : FIRST_ROWS,
      build: (added) => parseElements(added).map((row) => ({ element: row })),
      onMore: () => this.describeCount(),
    });
    list.show(rows);
    return list;
  }

  /** Shows what the user wants to find, in the order that the user chose. */
  private find(): void {
    const part = getElement<HTMLSelectElement>('by-part').value;
    const words = getElement<HTMLInputElement>('by-text').value.toLowerCase().split(' ').filter(Boolean);
    const isByRow = getElement<HTMLSelectElement>('order').value === 'row';
    for (const item of this.parts) {
      const isWanted = part === '' || part === item.section.dataset.part;
      item.found = isWanted ? findEntries(item.entries, { words, isByRow }) : [];
      item.list.show(item.found);
      item.section.hidden = item.found.length === 0;
    }
    this.describeCount();
  }

  private reset(): void {
    getElement<HTMLSelectElement>('by-part').value = '';
    getElement<HTMLInputElement>('by-text').value = '';
    this.find();
  }

  /** Says how much is shown, unless it is all, and where there is more. */
  private describeCount(): void {
    const { parts, total } = this;
    const shown = parts.reduce((sum, { list }) => sum + list.count, 0);
    const found = parts.reduce((sum, part) => sum + countRows(part.found), 0);
    const isCut = shown < found;
    const of = isCut && found < total ? `${found} found` : `${total}`;
    const more = isCut ? `. ${MORE}` : '';
    getElement('shown').textContent = shown === total ? '' : `Showing ${shown} of ${of}${more}`;
  }
}

/** They are hidden in the HTML, since only a script can copy. */
function showCopyButtons(node: HTMLElement): void {
  for (const button of node.querySelectorAll<HTMLElement>('.copy')) button.hidden = false;
}

/** Our renderer has escaped all that comes from a file, and the policy of the page runs none of it. */
function parseElements(items: readonly Row[]): HTMLElement[] {
  const template = document.createElement('template');
  template.innerHTML = items.map(({ html }) => html).join('');
  return [...template.content.children] as HTMLElement[];
}
