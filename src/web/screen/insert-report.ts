/** Milliseconds of work between two chances for the page to react. */
const SLICE = 30;
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
 * Shows a report of thousands of entries without blocking the page: it is parsed in a document without a window, and its
 * entries are moved from there a few at a time.
 */
export async function insertReport(report: HTMLElement, pieces: readonly string[]): Promise<void> {
  const slices = new Slices();
  const body = await parseInSlices(pieces, slices);
  const lists = [...body.querySelectorAll('.entries, .rows')].map((list) => ({
    list,
    children: [...list.children],
  }));
  // Inner lists first, so that an outer one is moved without them.
  for (const { list } of lists.toReversed()) {
    list.replaceChildren();
    await slices.next();
  }
  report.replaceChildren(...body.childNodes);
  // Shown while it grows: the browser lays it out slice by slice, too.
  document.documentElement.classList.add('showing');
  for (const { list, children } of lists) {
    for (const child of children) {
      list.append(child);
      await slices.next();
    }
  }
}

async function parseInSlices(pieces: readonly string[], slices: Slices): Promise<HTMLElement> {
  const parsed = document.implementation.createHTMLDocument('');
  parsed.open();
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += PIECE_LENGTH) {
      parsed.write(piece.slice(at, at + PIECE_LENGTH));
      await slices.next();
    }
  }
  parsed.close();
  return parsed.body;
}
