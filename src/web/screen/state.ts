import { getElement } from './elements.ts';

/** What the page shows. */
export type State = 'empty' | 'asking' | 'checking' | 'done' | 'failed';

/** Shows the view of a state, and moves to its heading, from which a screen reader goes on. */
export function showState(state: State): void {
  document.documentElement.dataset.state = state;
  document.documentElement.classList.remove('showing');
  scrollTo(0, 0);
  const heading = document.querySelector<HTMLElement>(`[data-view="${state}"] h1`);
  heading?.focus({ preventScroll: true });
}

/** Shows the report below the progress while it comes, so that the browser lays it out a part at a time. */
export function showIncoming(): void {
  getElement('progress-text').textContent = 'Showing the report';
  document.documentElement.classList.add('showing');
}

/** Shows how saving a file goes, and has a screen reader say it. */
export function showSaving(text: string): void {
  getElement('saved').textContent = text;
  announce(text);
}

/** Has a screen reader say something. */
export function announce(text: string): void {
  getElement('status').textContent = text;
}
