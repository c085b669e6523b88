import { getElement } from './elements.ts';

/** Copies the row numbers that a button has, as the script of the HTML report does. */
export async function copyRows(button: HTMLElement): Promise<void> {
  const rows = button.dataset.rows ?? '';
  const isCopied = await copy(rows, button);
  button.textContent = isCopied ? 'Copied' : 'Press Ctrl+C';
  getElement('shown').textContent = isCopied ? `Copied rows ${rows}` : 'Press Ctrl+C to copy the rows';
  setTimeout(() => {
    button.textContent = 'Copy rows';
  }, 2000);
}

async function copy(rows: string, button: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(rows);
    return true;
  } catch {
    // Not every browser lets a page from a file use the clipboard.
    return copyBySelection(rows, button);
  }
}

/** Selects the rows, which stay selected if the browser cannot copy them. */
function copyBySelection(rows: string, button: HTMLElement): boolean {
  const box = getElement<HTMLTextAreaElement>('to-copy');
  button.after(box);
  box.hidden = false;
  box.value = rows;
  box.select();
  if (!document.execCommand('copy')) return false;
  box.hidden = true;
  button.focus();
  return true;
}
