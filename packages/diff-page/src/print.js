// Paper has no scrolling: the open files as plain tables.

/** What a person would print. */
const MOST_PRINTED = 5_000;

/**
 * @param {HTMLElement} holder
 * @param {Row[]} rows
 */
function fillPrint(holder, rows) {
  holder.replaceChildren();
  /** @type {HTMLElement | undefined} */
  let table;
  for (const row of rows.slice(0, MOST_PRINTED)) {
    if (row.kind === 'file') {
      table = element('table', '');
      holder.append(element('h2', '', `${row.file.path}  +${row.file.added} −${row.file.removed}`), table);
    }
    if (row.kind !== 'file' && row.kind !== 'pad') table?.append(printedRow(row));
  }
  if (rows.length > MOST_PRINTED)
    holder.append(element('p', '', 'More lines follow; collapse files to print others.'));
}

/** @param {Row} row */
function printedRow({ kind, line, hunk, text = '' }) {
  const made = element(
    'tr',
    line?.sign === '+' ? 'is-add'
    : line?.sign === '-' ? 'is-del'
    : '',
  );
  const code = element('td', '');
  const numbers = line === undefined ? '' : `${line.old || ''} ${line.now || ''} ${line.sign}`;
  const other = hunk && kind === 'hunk' ? `@@ ${hunk.section}` : text.split('\t')[0] ?? '';
  appendText(code, line?.text ?? other, '');
  made.append(element('td', '', numbers), code);
  return made;
}
