/** Milliseconds of work between two chances for the page to react. What was inserted must be drawn then, too. */
const SLICE = 12;
/** Characters parsed in one step: about a millisecond. */
const PIECE_LENGTH = 16_384;

/** Does work in slices, so that the page stays responsive. */
class Slices {
  private end = performance.now() + SLICE;

  /** Resolves at once while there is time left in the slice. */
  async next(): Promise<void> {
    if (performance.now() < this.end) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.end = performance.now() + SLICE;
  }
}

/**
 * A report of thousands of entries, which is shown without blocking the page: it is parsed as it comes, in a document
 * without a window, and its entries are moved from there a few at a time.
 */
export class IncomingReport {
  private readonly source = document.implementation.createHTMLDocument('');
  private readonly slices = new Slices();
  private parsed: Promise<void> = Promise.resolve();

  /** @param isCurrent whether the report is still wanted */
  constructor(readonly isCurrent: () => boolean) {
    this.source.open();
  }

  /** Takes what comes next of the report. */
  add(html: string): void {
    this.parsed = this.parsed.then(() => this.parse(html));
  }

  /** Shows the report, once all of it has come. */
  async show(report: HTMLElement): Promise<void> {
    await this.parsed;
    this.source.close();
    const { body } = this.source;
    const lists = [...body.querySelectorAll('.entries, .rows')].map((list) => ({
      list,
      children: [...list.children],
    }));
    // Inner lists first, so that an outer one is moved without them.
    for (const { list } of lists.toReversed()) {
      list.replaceChildren();
      await this.slices.next();
    }
    if (!this.isCurrent()) return;
    report.replaceChildren(...body.childNodes);
    for (const { list, children } of lists) {
      for (const child of children) {
        list.append(child);
        await this.slices.next();
        if (!this.isCurrent()) return;
      }
    }
  }

  private async parse(html: string): Promise<void> {
    for (let at = 0; at < html.length; at += PIECE_LENGTH) {
      await this.slices.next();
      if (!this.isCurrent()) return;
      this.source.write(html.slice(at, at + PIECE_LENGTH));
    }
  }
}
