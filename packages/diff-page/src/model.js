// The comparison as the page holds it, and the list of rows that follows from what is open.

/**
 * One line. `sign` is `' '`, `'-'` or `'+'`; `noise` is the index of its kind, or -1.
 * @typedef {{ sign: string, noise: number, old: number, now: number, text: string, twin?: Line }} Line
 * @typedef {{ oldStart: number, oldLines: number, newStart: number, newLines: number, section: string, noise: number, lines: Line[] }} Hunk
 * @typedef {{ index: number, path: string, oldPath: string, status: string, group: string, added: number, removed: number,
 *   onlyNoise: boolean, note: string, noises: number[][], hunks: Hunk[], open: boolean, row: number, unfolded: Set<string> }} DiffFile
 * @typedef {{ kind: 'file' | 'pad' | 'hunk' | 'line' | 'pair' | 'fold' | 'note', file: DiffFile, hunk?: Hunk, line?: Line,
 *   right?: Line, text?: string, key?: string }} Row
 * @typedef {[number, number, number, number, string, number, number]} PackedHunk
 * @typedef {{ p: string, o: string, s: string, g: string, a: number, d: number, x: boolean, m: string, n: number[][], h: PackedHunk[] }} PackedFile
 * @typedef {{ title: string, name: string, from: string, to: string, kinds: string[], totals: Record<string, number>, files: PackedFile[] }} Packed
 */

/**
 * Unpacks a block of the page: base64, gzip, JSON.
 * @param {Element} block
 * @returns {Promise<unknown>}
 */
async function unpack(block) {
  const binary = atob((block.textContent ?? '').trim());
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text());
}

/**
 * @param {PackedFile} packed
 * @param {number} index
 * @returns {DiffFile}
 */
function readFileHead(packed, index) {
  return {
    index,
    path: packed.p,
    oldPath: packed.o,
    status: packed.s,
    group: packed.g,
    added: packed.a,
    removed: packed.d,
    onlyNoise: packed.x,
    note: packed.m,
    noises: packed.n,
    hunks: packed.h.map(([oldStart, oldLines, newStart, newLines, section, noise]) => {
      return { oldStart, oldLines, newStart, newLines, section, noise, lines: [] };
    }),
    open: !packed.x && packed.g !== 'map',
    row: 0,
    unfolded: new Set(),
  };
}

/**
 * Each line is written as one letter for sign and noise, and its text.
 * @param {DiffFile} file
 * @param {PackedHunk[]} heads
 * @param {string} text
 */
function readLines(file, heads, text) {
  const lines = text.split('\n');
  let at = 0;
  file.hunks.forEach((hunk, index) => {
    let [old, now] = [hunk.oldStart, hunk.newStart];
    const end = at + (heads[index]?.[6] ?? 0);
    for (; at < end; at++) {
      const line = lines[at] ?? ' ';
      const letter = line.charCodeAt(0);
      const noise =
        letter >= 97 ? letter - 97
        : letter >= 65 ? letter - 65
        : -1;
      const sign =
        letter === 32 ? ' '
        : letter === 45 || letter >= 97 ? '-'
        : '+';
      const row = {
        sign,
        noise,
        old: sign === '+' ? 0 : old,
        now: sign === '-' ? 0 : now,
        text: line.slice(1),
      };
      if (sign !== '+') old++;
      if (sign !== '-') now++;
      hunk.lines.push(row);
    }
    pairLines(hunk.lines);
  });
}

/**
 * Lines that took each other's place stand side by side, and are compared word by word.
 * @param {Line[]} lines
 */
function pairLines(lines) {
  for (const run of runsOf(lines)) {
    const changed = run.filter(({ noise }) => noise < 0);
    const removed = changed.filter(({ sign }) => sign === '-');
    const added = changed.filter(({ sign }) => sign === '+');
    removed.slice(0, added.length).forEach((left, at) => {
      const right = added[at];
      if (right === undefined) return;
      left.twin = right;
      right.twin = left;
    });
  }
}

/**
 * Neighbours that all changed, or all did not.
 * @param {Line[]} lines
 * @returns {Line[][]}
 */
function runsOf(lines) {
  /** @type {Line[][]} */
  const runs = [];
  let same = false;
  for (const line of lines) {
    const isContext = line.sign === ' ';
    if (runs.length === 0 || isContext !== same) runs.push([]);
    runs[runs.length - 1]?.push(line);
    same = isContext;
  }
  return runs;
}

/**
 * All rows for what is open now.
 * @param {DiffFile[]} files
 * @param {{ split: boolean, shown: Set<number>, kinds: string[] }} options
 * @returns {Row[]}
 */
function rowsOf(files, { split, shown, kinds }) {
  /** @type {Row[]} */
  const rows = [];
  for (const file of files) {
    file.row = rows.length;
    rows.push({ kind: 'file', file }, { kind: 'pad', file });
    if (!file.open) continue;
    if (file.note !== '') rows.push({ kind: 'note', file, text: file.note });
    file.hunks.forEach((hunk, index) => addHunk(rows, { file, hunk, index, split, shown, kinds }));
  }
  return rows;
}

/**
 * @param {Row[]} rows
 * @param {{ file: DiffFile, hunk: Hunk, index: number, split: boolean, shown: Set<number>, kinds: string[] }} place
 */
function addHunk(rows, { file, hunk, index, split, shown, kinds }) {
  /** @param {number} noise @param {string} key */
  const isFolded = (noise, key) => noise >= 0 && !shown.has(noise) && !file.unfolded.has(key);
  if (isFolded(hunk.noise, `h${index}`)) {
    const changed = hunk.lines.filter(({ sign }) => sign !== ' ').length;
    const last = rows[rows.length - 1];
    // Neighbours that are noise of one kind make one row; opening it opens them all.
    if (last?.kind === 'fold' && last.hunk?.noise === hunk.noise && last.key?.startsWith('h')) {
      last.key += ` h${index}`;
      last.text = foldLabel(
        last.key.split(' ').length,
        Number(last.text?.split('\t')[1]) + changed,
        kinds[hunk.noise],
      );
    } else
      rows.push({
        kind: 'fold',
        file,
        hunk,
        key: `h${index}`,
        text: foldLabel(1, changed, kinds[hunk.noise]),
      });
    return;
  }
  rows.push({ kind: 'hunk', file, hunk });
  runsOf(hunk.lines).forEach((run, at) => {
    const key = `l${index}.${at}`;
    // What really changed stands together; what was folded around it follows as a count.
    /** @param {Line} line */
    const isHidden = ({ noise }) => isFolded(hunk.noise >= 0 ? -1 : noise, key);
    const folded = run.filter(isHidden);
    const lines = folded.length === 0 ? run : run.filter((line) => !isHidden(line));
    if (split) addPairs(rows, file, hunk, lines);
    else for (const line of lines) rows.push({ kind: 'line', file, hunk, line });
    for (const noise of new Set(folded.map((line) => line.noise))) {
      const count = folded.filter((line) => line.noise === noise).length;
      rows.push({ kind: 'fold', file, hunk, key, text: foldLabel(0, count, kinds[noise]) });
    }
  });
}

/**
 * The count stands behind a tab, where the next neighbour finds it.
 * @param {number} hunks
 * @param {number} lines
 * @param {string | undefined} kind
 */
function foldLabel(hunks, lines, kind) {
  const what = hunks > 1 ? `${hunks} hunks, ${lines} lines` : `${lines} line${lines === 1 ? '' : 's'}`;
  return `${what}: ${kind}\t${lines}`;
}

/**
 * @param {Row[]} rows
 * @param {DiffFile} file
 * @param {Hunk} hunk
 * @param {Line[]} lines
 */
function addPairs(rows, file, hunk, lines) {
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line?.sign === ' ') {
      rows.push({ kind: 'pair', file, hunk, line, right: line });
      at++;
      continue;
    }
    const left = [];
    const right = [];
    while (lines[at]?.sign === '-') left.push(lines[at++]);
    while (lines[at]?.sign === '+') right.push(lines[at++]);
    for (let row = 0; row < Math.max(left.length, right.length); row++) {
      /** @type {Row} */
      const pair = { kind: 'pair', file, hunk };
      if (left[row] !== undefined) pair.line = left[row];
      if (right[row] !== undefined) pair.right = right[row];
      rows.push(pair);
    }
  }
}

/**
 * Opens whatever hides a line.
 * @param {DiffFile} file
 * @param {Hunk} hunk
 * @param {Line} line
 */
function unfold(file, hunk, line) {
  file.open = true;
  const index = file.hunks.indexOf(hunk);
  file.unfolded.add(`h${index}`);
  file.unfolded.add(`l${index}.${runsOf(hunk.lines).findIndex((run) => run.includes(line))}`);
}
