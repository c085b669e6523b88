/**
 * The script of the page: filters, sorts, and copies row numbers. The page is complete without it. It creates no elements
 * and sends no requests.
 */
export const HTML_SCRIPT = `'use strict';
(() => {
  const at = (id) => document.getElementById(id);
  const all = (selector, node = document) => [...node.querySelectorAll(selector)];
  const getText = (nodes) => nodes.map((node) => node.textContent).join(' ').toLowerCase();
  const controls = at('controls');
  const parts = all('.part');

  /* An entry with a list of rows is shown with those rows that match, any other as a whole. */
  const entries = all('.entry').map((node) => ({
    node,
    rows: [],
    part: node.closest('.part').dataset.part,
  }));
  const entryOf = new Map(entries.map((entry) => [entry.node, entry]));
  for (const node of all('.rows > li')) entryOf.get(node.closest('.entry')).rows.push({ node });
  /* Kept when first needed: reading thousands of entries takes longer than all else here. */
  const textOf = (item, selector) => (item.text ??= getText(selector ? all(selector, item.node) : [item.node]));
  const TEXTS = 'h3, h4, .fault, .remedy, .source, .also, .step';
  const total = entries.reduce((sum, { rows }) => sum + (rows.length || 1), 0);

  const filter = () => {
    const part = at('by-part').value;
    const words = at('by-text').value.toLowerCase().split(' ').filter(Boolean);
    const matches = (entry, row) => {
      if (words.length === 0) return true;
      const text = textOf(entry, TEXTS) + (row ? ' ' + textOf(row) : '');
      return words.every((word) => text.includes(word));
    };
    let shown = 0;
    for (const entry of entries) {
      const isInPart = !part || entry.part === part;
      let count = 0;
      for (const row of entry.rows) {
        row.node.hidden = !isInPart || !matches(entry, row);
        if (!row.node.hidden) count += 1;
      }
      if (entry.rows.length === 0 && isInPart && matches(entry)) count = 1;
      entry.node.hidden = count === 0;
      shown += count;
    }
    for (const node of parts) node.hidden = all('.entry', node).every((entry) => entry.hidden);
    at('shown').textContent = shown === total ? '' : 'Showing ' + shown + ' of ' + total;
  };

  /* The order of the page, which is by deadline. */
  const lists = all('.entries, .rows').map((list) => ({ list, nodes: [...list.children] }));
  const order = () => {
    const isByRow = at('order').value === 'row';
    for (const { list, nodes } of lists) {
      const sorted = isByRow ? [...nodes].sort((a, b) => a.dataset.row - b.dataset.row) : nodes;
      list.append(...sorted);
    }
  };

  const reset = () => {
    at('by-part').value = '';
    at('by-text').value = '';
    filter();
  };

  const reveal = (hash) => {
    const target = at(hash.slice(1));
    if (controls && target && target.closest('[hidden]')) reset();
  };

  /* Where there is no clipboard, the rows are selected; where that cannot copy either, they stay selected. */
  const copyBySelection = (text, button) => {
    const box = at('to-copy');
    button.after(box);
    box.hidden = false;
    box.value = text;
    box.select();
    let isCopied = false;
    try {
      isCopied = document.execCommand('copy');
    } catch {}
    if (isCopied) {
      box.hidden = true;
      button.focus();
    }
    return isCopied;
  };

  const copy = async (button) => {
    const text = button.dataset.rows;
    let isCopied = false;
    try {
      await navigator.clipboard.writeText(text);
      isCopied = true;
    } catch {
      isCopied = copyBySelection(text, button);
    }
    button.textContent = isCopied ? 'Copied' : 'Press Ctrl+C';
    at('shown').textContent = isCopied ? 'Copied rows ' + text : 'Press Ctrl+C to copy the rows';
    setTimeout(() => (button.textContent = 'Copy rows'), 2000);
  };

  if (!controls) return;
  for (const id of ['by-part', 'by-text']) at(id).addEventListener('input', filter);
  at('order').addEventListener('input', order);
  at('reset').addEventListener('click', reset);
  controls.hidden = false;
  for (const button of all('button.copy')) {
    button.addEventListener('click', () => copy(button));
    button.hidden = false;
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link) reveal(link.getAttribute('href'));
  });
  addEventListener('hashchange', () => reveal(location.hash));
})();
`;
