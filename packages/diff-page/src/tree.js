// The files as a tree beside the rows.

/** @typedef {Map<string, Folder | DiffFile>} Folder */

/**
 * @param {DiffFile[]} files
 * @param {{ holder: HTMLElement, filter: HTMLInputElement, onPick: (file: DiffFile) => void }} parts
 */
function createTree(files, { holder, filter, onPick }) {
  /** @type {Map<DiffFile, HTMLElement>} */
  const links = new Map();
  /** @type {DiffFile | undefined} */
  let current;
  holder.replaceChildren(...branch(foldersOf(files)));
  filter.addEventListener('input', show);

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
    link.href = addressOf(file);
    link.title = file.oldPath === '' ? file.path : `${file.oldPath} → ${file.path}`;
    const name = element('span', 'name');
    appendText(name, file.path.slice(file.path.lastIndexOf('/') + 1), '');
    link.append(element('span', `mark ${file.status}`, (file.status[0] ?? '').toUpperCase()), name);
    if (file.added > 0) link.append(element('span', 'count added', `+${file.added}`));
    if (file.removed > 0) link.append(element('span', 'count removed', `−${file.removed}`));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      onPick(file);
    });
    links.set(file, link);
    return link;
  }

  /** Only what the filter wants, and the folders that hold some of it. */
  function show() {
    const wanted = filter.value.trim().toLowerCase();
    for (const [file, link] of links) link.hidden = !file.path.toLowerCase().includes(wanted);
    for (const folder of [...holder.querySelectorAll('details')].reverse()) {
      folder.hidden = folder.querySelector('a:not([hidden])') === null;
    }
  }

  return {
    /** Marks the file that is read. @param {DiffFile} file */
    mark(file) {
      if (current !== undefined) links.get(current)?.removeAttribute('aria-current');
      current = file;
      const link = links.get(file);
      link?.setAttribute('aria-current', 'true');
      link?.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** @param {DiffFile[]} files @returns {Folder} */
function foldersOf(files) {
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
  return root;
}
