/** An element of the page's own markup. */
export function getElement<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

/** Calls `act` when a button of the page is pressed. */
export function onPress(id: string, act: () => void): void {
  getElement(id).addEventListener('click', act);
}

/** The text of a block of data in the page, such as the code of the worker. */
export function readDataBlock(id: string): string {
  return getElement(id).textContent ?? '';
}

/** Offers a file to save, as the browser does with any download. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun to read the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
