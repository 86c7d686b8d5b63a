/**
 * The script of the HTML page: filters, sums that set them, and what closed elements need for links and paper. It reads
 * numbers from data attributes and text from what is shown, and writes no HTML. One pass over the findings a change.
 */

import { type Markup, markup } from './html-markup.ts';

/** The content of the one script element. */
export const SCRIPT: Markup = markup`
'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const rows = new Map();
  for (const row of document.querySelectorAll('[data-of]')) rows.set(row.dataset.of, row);
  const findings = Array.from(document.querySelectorAll('[data-finding]'), (card) => ({
    card,
    row: rows.get(card.dataset.finding),
    head: 'head' in card.dataset,
    severity: card.dataset.severity,
    rule: (card.dataset.rule || '').split(' '),
    path: (card.dataset.path || '').split(' '),
    author: (card.dataset.author || '').split(' '),
    text: undefined,
  }));
  const textOf = (finding) => {
    if (finding.text === undefined) finding.text = finding.card.textContent.toLowerCase().split(/\\s+/).join(' ');
    return finding.text;
  };

  function reveal() {
    const target = location.hash.length > 1 ? byId(location.hash.slice(1)) : null;
    if (target === null || !('finding' in target.dataset)) return;
    target.open = true;
    target.querySelector('summary').focus({ preventScroll: true });
    target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  for (const row of rows.values()) {
    row.addEventListener('click', (event) => {
      if (event.target.closest('a').hash === location.hash) reveal();
    });
  }

  const opened = new Set();
  addEventListener('beforeprint', () => {
    for (const { card } of findings) {
      if (card.open) continue;
      opened.add(card);
      card.open = true;
    }
  });
  addEventListener('afterprint', () => {
    for (const card of opened) card.open = false;
    opened.clear();
  });

  const form = byId('filter');
  if (form === null) return;
  const status = byId('status');
  const none = byId('none');
  const list = byId('rows');
  const all = byId('all');
  const buttons = Array.from(document.querySelectorAll('[data-set]'));
  const facets = ['rule', 'path', 'author'].filter((name) => form.elements.namedItem(name) !== null);
  const total = findings.length;
  const grouped = (number) => String(number).replace(/\\B(?=(\\d{3})+$)/g, ',');

  function apply() {
    const severities = new Set(new FormData(form).getAll('severity'));
    const head = form.elements.namedItem('head') !== null && form.elements.namedItem('head').checked;
    const words = form.elements.namedItem('text').value.toLowerCase().split(/\\s+/).filter((word) => word !== '');
    const chosen = facets.map((name) => [name, form.elements.namedItem(name).value]).filter(([, value]) => value !== '');
    let shown = 0;
    let shownRows = 0;
    for (const finding of findings) {
      const fits =
        severities.has(finding.severity) &&
        (!head || finding.head) &&
        chosen.every(([name, value]) => finding[name].includes(value)) &&
        words.every((word) => textOf(finding).includes(word));
      finding.card.hidden = !fits;
      if (finding.row !== undefined) finding.row.hidden = !fits;
      shown += fits ? 1 : 0;
      shownRows += fits && finding.row !== undefined ? 1 : 0;
    }
    status.textContent = shown === total
      ? 'All ' + grouped(total) + ' shown'
      : grouped(shown) + ' of ' + grouped(total) + ' shown';
    none.hidden = shown > 0;
    for (const button of buttons) {
      const [name, value] = button.dataset.set.split(':');
      button.setAttribute('aria-pressed', String(form.elements.namedItem(name).value === value));
    }
    if (all !== null) {
      byId('more').hidden = shownRows <= 30;
      all.textContent = all.getAttribute('aria-expanded') === 'true' ? 'Show fewer' : 'Show all ' + grouped(shownRows);
    }
  }

  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(apply);
  };
  form.addEventListener('input', soon);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  byId('clear').addEventListener('click', () => {
    form.reset();
    form.elements.namedItem('text').focus();
  });
  for (const button of buttons) {
    button.disabled = false;
    button.addEventListener('click', () => {
      const [name, value] = button.dataset.set.split(':');
      const field = form.elements.namedItem(name);
      field.value = field.value === value ? '' : value;
      apply();
    });
  }
  if (all !== null) {
    list.classList.add('capped');
    all.addEventListener('click', () => {
      all.setAttribute('aria-expanded', String(!list.classList.toggle('capped')));
      apply();
    });
  }
  form.hidden = false;
  if (matchMedia('(max-width: 63.99rem)').matches) byId('panel').open = false;
  apply();
  reveal();
})();
`;
