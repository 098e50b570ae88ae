import { byCodeUnit } from '../../../support/collate.ts';
import { hunkHeader } from './hunk-header.ts';
import type { DiffLine, FileDiff, PackageDiff } from '../model/package-diff.ts';

/**
 * The comparison as a patch that `git apply` takes inside the package's folder: modes, moves, missing last line ends
 * and binary contents included. Bytes, because texts that are not UTF-8 come out as they were.
 */
export function renderPatch(diff: PackageDiff): Uint8Array {
  const files = [...diff.files].sort((a, b) => byCodeUnit(a.path, b.path));
  return Buffer.concat(files.map((file) => Buffer.from(filePatch(file), file.bytewise ? 'latin1' : 'utf8')));
}

function filePatch(file: FileDiff): string {
  const [old, current] = [quoted(`a/${file.oldPath ?? file.path}`), quoted(`b/${file.path}`)];
  const lines = [`diff --git ${old} ${current}`, ...modeLines(file), ...moveLines(file)];
  if (file.binaryPatch !== undefined) {
    // The mode behind the ids is the one of the temporary file, and git does not need it.
    return `${lines.join('\n')}\n${file.binaryPatch.replace(/^(index \S+) \d+$/m, '$1')}`;
  }
  if (file.hunks.length > 0) {
    lines.push(`--- ${file.status === 'added' ? '/dev/null' : marked(old)}`);
    lines.push(`+++ ${file.status === 'removed' ? '/dev/null' : marked(current)}`);
  }
  for (const hunk of file.hunks) {
    lines.push(hunkHeader(hunk));
    for (const line of hunk.lines) lines.push(...patchLines(line));
  }
  return `${lines.join('\n')}\n`;
}

function modeLines({ status, oldMode, newMode }: FileDiff): readonly string[] {
  if (oldMode === undefined) return [`new file mode 100${octal(newMode)}`];
  if (newMode === undefined || status === 'removed') return [`deleted file mode 100${octal(oldMode)}`];
  return oldMode === newMode ? [] : [`old mode 100${octal(oldMode)}`, `new mode 100${octal(newMode)}`];
}

function moveLines({ oldPath, path, similarity = 100 }: FileDiff): readonly string[] {
  if (oldPath === undefined) return [];
  return [`similarity index ${similarity}%`, `rename from ${quoted(oldPath)}`, `rename to ${quoted(path)}`];
}

function patchLines({ kind, text, noNewline }: DiffLine): readonly string[] {
  const sign = { context: ' ', removed: '-', added: '+' }[kind];
  return noNewline ? [sign + text, '\\ No newline at end of file'] : [sign + text];
}

function octal(mode = 0o644): string {
  return mode.toString(8);
}

/** A name with letters that would end or disturb the line stands in quotes with escapes, as in C. */
function quoted(path: string): string {
  if (!/["\\\u0000-\u001f\u007f]/.test(path)) return path;
  const escapes: Readonly<Record<string, string>> = {
    '\n': '\\n',
    '\t': '\\t',
    '\r': '\\r',
    '"': '\\"',
    '\\': '\\\\',
  };
  const body = path.replace(/["\\\u0000-\u001f\u007f]/g, (found) => {
    return escapes[found] ?? `\\${found.charCodeAt(0).toString(8).padStart(3, '0')}`;
  });
  return `"${body}"`;
}

/** A tab ends a name that has blanks in it. */
function marked(name: string): string {
  return name.includes(' ') && !name.startsWith('"') ? `${name}\t` : name;
}
