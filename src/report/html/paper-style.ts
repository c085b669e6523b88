/** The style of pages that are made to be printed: the list of days, and cards. Letter paper; colors only repeat the words. */
const BASE_STYLE = `
:root { color-scheme: light; --ink: #1b1f24; --dim: #525a64; --line: #9aa4ae; --panel: #f2f4f6; --link: #0b57a4; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0 auto; padding: 1.5rem; max-width: 64rem; background: #fff; color: var(--ink); font: 1rem/1.4 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
p { margin: .25rem 0; }
.dim { color: var(--dim); }
.phi { border: 2px solid #9b0f23; border-radius: .25rem; padding: .25rem .5rem; font-weight: 600; display: inline-block; }
`;

/** The style of the list of days. */
export const DUE_STYLE = `${BASE_STYLE}
table { border-collapse: collapse; width: 100%; margin: .75rem 0; }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; }
thead th { background: var(--panel); font-size: .875rem; }
tbody th { background: var(--panel); border-top-width: 2px; }
td.number { text-align: right; white-space: nowrap; }
td.day { white-space: nowrap; }
td.done, th.done { width: 4rem; overflow-wrap: normal; }
tr { break-inside: avoid; }
tbody th { break-after: avoid; }
.scroll { overflow-x: auto; }
@page { size: letter; margin: .5in; }
@media print {
  html { font-size: 9pt; }
  body { padding: 0; max-width: none; }
  th, td { padding: .125rem .375rem; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  thead th, tbody th { print-color-adjust: exact; }
}
`;

/** The style of cards. */
export const CARD_STYLE = `${BASE_STYLE}
.card { border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; margin: 1rem 0; }
h2 { font-size: 1.25rem; margin: 0 0 .25rem; }
h3 { font-size: .875rem; margin: .625rem 0 .125rem; color: var(--dim); text-transform: uppercase; letter-spacing: .04em; break-after: avoid; }
.todo { background: var(--panel); border-left: 4px solid var(--dim); padding: .5rem .75rem; margin: .5rem 0; }
.todo.bad { border-left-color: #9b0f23; }
.todo.wait { border-left-color: #6f4400; }
.todo.good { border-left-color: #115c28; }
.todo ul { margin: .25rem 0; padding-left: 1.25rem; }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: 14rem 1fr; gap: 0 1rem; align-items: baseline; border-bottom: 1px solid #d9dee3; padding: .125rem 0; break-inside: avoid; }
dt { color: var(--dim); }
dd { margin: 0; font-weight: 600; display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; }
dd span { white-space: pre-wrap; }
dd.blank { font-weight: 400; font-style: italic; color: #9b0f23; }
button { font: inherit; font-size: .875rem; color: var(--ink); background: #fff; border: 1px solid var(--line); border-radius: .25rem; padding: .125rem .5rem; min-height: 1.75rem; cursor: pointer; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
@media (max-width: 36rem) {
  body { padding: 1rem; }
  dl div { grid-template-columns: 1fr; }
}
@page { size: letter; margin: .6in; }
@media print {
  html { font-size: 9.5pt; }
  body { padding: 0; max-width: none; }
  .card { border: 0; padding: 0; margin: 0; break-after: page; }
  .card:last-of-type { break-after: auto; }
  button, .screen { display: none; }
  .todo { print-color-adjust: exact; }
}
`;

/** The script of cards: a button copies the value beside it. Without it the buttons are hidden, and the page is complete. */
export const CARD_SCRIPT = `'use strict';
(() => {
  const status = document.getElementById('copied');
  const copy = async (value) => {
    try {
      await navigator.clipboard.writeText(value.textContent);
      return true;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(value);
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      return document.execCommand('copy');
    }
  };
  for (const button of document.querySelectorAll('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const isDone = await copy(button.parentNode.querySelector('span'));
      button.textContent = isDone ? 'Copied' : 'Press Ctrl+C';
      status.textContent = isDone ? button.dataset.copy + ' copied' : 'Press Ctrl+C to copy';
      setTimeout(() => {
        button.textContent = 'Copy';
      }, 2000);
    });
  }
})();
`;
