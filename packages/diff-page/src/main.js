// Brings the page to life: decodes the data, builds tree and tool bar, and answers keys, clicks and addresses.

start().catch((problem) => {
  // The summary without scripts is still there; say why there is no more.
  const note = element('p', 'removed', `The details could not be shown: ${problem?.message ?? problem}`);
  document.documentElement.classList.remove('live');
  document.getElementById('summary')?.prepend(note);
});

async function start() {
  const blocks = [...document.querySelectorAll('script[type="application/octet-stream"]')];
  const [head, ...bodies] = blocks;
  if (head === undefined) return;
  const packed = /** @type {Packed} */ (await unpack(head));
  kindNames = packed.kinds;
  const files = packed.files.map(readFileHead);
  const page = createPage(packed, files);
  let next = 0;
  for (const body of bodies) {
    const texts = /** @type {string[]} */ (await unpack(body));
    for (const text of texts) {
      const [file, heads] = [files[next], packed.files[next]?.h];
      if (file !== undefined && heads !== undefined) readLines(file, heads, text);
      next++;
    }
    body.remove();
    // What is there can be read while the rest is decoded.
    page.update();
    await new Promise((resolve) => setTimeout(resolve));
  }
  page.ready();
}

/**
 * @param {Packed} packed
 * @param {DiffFile[]} files
 */
function createPage(packed, files) {
  /** @param {string} id */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const input = /** @type {HTMLInputElement} */ (byId('query'));
  const filter = /** @type {HTMLInputElement} */ (byId('filter'));
  const help = /** @type {HTMLDialogElement} */ (byId('help'));
  /** @type {Look} */
  const look = {
    split: recall('split') === '1',
    query: '',
    hit: undefined,
    here: undefined,
    whole: new Set(),
  };
  /** @type {Set<number>} */
  const shown = new Set();
  /** @type {{ file: DiffFile, hunk: Hunk, line: Line }[]} */
  let hits = [];
  let hit = -1;
  let search = 0;
  let complete = false;
  /** @type {DiffFile | undefined} */
  let current;
  /** @type {Map<DiffFile, HTMLElement>} */
  const links = new Map();

  document.documentElement.classList.add('live');
  byId('app').hidden = false;
  setTheme(recall('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => {
    if (recall('theme') === null) setTheme(matches ? 'dark' : 'light');
  });
  const view = createView(
    {
      scroller: byId('scroller'),
      layer: byId('layer'),
      holder: byId('rows'),
      spacer: byId('spacer'),
      onMove,
    },
    look,
  );
  byId('empty').hidden = files.length > 0;
  buildTree();
  buildNoise();
  press();
  listen();
  update();
  byId('scroller').focus({ preventScroll: true });

  /** Rows anew; the row at the top stays where it is. */
  function update() {
    const before = view.rows()[view.first()];
    const inFile = before === undefined ? 0 : view.first() - before.file.row;
    const rows = rowsOf(files, { split: look.split, shown, kinds: packed.kinds });
    let [most, columns] = [0, 0];
    for (const { hunks } of files) {
      for (const { oldStart, oldLines, newStart, newLines, lines } of hunks) {
        most = Math.max(most, oldStart + oldLines, newStart + newLines);
        for (const { text } of lines) if (text.length > columns) columns = text.length;
      }
    }
    view.setRows(rows, { digits: String(most).length, columns });
    if (before === undefined) return;
    const same = rows.findIndex(
      (row) => before.line !== undefined && row.line === before.line && row.file === before.file,
    );
    view.scrollTo(same >= 0 ? same : before.file.row + Math.min(inFile, before.file.open ? inFile : 0));
  }

  /** @param {number} index */
  function onMove(index) {
    const file = view?.rows()[index]?.file;
    if (file === undefined || file === current) return;
    if (current !== undefined) links.get(current)?.removeAttribute('aria-current');
    current = file;
    const link = links.get(file);
    link?.setAttribute('aria-current', 'true');
    link?.scrollIntoView({ block: 'nearest' });
    const path = element('span', 'path', file.path);
    byId('place').replaceChildren(
      path,
      ...countsOf(file),
      element('span', 'grow'),
      element('span', '', `${file.index + 1} of ${files.length}`),
    );
  }

  function listen() {
    byId('rows').addEventListener('click', onRowClick);
    byId('unified').addEventListener('click', () => setSplit(false));
    byId('split').addEventListener('click', () => setSplit(true));
    byId('theme').addEventListener('click', () => {
      const theme = document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark';
      remember('theme', theme);
      setTheme(theme);
    });
    byId('fold').addEventListener('click', () => {
      const open = files.every((file) => !file.open);
      for (const file of files) file.open = open;
      update();
    });
    byId('keys').addEventListener('click', () => help.showModal());
    help.addEventListener('click', (event) => {
      if (event.target === help) help.close();
    });
    byId('next').addEventListener('click', () => goToHit(1));
    byId('previous').addEventListener('click', () => goToHit(-1));
    input.addEventListener('input', () => void find());
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') goToHit(event.shiftKey ? -1 : 1);
      if (event.key !== 'Escape') return;
      input.value = '';
      void find();
      byId('scroller').focus();
    });
    filter.addEventListener('input', filterTree);
    addEventListener('keydown', onKey);
    addEventListener('hashchange', followAddress);
    addEventListener('beforeprint', fillPrint);
    addEventListener('afterprint', () => byId('print').replaceChildren());
  }

  /** @param {MouseEvent} event */
  function onRowClick(event) {
    const target = event.target instanceof Element ? event.target : undefined;
    const index = Number(target?.closest('.row')?.getAttribute('data-index'));
    const row = view.rows()[index];
    if (target === undefined || row === undefined) return;
    if (row.kind === 'file') {
      row.file.open = !row.file.open;
      update();
    } else if (row.kind === 'fold') {
      for (const key of (row.key ?? '').split(' ')) row.file.unfolded.add(key);
      update();
    } else if (target.classList.contains('cut')) {
      for (const line of [row.line, row.right, row.line?.twin]) if (line !== undefined) look.whole.add(line);
      view.refresh();
    } else if (target.classList.contains('no')) {
      const side = target.getAttribute('data-side');
      const line = side === 'now' ? row.right ?? row.line : row.line;
      const value = side === 'now' ? line?.now : line?.old;
      if (line === undefined || !value) return;
      look.here = line;
      history.replaceState(
        null,
        '',
        `#${encodeURIComponent(row.file.path)}:${side === 'now' ? 'L' : 'O'}${value}`,
      );
      view.refresh();
    }
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const typing = event.target instanceof HTMLInputElement;
    if (event.ctrlKey || event.metaKey || event.altKey || typing || help.open) return;
    /** @type {Record<string, () => void>} */
    const actions = {
      j: () => goToFile(1),
      k: () => goToFile(-1),
      n: () => (hits.length > 0 ? goToHit(1) : goToChange(1)),
      p: () => (hits.length > 0 ? goToHit(-1) : goToChange(-1)),
      s: () => setSplit(!look.split),
      d: () => byId('theme').click(),
      w: () => setNoise(shown.size < packed.kinds.length),
      o: () => current && toggle(current),
      O: () => byId('fold').click(),
      t: () => filter.focus(),
      '/': () => input.select(),
      '?': () => help.showModal(),
    };
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (action === undefined) return;
    event.preventDefault();
    action();
  }

  /** @param {DiffFile} file */
  function toggle(file) {
    file.open = !file.open;
    update();
    view.scrollTo(file.row);
  }

  /** @param {number} step */
  function goToFile(step) {
    const top = view.first();
    const at =
      step > 0 ? files.findIndex(({ row }) => row > top) : files.findLastIndex(({ row }) => row < top);
    const file = files[at];
    if (file !== undefined) view.scrollTo(file.row);
  }

  /** @param {number} step */
  function goToChange(step) {
    const rows = view.rows();
    for (let at = view.first() + 3 + step; at >= 0 && at < rows.length; at += step) {
      if (rows[at]?.kind !== 'hunk') continue;
      view.scrollTo(at, 3);
      return;
    }
  }

  /** @param {boolean} split */
  function setSplit(split) {
    look.split = split;
    remember('split', split ? '1' : '0');
    press();
    update();
  }

  /** @param {boolean} all */
  function setNoise(all) {
    packed.kinds.forEach((_, kind) => (all ? shown.add(kind) : shown.delete(kind)));
    for (const file of files) if (file.onlyNoise) file.open = all;
    press();
    update();
  }

  function press() {
    byId('unified').setAttribute('aria-pressed', String(!look.split));
    byId('split').setAttribute('aria-pressed', String(look.split));
    for (const button of byId('noise').querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(shown.has(Number(button.dataset['kind']))));
    }
  }

  /** One button for each kind of noise that there is; pressed when it is shown. */
  function buildNoise() {
    const lines = packed.kinds.map(() => 0);
    for (const file of files)
      for (const [kind = 0, , count = 0] of file.noises) lines[kind] = (lines[kind] ?? 0) + count;
    if (lines.every((count) => count === 0)) return;
    byId('noise').hidden = false;
    lines.forEach((count, kind) => {
      if (count === 0) return;
      const button = element('button', '', `${packed.kinds[kind]} ${count.toLocaleString('en')}`);
      button.dataset['kind'] = String(kind);
      button.addEventListener('click', () => {
        if (!shown.delete(kind)) shown.add(kind);
        for (const file of files) {
          if (file.onlyNoise) file.open = file.noises.every(([each = 0]) => shown.has(each));
        }
        press();
        update();
      });
      byId('noise').append(button);
    });
  }

  function buildTree() {
    /** @typedef {Map<string, Folder | DiffFile>} Folder */
    /** @type {Folder} */
    const root = new Map();
    for (const file of files) {
      const names = file.path.split('/');
      let folder = root;
      for (const name of names.slice(0, -1)) {
        const next = folder.get(`${name}/`);
        const inner = next instanceof Map ? next : new Map();
        folder.set(`${name}/`, inner);
        folder = inner;
      }
      folder.set(names[names.length - 1] ?? '', file);
    }
    byId('tree').replaceChildren(...branch(root));

    /** In the order of the rows, so that scrolling them moves through the tree. @param {Folder} folder @returns {HTMLElement[]} */
    function branch(folder) {
      return [...folder].map(([name, entry]) => {
        if (!(entry instanceof Map)) return leaf(entry);
        let [title, inner] = [name, entry];
        // A folder with nothing but a folder in it shares its line.
        for (let only = [...inner][0]; inner.size === 1 && only?.[1] instanceof Map; only = [...inner][0]) {
          title += only[0];
          inner = only[1];
        }
        const details = /** @type {HTMLDetailsElement} */ (element('details', ''));
        details.open = true;
        const summary = element('summary', '');
        appendText(summary, title.slice(0, -1), '');
        details.append(summary, ...branch(inner));
        return details;
      });
    }

    /** @param {DiffFile} file */
    function leaf(file) {
      const link = /** @type {HTMLAnchorElement} */ (element('a', file.onlyNoise ? 'quiet' : ''));
      link.href = `#${encodeURIComponent(file.path)}`;
      link.title = file.oldPath === '' ? file.path : `${file.oldPath} → ${file.path}`;
      const name = element('span', 'name');
      appendText(name, file.path.slice(file.path.lastIndexOf('/') + 1), '');
      link.append(element('span', `mark ${file.status}`, (file.status[0] ?? '').toUpperCase()), name);
      if (file.added > 0) link.append(element('span', 'count added', `+${file.added}`));
      if (file.removed > 0) link.append(element('span', 'count removed', `−${file.removed}`));
      link.addEventListener('click', (event) => {
        event.preventDefault();
        history.replaceState(null, '', link.href);
        followAddress();
      });
      links.set(file, link);
      return link;
    }
  }

  function filterTree() {
    const wanted = filter.value.trim().toLowerCase();
    for (const [file, link] of links) link.hidden = !file.path.toLowerCase().includes(wanted);
    for (const folder of [...byId('tree').querySelectorAll('details')].reverse()) {
      folder.hidden = folder.querySelector('a:not([hidden])') === null;
    }
  }

  /** Searches in steps, so that typing goes on meanwhile; a new search ends the one before it. */
  async function find() {
    const own = ++search;
    const wanted = input.value.toLowerCase();
    look.query = wanted;
    look.hit = undefined;
    [hits, hit] = [[], -1];
    let budget = 40_000;
    for (const file of wanted === '' ? [] : files) {
      for (const hunk of file.hunks) {
        for (const line of hunk.lines)
          if (line.text.toLowerCase().includes(wanted)) hits.push({ file, hunk, line });
        budget -= hunk.lines.length;
        if (budget > 0) continue;
        budget = 40_000;
        showCount();
        await new Promise((resolve) => setTimeout(resolve));
        if (own !== search) return;
      }
    }
    showCount();
    view.refresh();
    if (hits.length > 0) goToHit(1);
  }

  function showCount() {
    byId('found').textContent = look.query === '' ? '' : `${hit + 1}/${hits.length}`;
  }

  /** @param {number} step */
  function goToHit(step) {
    if (hits.length === 0) return;
    hit = (hit + step + hits.length) % hits.length;
    const found = hits[hit];
    if (found === undefined) return;
    look.hit = found.line;
    showCount();
    goToLine(found.file, found.hunk, found.line);
  }

  /** @param {DiffFile} file @param {Hunk} hunk @param {Line} line */
  function goToLine(file, hunk, line) {
    const rowOf = () => view.rows().findIndex((row) => row.line === line || row.right === line);
    let row = rowOf();
    if (row < 0) {
      unfold(file, hunk, line);
      update();
      row = rowOf();
    }
    if (!view.isVisible(row)) view.scrollTo(row, 8);
    view.refresh();
  }

  /** `#path`, `#path:L12` (new line) or `#path:O12` (old line). */
  function followAddress() {
    const [, name = '', side, number] = /^#(.*?)(?::([LO])(\d+))?$/.exec(location.hash) ?? [];
    let path = '';
    try {
      path = decodeURIComponent(name);
    } catch {
      return;
    }
    const file = files.find((each) => each.path === path || `package/${each.path}` === path);
    if (file === undefined) return;
    if (number === undefined) {
      file.open = true;
      update();
      view.scrollTo(file.row);
      return;
    }
    for (const hunk of file.hunks) {
      for (const line of hunk.lines) {
        if ((side === 'L' ? line.now : line.old) !== Number(number)) continue;
        look.here = line;
        goToLine(file, hunk, line);
        return;
      }
    }
    view.scrollTo(file.row);
  }

  /** Paper has no scrolling: the open files as plain tables, up to what a person would print. */
  function fillPrint() {
    const holder = byId('print');
    holder.replaceChildren();
    let left = 5_000;
    /** @type {HTMLElement | undefined} */
    let table;
    for (const row of rowsOf(files, { split: false, shown, kinds: packed.kinds })) {
      if (left-- < 0) {
        holder.append(element('p', '', 'More lines follow; collapse files to print others.'));
        break;
      }
      if (row.kind === 'file') {
        table = element('table', '');
        holder.append(element('h2', '', `${row.file.path}  +${row.file.added} −${row.file.removed}`), table);
      }
      if (table === undefined || row.kind === 'file' || row.kind === 'pad') continue;
      const line = element(
        'tr',
        row.line?.sign === '+' ? 'is-add'
        : row.line?.sign === '-' ? 'is-del'
        : '',
      );
      const text = element('td', '');
      const numbers =
        row.line === undefined ? '' : `${row.line.old || ''} ${row.line.now || ''} ${row.line.sign}`;
      appendText(
        text,
        row.line?.text ??
          (row.hunk && row.kind === 'hunk' ? `@@ ${row.hunk.section}` : (row.text ?? '').split('\t')[0]) ??
          '',
        '',
      );
      line.append(element('td', '', numbers), text);
      table.append(line);
    }
  }

  /** @param {string} theme */
  function setTheme(theme) {
    document.documentElement.dataset['theme'] = theme;
    byId('theme').setAttribute('aria-pressed', String(theme === 'dark'));
  }

  return {
    update,
    ready() {
      complete = true;
      followAddress();
      document.documentElement.dataset['ready'] = String(complete);
    },
  };
}

/** Choices are kept where the browser lets a local file keep something. @param {string} key @param {string} value */
function remember(key, value) {
  try {
    localStorage.setItem(`specsmith-diff-${key}`, value);
  } catch {
    // Private windows and some settings refuse.
  }
}

/** @param {string} key */
function recall(key) {
  try {
    return localStorage.getItem(`specsmith-diff-${key}`);
  } catch {
    return null;
  }
}
