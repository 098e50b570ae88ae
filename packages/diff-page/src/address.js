// The part of the address behind `#`: a file, and a line of one of its sides.

/**
 * `#path`, `#path:L12` (new line) or `#path:O12` (old line).
 * @param {DiffFile} file
 * @param {'old' | 'now'} [side]
 * @param {number} [number]
 */
function addressOf(file, side, number) {
  const line = number === undefined ? '' : `:${side === 'now' ? 'L' : 'O'}${number}`;
  return `#${encodeURIComponent(file.path)}${line}`;
}

/**
 * The file that the address names, and the line if it names one; nothing for an address of another page.
 * @param {DiffFile[]} files
 * @returns {{ file: DiffFile, whole: boolean, hunk?: Hunk, line?: Line } | undefined}
 */
function readAddress(files) {
  const [, name = '', side, number] = /^#(.*?)(?::([LO])(\d+))?$/.exec(location.hash) ?? [];
  let path = '';
  try {
    path = decodeURIComponent(name);
  } catch {
    return undefined;
  }
  const file = files.find((each) => each.path === path || `package/${each.path}` === path);
  if (file === undefined) return undefined;
  const whole = number === undefined;
  for (const hunk of whole ? [] : file.hunks) {
    const line = hunk.lines.find((each) => (side === 'L' ? each.now : each.old) === Number(number));
    if (line !== undefined) return { file, whole, hunk, line };
  }
  return { file, whole };
}
