// Finds a text in the lines of all files.

/**
 * @param {DiffFile[]} files
 * @param {Look} look What is looked for, and the hit that is looked at.
 * @param {{ input: HTMLInputElement, count: HTMLElement, refresh: () => void,
 *   show: (file: DiffFile, hunk: Hunk, line: Line) => void }} parts
 */
function createSearch(files, look, { input, count, refresh, show }) {
  /** Lines that are searched before the browser may do something else. */
  const STEP = 40_000;
  /** @type {{ file: DiffFile, hunk: Hunk, line: Line }[]} */
  let hits = [];
  let hit = -1;
  let search = 0;

  /** Searches in steps, so that typing goes on meanwhile; a new search ends the one before it. */
  async function find() {
    const own = ++search;
    const wanted = input.value.toLowerCase();
    look.query = wanted;
    look.hit = undefined;
    [hits, hit] = [[], -1];
    let budget = STEP;
    for (const file of wanted === '' ? [] : files) {
      for (const hunk of file.hunks) {
        for (const line of hunk.lines)
          if (line.text.toLowerCase().includes(wanted)) hits.push({ file, hunk, line });
        budget -= hunk.lines.length;
        if (budget > 0) continue;
        budget = STEP;
        showCount();
        await new Promise((resolve) => setTimeout(resolve));
        if (own !== search) return;
      }
    }
    showCount();
    refresh();
    go(1);
  }

  function showCount() {
    count.textContent = look.query === '' ? '' : `${hit + 1}/${hits.length}`;
  }

  /** @param {number} step */
  function go(step) {
    if (hits.length === 0) return;
    hit = (hit + step + hits.length) % hits.length;
    const found = hits[hit];
    if (found === undefined) return;
    look.hit = found.line;
    showCount();
    show(found.file, found.hunk, found.line);
  }

  return { find, go, hasHits: () => hits.length > 0 };
}
