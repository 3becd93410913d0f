'use strict';
// Searching, filtering, sorting and printing. Without this script the page says all the same.
document.addEventListener('DOMContentLoaded', () => {
  const page = document.documentElement;
  page.classList.add('script');
  const collator = new Intl.Collator(page.lang, {numeric: true});
  const tables = Array.from(document.querySelectorAll('table.rows'), table => ({
    table,
    rows: Array.from(table.tBodies),
    section: table.closest('section'),
    status: table.closest('section').querySelector('.matches'),
  }));

  const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  // What is searched and filtered: a value for each kind. It stands in the address, so that it can be kept and sent.
  let wanted = new Map();
  const box = document.getElementById('search');
  const chips = document.getElementById('filters');

  const filters = Array.from(document.querySelectorAll('[data-filter]'), cell => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...cell.childNodes);
    cell.append(button);
    const {filter: kind, value} = cell.dataset;
    button.addEventListener('click', () => {
      toggle(kind, value);
      if (wanted.has(kind)) {
        document.getElementById('requests').scrollIntoView({behavior: 'instant'});
      }
    });
    return {kind, value, button};
  });

  function toggle(kind, value) {
    const next = new Map(wanted);
    if (next.get(kind) === value) {
      next.delete(kind);
    } else {
      next.set(kind, value);
    }
    ask(next, true);
  }

  // A filter is a step that the browser can go back from; a letter of the search is none.
  function ask(next, isStep) {
    wanted = next;
    const address = '#' + new URLSearchParams([...wanted]);
    if (isStep) {
      location.hash = address;
    } else {
      history.replaceState(null, '', address);
    }
    show();
  }

  function readAddress() {
    const hash = location.hash.slice(1);
    if (hash === 'requests') {
      return;
    }
    wanted = new Map(hash.includes('=') ? new URLSearchParams(hash) : []);
    box.value = wanted.get('search') ?? '';
    show();
    const target = hash && !hash.includes('=') ? document.getElementById(hash) : null;
    target?.scrollIntoView();
  }

  function fits(row, outcome, words) {
    for (const [kind, value] of wanted) {
      if (kind === 'outcome' ? value !== outcome
          : kind === 'reason' ? !row.dataset.reason.split(' ').includes(value)
          : kind !== 'search' && row.dataset[kind] !== value) {
        return false;
      }
    }
    if (words.length === 0) {
      return true;
    }
    row.words ??= plain(row.textContent);
    return words.every(word => row.words.includes(word));
  }

  function show() {
    const words = plain(wanted.get('search') ?? '').split(/\s+/).filter(Boolean);
    const isAll = wanted.size === 0;
    for (const {rows, section, status} of tables) {
      let shown = 0;
      for (const row of rows) {
        const hidden = !isAll && !fits(row, section.dataset.outcome, words);
        if (row.hidden !== hidden) {
          row.hidden = hidden;
        }
        shown += hidden ? 0 : 1;
      }
      section.hidden = wanted.has('outcome') && wanted.get('outcome') !== section.dataset.outcome;
      status.hidden = isAll;
      status.textContent = isAll ? '' : status.dataset.text
          .replace('{shown}', shown).replace('{total}', rows.length);
    }
    chips.replaceChildren();
    for (const {kind, value, button} of filters) {
      const isSet = wanted.get(kind) === value;
      button.setAttribute('aria-pressed', isSet);
      if (isSet) {
        const chip = document.createElement('button');
        chip.type = 'button';
        chip.textContent = Array.from(button.childNodes)
            .filter(node => node.ariaHidden !== 'true').map(node => node.textContent).join('').trim();
        chip.title = chips.dataset.remove;
        chip.addEventListener('click', () => toggle(kind, value));
        chips.append(chip);
      }
    }
  }

  function key(row, column) {
    const cell = row.rows[0].cells[column];
    const day = cell.querySelector('time');
    return day ? day.dateTime : cell.querySelector('.none') ? '' : cell.textContent;
  }

  // Up, down, and back to the order of before; what has no value always comes last.
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

  function search(text) {
    const next = new Map(wanted);
    next.delete('search');
    if (text.trim()) {
      next.set('search', text);
    }
    ask(next, false);
  }

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
  document.getElementById('print-all').addEventListener('click', () => {
    page.classList.add('print-all');
    print();
  });
  document.getElementById('tools').hidden = tables.length === 0;

  // Paper cannot be opened: rows that are printed are open, and as they were afterwards.
  let closed = [];
  addEventListener('beforeprint', () => {
    if (page.classList.contains('print-all')) {
      closed = Array.from(details()).filter(each => !each.open);
      closed.forEach(each => { each.open = true; });
    }
  });
  addEventListener('afterprint', () => {
    page.classList.remove('print-all');
    closed.forEach(each => { each.open = false; });
    closed = [];
  });

  addEventListener('hashchange', readAddress);
  if (location.hash.includes('=')) {
    readAddress();
    document.getElementById('requests').scrollIntoView({behavior: 'instant'});
  }
});
