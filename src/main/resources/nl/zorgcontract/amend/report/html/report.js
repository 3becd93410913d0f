'use strict';
// Searching and sorting. Without this script the page says all the same.
document.addEventListener('DOMContentLoaded', () => {
  const collator = new Intl.Collator(document.documentElement.lang, {numeric: true});
  const tables = Array.from(document.querySelectorAll('table.rows'), table => ({
    table,
    rows: Array.from(table.tBodies),
    status: table.closest('section').querySelector('.matches'),
  }));

  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  function search(wanted) {
    const words = plain(wanted).split(/\s+/).filter(Boolean);
    for (const {rows, status} of tables) {
      let shown = 0;
      for (const row of rows) {
        row.words ??= plain(row.textContent);
        row.hidden = !words.every(word => row.words.includes(word));
        shown += row.hidden ? 0 : 1;
      }
      status.hidden = words.length === 0;
      status.textContent = words.length === 0 ? '' : status.dataset.text
          .replace('{shown}', shown).replace('{total}', rows.length);
    }
  }

  function key(row, column) {
    const cell = row.rows[0].cells[column];
    const day = cell.querySelector('time');
    return day ? day.dateTime : cell.querySelector('.none') ? '' : cell.textContent;
  }

  // Up, down, and back to the order of the files; what has no value always comes last.
  const next = {none: 'ascending', ascending: 'descending', descending: 'none'};

  function sort({table, rows}, heading) {
    const order = next[heading.getAttribute('aria-sort') ?? 'none'];
    for (const other of table.tHead.rows[0].cells) {
      other.setAttribute('aria-sort', other === heading ? order : 'none');
    }
    const sorted = rows.map(row => ({row, key: key(row, heading.cellIndex)}));
    const sign = order === 'descending' ? -1 : 1;
    if (order !== 'none') {
      sorted.sort((a, b) => (a.key === '') - (b.key === '') || sign * collator.compare(a.key, b.key));
    }
    table.append(...sorted.map(({row}) => row));
  }

  for (const each of tables) {
    for (const heading of each.table.tHead.rows[0].cells) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      button.addEventListener('click', () => sort(each, heading));
      heading.setAttribute('aria-sort', 'none');
      heading.append(button);
    }
  }

  const box = document.getElementById('search');
  const details = () => document.querySelectorAll('table.rows tbody:not([hidden]) details');
  const openAll = open => details().forEach(each => { each.open = open; });
  box.addEventListener('input', () => search(box.value));
  box.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      box.value = '';
      search('');
    }
  });
  document.getElementById('open-all').addEventListener('click', () => openAll(true));
  document.getElementById('close-all').addEventListener('click', () => openAll(false));
  document.getElementById('tools').hidden = tables.length === 0;

  // Paper cannot be opened: what is printed is open, and as it was afterwards.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = Array.from(document.querySelectorAll('details:not([open])'));
    closed.forEach(each => { each.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach(each => { each.open = false; }));
});
