/** So many more items are shown at the press of the button. */
const STEP = 500;

/** An item of a list in the document. */
export interface ListItem {
  element: HTMLElement;
  /** The list within the item, if it has one. */
  list?: Pick<LongList<unknown>, 'count' | 'showAll'> | undefined;
}

/** What a list is made of. */
export interface ListSetup<T> {
  /** The list in the document. */
  element: HTMLElement;
  /** What its items are. */
  title: string;
  /** So many items are shown at first. */
  first: number;
  build(items: readonly T[]): ListItem[];
  /** Called when the user has had more items shown. */
  onMore(): void;
}

/** A list that has only its first items in the document, and a button that shows more. */
export class LongList<T> {
  private items: readonly T[] = [];
  private shown: ListItem[] = [];
  private readonly more = document.createElement('p');
  private readonly button = document.createElement('button');
  private readonly rest = document.createElement('span');

  constructor(private readonly setup: ListSetup<T>) {
    const { more, button, rest } = this;
    more.className = 'more';
    button.type = 'button';
    button.addEventListener('click', () => this.showMore());
    more.append(button, ' ', rest);
    setup.element.after(more);
  }

  /** How many items are in the document; for an item with a list, those of its list. */
  get count(): number {
    return this.shown.reduce((sum, { list }) => sum + (list?.count ?? 1), 0);
  }

  /** Shows the first of these items in place of all before. */
  show(items: readonly T[]): void {
    this.items = items;
    this.shown = [];
    this.setup.element.replaceChildren();
    this.growTo(this.setup.first);
  }

  /** Shows at least so many items. */
  growTo(count: number): void {
    const added = this.setup.build(this.items.slice(this.shown.length, count));
    this.setup.element.append(...added.map(({ element }) => element));
    this.shown.push(...added);
    this.describeRest();
  }

  /** Shows all items, and all of the lists within them. Returns what shows as many as before again. */
  showAll(): () => void {
    const { length } = this.shown;
    this.growTo(this.items.length);
    const [before, added] = [this.shown.slice(0, length), this.shown.slice(length)];
    const undo = before.map(({ list }) => list?.showAll());
    for (const { list } of added) list?.showAll();
    return () => {
      for (const { element } of this.shown.splice(length)) element.remove();
      this.describeRest();
      for (const act of undo) act?.();
    };
  }

  /** The first of what is added gets the focus, since the button moves below it, or disappears. */
  private showMore(): void {
    const { length } = this.shown;
    this.growTo(length + STEP);
    const { element } = this.shown[length] as ListItem;
    const target = element.querySelector<HTMLElement>('h3, h4') ?? element;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    this.setup.onMore();
  }

  private describeRest(): void {
    const { more, button, rest, setup } = this;
    const left = this.items.length - this.shown.length;
    more.hidden = left === 0;
    button.textContent = `Show ${Math.min(left, STEP)} more`;
    button.setAttribute('aria-label', `${button.textContent}: ${setup.title}`);
    rest.textContent = left > STEP ? `${left} left` : '';
  }
}
