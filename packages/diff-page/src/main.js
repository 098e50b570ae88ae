// Brings the page to life: decodes the data, puts its parts together, and answers keys, clicks and addresses.

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
  /** @type {DiffFile | undefined} */
  let current;

  document.documentElement.classList.add('live');
  byId('app').hidden = false;
  followTheme(byId('theme'));
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
  const tree = createTree(files, {
    holder: byId('tree'),
    filter,
    onPick: (file) => {
      history.replaceState(null, '', addressOf(file));
      followAddress();
    },
  });
  const noise = createNoise(files, packed.kinds, { holder: byId('noise'), onChange: update });
  const search = createSearch(files, look, {
    input,
    count: byId('found'),
    refresh: () => view.refresh(),
    show: goToLine,
  });
  pressSides();
  listen();
  update();
  byId('scroller').focus({ preventScroll: true });

  /** @param {boolean} split */
  function allRows(split) {
    return rowsOf(files, { split, shown: noise.shown, kinds: packed.kinds });
  }

  /** Rows anew; the row at the top stays where it is. */
  function update() {
    const before = view.rows()[view.first()];
    const inFile = before === undefined ? 0 : view.first() - before.file.row;
    const rows = allRows(look.split);
    view.setRows(rows, extentOf(files));
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
    current = file;
    tree.mark(file);
    byId('place').replaceChildren(
      element('span', 'path', file.path),
      ...countsOf(file),
      element('span', 'grow'),
      element('span', '', `${file.index + 1} of ${files.length}`),
    );
  }

  function listen() {
    byId('rows').addEventListener('click', onRowClick);
    byId('unified').addEventListener('click', () => setSplit(false));
    byId('split').addEventListener('click', () => setSplit(true));
    byId('fold').addEventListener('click', () => {
      const open = files.every((file) => !file.open);
      for (const file of files) file.open = open;
      update();
    });
    byId('keys').addEventListener('click', () => help.showModal());
    help.addEventListener('click', (event) => {
      if (event.target === help) help.close();
    });
    byId('next').addEventListener('click', () => search.go(1));
    byId('previous').addEventListener('click', () => search.go(-1));
    input.addEventListener('input', () => void search.find());
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') search.go(event.shiftKey ? -1 : 1);
      if (event.key !== 'Escape') return;
      input.value = '';
      void search.find();
      byId('scroller').focus();
    });
    addEventListener('keydown', onKey);
    addEventListener('hashchange', followAddress);
    addEventListener('beforeprint', () => fillPrint(byId('print'), allRows(false)));
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
      const side = target.getAttribute('data-side') === 'now' ? 'now' : 'old';
      const line = side === 'now' ? row.right ?? row.line : row.line;
      const value = line?.[side];
      if (line === undefined || !value) return;
      look.here = line;
      history.replaceState(null, '', addressOf(row.file, side, value));
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
      n: () => (search.hasHits() ? search.go(1) : goToChange(1)),
      p: () => (search.hasHits() ? search.go(-1) : goToChange(-1)),
      s: () => setSplit(!look.split),
      d: () => byId('theme').click(),
      w: () => noise.toggleAll(),
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
    pressSides();
    update();
  }

  function pressSides() {
    byId('unified').setAttribute('aria-pressed', String(!look.split));
    byId('split').setAttribute('aria-pressed', String(look.split));
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

  function followAddress() {
    const found = readAddress(files);
    if (found === undefined) return;
    const { file, whole, hunk, line } = found;
    if (hunk !== undefined && line !== undefined) {
      look.here = line;
      goToLine(file, hunk, line);
      return;
    }
    if (whole) {
      file.open = true;
      update();
    }
    view.scrollTo(file.row);
  }

  return {
    update,
    ready() {
      followAddress();
      document.documentElement.dataset['ready'] = 'true';
    },
  };
}

/** The digits of the highest line number, and the length of the longest line. @param {DiffFile[]} files */
function extentOf(files) {
  let [most, columns] = [0, 0];
  for (const { hunks } of files) {
    for (const { oldStart, oldLines, newStart, newLines, lines } of hunks) {
      most = Math.max(most, oldStart + oldLines, newStart + newLines);
      for (const { text } of lines) if (text.length > columns) columns = text.length;
    }
  }
  return { digits: String(most).length, columns };
}
