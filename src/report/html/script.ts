/**
 * The script of the page: filters, sorts, and opens details that are linked to or printed. The page is complete without
 * it. It creates no elements and sends no requests.
 */
export const HTML_SCRIPT = `'use strict';
(() => {
  const at = (id) => document.getElementById(id);
  const controls = at('controls');
  const records = [...document.querySelectorAll('article.record')].map((node, place) => ({
    node,
    place,
    list: node.parentNode,
    row: Number(node.dataset.row),
    verdict: Number(node.dataset.verdict),
    day: node.dataset.day === '' ? Infinity : Number(node.dataset.day),
    text: [...node.querySelectorAll('h4, .words, .step, summary, p.rule')]
      .map((each) => each.textContent)
      .join(' ')
      .toLowerCase(),
    findings: [...node.querySelectorAll('li[data-rule]')].map((each) => each.dataset),
  }));

  const filter = () => {
    const outcome = at('by-outcome').value;
    const rule = at('by-rule').value;
    const words = at('by-text').value.toLowerCase().split(' ').filter(Boolean);
    let shown = 0;
    for (const record of records) {
      const isMeant =
        record.findings.some((each) => (!outcome || each.outcome === outcome) && (!rule || each.rule === rule)) &&
        words.every((word) => record.text.includes(word));
      record.node.hidden = !isMeant;
      if (isMeant) shown += 1;
    }
    at('shown').textContent =
      shown === records.length ? '' : 'Showing ' + shown + ' of ' + records.length + ' listed';
  };

  const order = () => {
    const key = at('order').value;
    const sorted = [...records].sort((a, b) => (a[key] === b[key] ? a.place - b.place : a[key] < b[key] ? -1 : 1));
    for (const { list, node } of sorted) list.append(node);
  };

  const reset = () => {
    for (const id of ['by-outcome', 'by-rule', 'by-text']) at(id).value = '';
    filter();
  };

  const reveal = (hash) => {
    const target = at(hash.slice(1));
    if (!target) return;
    if (target.hidden) reset();
    if (target.tagName === 'DETAILS') target.open = true;
  };

  if (controls) {
    for (const id of ['by-outcome', 'by-rule', 'by-text']) at(id).addEventListener('input', filter);
    at('order').addEventListener('input', order);
    at('reset').addEventListener('click', reset);
    controls.hidden = false;
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link) reveal(link.getAttribute('href'));
  });
  addEventListener('hashchange', () => reveal(location.hash));
  reveal(location.hash);

  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    for (const each of opened) each.open = true;
  });
  addEventListener('afterprint', () => {
    for (const each of opened) each.open = false;
  });
})();
`;
