// What changed without a meaning: a button for each kind of it, pressed when the kind is shown.

/**
 * @param {DiffFile[]} files
 * @param {string[]} kinds
 * @param {{ holder: HTMLElement, onChange: () => void }} parts
 */
function createNoise(files, kinds, { holder, onChange }) {
  /** @type {Set<number>} */
  const shown = new Set();
  const lines = kinds.map(() => 0);
  for (const file of files)
    for (const [kind = 0, , count = 0] of file.noises) lines[kind] = (lines[kind] ?? 0) + count;
  holder.hidden = lines.every((count) => count === 0);
  lines.forEach((count, kind) => {
    if (count === 0) return;
    const button = element('button', '', `${kinds[kind]} ${count.toLocaleString('en')}`);
    button.dataset['kind'] = String(kind);
    button.addEventListener('click', () => {
      if (!shown.delete(kind)) shown.add(kind);
      for (const file of files) {
        if (file.onlyNoise) file.open = file.noises.every(([each = 0]) => shown.has(each));
      }
      changed();
    });
    holder.append(button);
  });
  press();

  function changed() {
    press();
    onChange();
  }

  function press() {
    for (const button of holder.querySelectorAll('button')) {
      button.setAttribute('aria-pressed', String(shown.has(Number(button.dataset['kind']))));
    }
  }

  return {
    shown,
    /** Shows everything, or nothing if everything is shown. */
    toggleAll() {
      const all = shown.size < kinds.length;
      kinds.forEach((_, kind) => (all ? shown.add(kind) : shown.delete(kind)));
      for (const file of files) if (file.onlyNoise) file.open = all;
      changed();
    },
  };
}
