// The rows on the screen. Only these exist as elements; scrolling moves a window over the list of rows.

const ROW = 20;
/** Rows beyond the edges that are ready before they are scrolled into view. */
const SPARE = 12;
/** Browsers stop placing elements somewhere beyond this height; a longer list is scrolled in larger steps. */
const TALLEST = 8_000_000;

/**
 * @typedef {{ split: boolean, query: string, hit: Line | undefined, here: Line | undefined, whole: Set<Line> }} Look
 */

/**
 * @param {{ scroller: HTMLElement, layer: HTMLElement, holder: HTMLElement, spacer: HTMLElement, onMove: (row: number) => void }} parts
 * @param {Look} look
 */
function createView({ scroller, layer, holder, spacer, onMove }, look) {
  /** @type {Row[]} */
  let rows = [];
  let digits = 3;
  let columns = 0;
  let letter = 7.2;
  let fitting = 120;
  let base = 0;
  let waiting = false;
  /** @type {Map<number, HTMLElement>} */
  const live = new Map();
  /** @type {WeakMap<Line, Span[]>} */
  const words = new WeakMap();

  const height = () => scroller.clientHeight;
  const full = () => rows.length * ROW + ROW;
  const tall = () => Math.min(full(), TALLEST);
  /** Pixels of the list above the window. */
  const offset = () => {
    const room = tall() - height();
    return room <= 0 ? 0 : Math.round((scroller.scrollTop / room) * (full() - height()));
  };

  scroller.addEventListener('scroll', schedule, { passive: true });
  new ResizeObserver(() => refresh()).observe(scroller);

  function schedule() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  }

  function measure() {
    const probe = element('span', '', '0'.repeat(100));
    probe.style.position = 'absolute';
    scroller.append(probe);
    letter = probe.getBoundingClientRect().width / 100 || 7.2;
    probe.remove();
  }

  /** Starts over with the current rows and look. */
  function refresh() {
    for (const row of live.values()) row.remove();
    live.clear();
    const width = scroller.clientWidth;
    const gutter = 2 * (digits * letter + 12) + 20;
    const widest = look.whole.size > 0 ? columns : Math.min(columns, WINDOW + 60);
    const half = look.split ? (width - gutter - 20) / 2 : width - gutter;
    fitting = Math.floor(half / letter);
    spacer.style.height = `${tall()}px`;
    spacer.style.width = `${width + Math.max(0, widest * letter - half + 24)}px`;
    layer.style.height = `${height()}px`;
    layer.style.width = `${width}px`;
    layer.style.setProperty('--layer', `${height()}px`);
    draw();
  }

  function draw() {
    const top = offset();
    const first = Math.max(0, Math.floor(top / ROW) - SPARE);
    const last = Math.min(rows.length, Math.ceil((top + height()) / ROW) + SPARE);
    const nextBase = Math.floor(first / 10_000) * 10_000;
    for (const [index, row] of live) {
      if (index >= first && index < last && nextBase === base) continue;
      row.remove();
      live.delete(index);
    }
    base = nextBase;
    const fresh = document.createDocumentFragment();
    for (let index = first; index < last; index++) {
      const row = rows[index];
      if (live.has(index) || row === undefined || row.kind === 'pad') continue;
      const made = paintRow(row);
      made.style.top = `${(index - base) * ROW}px`;
      made.setAttribute('aria-rowindex', String(index + 1));
      made.dataset['index'] = String(index);
      live.set(index, made);
      fresh.append(made);
    }
    holder.append(fresh);
    holder.style.transform = `translateY(${base * ROW - top}px)`;
    scroller.style.setProperty('--x', String(scroller.scrollLeft));
    onMove(Math.min(rows.length - 1, Math.floor(top / ROW)));
  }

  /** @param {Row} row */
  function paintRow(row) {
    const made = element('div', `row is-${row.kind}`);
    made.setAttribute('role', 'row');
    if (row.kind === 'file') paintFile(made, row.file);
    else if (row.kind === 'hunk' && row.hunk) paintHunk(made, row.hunk);
    else if (row.kind === 'fold') made.append(cell('span', '', `▸ ${row.text?.split('\t')[0]} — show`));
    else if (row.kind === 'note') made.append(cell('span', '', row.text));
    else if (row.kind === 'line' && row.line) paintLineRow(made, row.line, row.file);
    else if (row.kind === 'pair') {
      made.append(paintHalf(row.line, row.file, 'old'), paintHalf(row.right, row.file, 'now'));
    }
    return made;
  }

  /** @param {HTMLElement} made @param {DiffFile} file */
  function paintFile(made, file) {
    const name = file.oldPath === '' ? file.path : `${file.oldPath} → ${file.path}`;
    const path = cell('span', 'path', name);
    path.title = name;
    made.setAttribute('aria-expanded', String(file.open));
    made.append(
      element('span', 'chevron', file.open ? '▾' : '▸'),
      path,
      ...countsOf(file),
      element('span', 'tag', file.status),
    );
    for (const [kind = 0, hunks = 0, lines = 0] of file.noises) {
      const text = `${hunks > 0 ? `${hunks} of ${file.hunks.length} hunks` : `${lines} lines`}: ${
        kindNames[kind]
      }`;
      made.append(element('span', 'tag noise', text));
    }
  }

  /** @param {HTMLElement} made @param {Hunk} hunk */
  function paintHunk(made, hunk) {
    const line = cell(
      'span',
      '',
      `@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@ `,
    );
    appendText(line, hunk.section, 't-name');
    made.append(line);
  }

  /** @param {HTMLElement} made @param {Line} line @param {DiffFile} file */
  function paintLineRow(made, line, file) {
    if (line.sign === '+') made.classList.add('is-add');
    if (line.sign === '-') made.classList.add('is-del');
    if (line.noise >= 0) made.classList.add('is-noise');
    if (line === look.here) made.classList.add('is-here');
    made.append(
      number(line.old, 'old'),
      number(line.now, 'now'),
      element('span', 'sign', line.sign),
      code(line, file),
    );
  }

  /** @param {Line | undefined} line @param {DiffFile} file @param {'old' | 'now'} side */
  function paintHalf(line, file, side) {
    const half = element('div', 'half');
    if (line === undefined) {
      half.classList.add('is-none');
      return half;
    }
    if (line.sign === '+') half.classList.add('is-add');
    if (line.sign === '-') half.classList.add('is-del');
    if (line.noise >= 0) half.classList.add('is-noise');
    if (line === look.here) half.classList.add('is-here');
    half.style.position = 'relative';
    half.append(number(line[side], side), element('span', 'sign', line.sign), code(line, file));
    return half;
  }

  /** @param {number} value @param {string} side */
  function number(value, side) {
    const made = cell('span', 'no', value === 0 ? '' : String(value));
    made.style.width = `${digits * letter + 12}px`;
    made.dataset['side'] = side;
    return made;
  }

  /** @param {Line} line @param {DiffFile} file */
  function code(line, file) {
    const made = cell('span', 'code');
    const short = line.text.length > WHOLE ? line.text.slice(0, WHOLE) : line.text;
    const marks = marksOf(line);
    const hits = hitsIn(short, look.query).map((span) => ({
      ...span,
      name: line === look.hit ? 'hit now' : 'hit',
    }));
    const focus = hits[0]?.from ?? marks[0]?.from ?? 0;
    const nearby = short.length > 4000 ? [] : syntaxOf(short, file.path);
    made.append(
      paintLine(short, [nearby, marks, hits], { focus, columns: fitting, whole: look.whole.has(line) }),
    );
    return made;
  }

  /** @param {Line} line */
  function marksOf(line) {
    const { twin } = line;
    if (twin === undefined || line.noise >= 0) return [];
    const known = words.get(line);
    if (known !== undefined) return known;
    const [before, after] = line.sign === '-' ? [line, twin] : [twin, line];
    const marks = wordMarks(before.text, after.text);
    words.set(before, marks.before);
    words.set(after, marks.after);
    return words.get(line) ?? [];
  }

  return {
    refresh,
    draw,
    /** @param {Row[]} next @param {{ digits: number, columns: number }} size */
    setRows(next, size) {
      rows = next;
      digits = size.digits;
      columns = Math.min(size.columns, WHOLE);
      scroller.setAttribute('aria-rowcount', String(rows.length));
      measure();
      refresh();
    },
    rows: () => rows,
    first: () => Math.floor(offset() / ROW),
    /** Brings a row to a place below the top. @param {number} row @param {number} [below] */
    scrollTo(row, below = 0) {
      const room = full() - height();
      const wanted = Math.max(0, Math.min(room, (row - below) * ROW));
      scroller.scrollTop = room <= 0 ? 0 : (wanted / room) * (tall() - height());
      draw();
    },
    isVisible: (/** @type {number} */ row) => row * ROW >= offset() && (row + 2) * ROW <= offset() + height(),
  };
}

/** @type {string[]} */
let kindNames = [];

/** @param {string} tag @param {string} name @param {string} [text] */
function cell(tag, name, text) {
  const made = element(tag, name, text);
  made.setAttribute('role', 'cell');
  return made;
}

/** @param {number} start @param {number} count */
function range(start, count) {
  return count === 1 ? `${start}` : `${start},${count}`;
}

/** Counts and a bar of five, as wide as the change is one or the other. @param {DiffFile} file */
function countsOf(file) {
  const added = element('span', 'added', `+${file.added.toLocaleString('en')}`);
  const removed = element('span', 'removed', `−${file.removed.toLocaleString('en')}`);
  const bar = element('span', 'bar');
  bar.setAttribute('aria-hidden', 'true');
  const all = file.added + file.removed;
  const green = all === 0 ? 0 : Math.round((5 * file.added) / all);
  for (let at = 0; at < 5; at++)
    bar.append(
      element(
        'i',
        all === 0 ? ''
        : at < green ? 'a'
        : 'd',
      ),
    );
  return [added, removed, bar];
}
